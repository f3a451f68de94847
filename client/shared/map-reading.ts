export { readMap, type MapReading } from "../../server/contract/figures/map-reading.ts";
