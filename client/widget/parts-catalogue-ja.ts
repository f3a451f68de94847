// One file a language, loaded with the first part that is opened.
export { common } from "../../messages/ja/common.ts";
export { widgetParts } from "../../messages/ja/widget-parts.ts";
