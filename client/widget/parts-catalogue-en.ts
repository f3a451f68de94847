// One file a language, loaded with the first part that is opened.
export { common } from "../../messages/en/common.ts";
export { widgetParts } from "../../messages/en/widget-parts.ts";
