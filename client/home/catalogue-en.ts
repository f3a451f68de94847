// One file a language, loaded when it is wanted.
export { common } from "../../messages/en/common.ts";
export { home } from "../../messages/en/home.ts";
