// One file a language, loaded when it is wanted.
export { common } from "../../messages/ja/common.ts";
export { home } from "../../messages/ja/home.ts";
