// One file a language, loaded with the first part that is opened.
export { common } from "../../messages/ko/common.ts";
export { widgetParts } from "../../messages/ko/widget-parts.ts";
