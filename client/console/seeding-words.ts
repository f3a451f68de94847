import { seeding as en, type SeedingMessages } from "../../messages/en/seeding.ts";
import { seeding as ja } from "../../messages/ja/seeding.ts";
import { useLanguage } from "../shared/surface.tsx";

/** The console speaks two languages. */
export const useSeedingWords = (): SeedingMessages => (useLanguage().locale === "ja" ? ja : en);
