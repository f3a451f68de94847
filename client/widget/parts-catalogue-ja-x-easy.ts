import { drawReadings } from "../shared/draw-readings.ts";

// One file a language, loaded with the first part that is opened.
export { common } from "../../messages/ja-x-easy/common.ts";
export { widgetParts } from "../../messages/ja-x-easy/widget-parts.ts";

drawReadings();
