import { createFormat } from "../format.ts";

export const { number, percent, date, dateTime, plural } = createFormat("zh-Hant");
