import { ballot as en, type BallotMessages } from "./en/ballot.ts";
import { ballot as ja } from "./ja/ballot.ts";
import type { Locale } from "./locale.ts";

/** Sentences of printed sheets by language; imported by the server only. */
export const ballotMessages: Readonly<Record<Locale, BallotMessages>> = { en, ja };
