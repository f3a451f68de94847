// One file a language, loaded when it is wanted: only what the first screen says.
export { widget } from "../../messages/ja-x-easy/widget.ts";
export { words } from "../../messages/ja-x-easy/words.ts";
