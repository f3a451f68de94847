// One file a language, loaded when it is wanted.
export { common } from "../../messages/ja/common.ts";
export { widget } from "../../messages/ja/widget.ts";
