// One file a language, loaded when it is wanted: only what the first screen says.
export { widget } from "../../messages/ja/widget.ts";
export { words } from "../../messages/ja/words.ts";
