import type { Locale } from "../../../messages/locale.ts";
import { wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const generalising: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:citizens?|residents?|the public|public opinion|the population|the community|the nation|the country|society|voters|taxpayers?|society at large|the city agrees|americans?|taiwanese|japanese people|british)\b/giu,
  ja: /市民|住民|国民|県民|都民|府民|区民|町民|村民|世論|民意|社会全体|有権者|日本人|みなさん/gu,
};

/** Those who took part are participants; nothing is said of anybody else. A cited statement's own words are allowed. */
export const v10Population: SentenceRule = {
  id: "V10",
  check: ({ skeleton, statementIds }, { pack, locale }): Problem => {
    const cited = statementIds.map((id) => (pack.byId.get(id)?.text ?? "").toLowerCase());
    const found = wordsOf(skeleton).match(generalising[locale]) ?? [];
    // As the one acting ("residents agree", 市民は) it is a claim about people who were never asked, cited or not.
    const acting = locale === "ja" ? /(?:市民|住民|国民|県民|都民|府民|区民|町民|村民)(?:は|が|の多く)/u : /\b(?:citizens|residents|the public|voters|society)\s+(?:\w+ly\s+)?(?:agree|disagree|support|oppose|want|reject|favou?r|think|believe)/iu;
    if (acting.test(wordsOf(skeleton))) return "speaks for people who did not take part";
    const own = found.find((word) => !cited.some((text) => text.includes(word.toLowerCase())));
    return own === undefined ? null : `says ${own} where it means participants`;
  },
};
