// One file a language, loaded with the first part that is opened.
export { common } from "../../messages/zh-Hant/common.ts";
export { widgetParts } from "../../messages/zh-Hant/widget-parts.ts";
