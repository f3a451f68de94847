import type { Finding } from "../contract/flags.ts";
import { findAddresses } from "./find-addresses.ts";
import { findEmails, findHandles, findPhones } from "./find-contacts.ts";
import { findNames } from "./find-names.ts";
import { findCards, findMyNumbers } from "./find-numbers.ts";
import { withoutOverlaps } from "./findings.ts";
import type { FoldedText } from "./fold-text.ts";

/** Where a text may name or reach a private person, in order. What looks like two things is the more telling one. */
export const findPersonalData = (text: FoldedText): Finding[] =>
  withoutOverlaps([findEmails, findCards, findMyNumbers, findPhones, findAddresses, findHandles, findNames].flatMap((find) => find(text)));
