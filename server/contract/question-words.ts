// What the client needs of the questions to draw them, without the schemas: a phone loads no zod.

/** The answer everybody may give to every question. Leaving a question open is something else: then nothing is stored. */
export const PREFER_NOT = "prefer-not";

/** Answers of the ready-made questions, in order; their words are in the catalogues. */
export const readyAnswers = {
  age: ["under-18", "18-29", "30-44", "45-59", "60-74", "75-plus"],
  gender: ["woman", "man", "another"],
} as const;
export type ReadyAnswer = (typeof readyAnswers)[keyof typeof readyAnswers][number];

export const MOST_QUESTIONS = 8;
export const MOST_OWN_ANSWERS = 20;
export const MOST_AREAS = 200;

/** A text in the reader's language, else its plain form ("ja" for "ja-x-easy"), else the conversation's, else any. */
export const inLanguage = (wording: Readonly<Record<string, string>>, locale: string, language: string): { readonly text: string; readonly language: string } => {
  const tag = [locale, locale.split("-")[0] ?? "", language].find((each) => wording[each] !== undefined) ?? Object.keys(wording)[0] ?? language;
  return { text: wording[tag] ?? "", language: tag };
};

/** What the shares of an entered census may miss 100 by, for rounding. */
export const CENSUS_ROUNDING = 0.6;
