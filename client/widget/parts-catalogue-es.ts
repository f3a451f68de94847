// One file a language, loaded with the first part that is opened.
export { common } from "../../messages/es/common.ts";
export { widgetParts } from "../../messages/es/widget-parts.ts";
