// One file a language, loaded when it is wanted.
export { common } from "../../messages/es/common.ts";
export { home } from "../../messages/es/home.ts";
