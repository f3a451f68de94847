// One file a language, loaded when it is wanted.
export { common } from "../../messages/pt/common.ts";
export { home } from "../../messages/pt/home.ts";
