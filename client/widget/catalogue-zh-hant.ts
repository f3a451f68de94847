// One file a language, loaded when it is wanted: only what the first screen says.
export { widget } from "../../messages/zh-Hant/widget.ts";
export { words } from "../../messages/zh-Hant/words.ts";
