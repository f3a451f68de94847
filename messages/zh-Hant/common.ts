import type { CommonMessages } from "../en/common.ts";
import { figures } from "./figures.ts";
import { words } from "./words.ts";

export const common: CommonMessages = { ...words, ...figures, languageName: "繁體中文" };
