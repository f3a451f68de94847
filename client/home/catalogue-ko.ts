// One file a language, loaded when it is wanted.
export { common } from "../../messages/ko/common.ts";
export { home } from "../../messages/ko/home.ts";
