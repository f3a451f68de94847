// One file a language, loaded with the first part that is opened.
export { common } from "../../messages/pt/common.ts";
export { widgetParts } from "../../messages/pt/widget-parts.ts";
