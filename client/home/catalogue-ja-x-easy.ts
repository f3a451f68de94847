import { drawReadings } from "../shared/draw-readings.ts";

// One file a language, loaded when it is wanted.
export { common } from "../../messages/ja-x-easy/common.ts";
export { home } from "../../messages/ja-x-easy/home.ts";

drawReadings();
