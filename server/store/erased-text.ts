import type { StatementsTable } from "./database.ts";
import type { Selectable } from "kysely";

/** What stands where a sentence was; the same in every language. */
export const ERASED_TEXT = "…";

/** Its sentence is gone. Keys of texts never begin with a space. */
export const isErased = ({ text_key }: Pick<Selectable<StatementsTable>, "text_key">): boolean => text_key.startsWith(" ");
