// One file a language, loaded when it is wanted.
export { common } from "../../messages/zh-Hant/common.ts";
export { home } from "../../messages/zh-Hant/home.ts";
