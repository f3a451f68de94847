import { z } from "zod";
import { BlockText, hasHiddenCharacters } from "./text.ts";

const Line = (most: number) => z.string().trim().max(most).refine((text) => !hasHiddenCharacters(text) && !/[\n\r\t]/.test(text), { params: { code: "control-characters" } });

/** What organisers say on the privacy page of a conversation besides what follows from its settings. */
export const PrivacyNotice = z.strictObject({
  /** Who answers for the data; empty: the name of the organisation. */
  responsible: Line(200),
  /** Where to write to, as people read it: an e-mail address, a telephone number, a place. */
  contact: Line(500),
  noticeMarkdown: BlockText(20_000),
});
export type PrivacyNotice = z.infer<typeof PrivacyNotice>;
