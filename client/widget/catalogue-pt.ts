// One file a language, loaded when it is wanted: only what the first screen says.
export { widget } from "../../messages/pt/widget.ts";
export { words } from "../../messages/pt/words.ts";
