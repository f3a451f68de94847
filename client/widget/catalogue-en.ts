// One file a language, loaded when it is wanted.
export { common } from "../../messages/en/common.ts";
export { widget } from "../../messages/en/widget.ts";
