// One file a language, loaded when it is wanted: only what the first screen says.
export { widget } from "../../messages/es/widget.ts";
export { words } from "../../messages/es/words.ts";
