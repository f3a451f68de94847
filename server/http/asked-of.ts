import type { Request } from "express";

/** The query without the language of the answer's sentences, which every address takes. */
export const askedOf = ({ query: { lang: _, ...asked } }: Request): Record<string, unknown> => asked;
