import type { Locale } from "../../../messages/locale.ts";
import { wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const banned: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:because|therefore|thus|hence|consequently|due to|as a result|leads? to|caus(?:e|es|ed|ing)|should|must|ought to|need(?:s|ed)? to|has to|have to|recommend(?:s|ed)?|proves?|proven|so that|in order to)\b/giu,
  ja: /ため(?:に|、|、?だ|です|。)|べき|原因|なぜなら|したがって|よって|ゆえに|必要があ|しなければ|せねば|結果として|証明|望ましい|おすすめ|によると考え/gu,
};

/** Votes show what people agreed with, not why and not what ought to be; such words only where a cited statement has them. */
export const v09CausesAndDuties: SentenceRule = {
  id: "V09",
  check: ({ skeleton, statementIds }, { pack, locale }): Problem => {
    const cited = statementIds.map((id) => (pack.byId.get(id)?.text ?? "").toLowerCase());
    const found = wordsOf(skeleton).match(banned[locale]) ?? [];
    const own = found.find((word) => !cited.some((text) => text.includes(word.toLowerCase())));
    return own === undefined ? null : `says ${own}, which no cited statement does`;
  },
};
