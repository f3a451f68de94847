import type { FigureName } from "./scene.ts";

/** What a figure says, made by the caller from its catalogue: the layout knows no language. */
export interface FigureWords {
  readonly number: (value: number) => string;
  /** A share as the language writes it; one in between never rounds to nobody or everybody. */
  readonly percent: (share: number) => string;
  readonly interval: (low: number, high: number) => string;
  readonly groupName: (id: string) => string;
  readonly groupOfPeople: (id: string, size: number) => string;
  readonly everyone: string;
  readonly agree: string;
  readonly votes: string;
  readonly newParticipants: string;
  readonly who: string;
  readonly people: string;
  readonly statement: string;
  readonly gap: string;
  readonly points: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  /** First column of the table behind the participation chart. */
  readonly period: Readonly<Record<"day" | "week" | "month", string>>;
  readonly dayName: (start: string, size: "day" | "week" | "month") => string;
  /** Finding and measure of each figure. */
  readonly title: (name: FigureName, facts: TitleFacts) => string;
  readonly measure: (name: FigureName, size?: "day" | "week" | "month") => string;
  readonly source: string;
}

/** What a title is made of; each figure fills in what its own sentence names. */
export interface TitleFacts {
  readonly count?: number;
  readonly total?: number;
  readonly groups?: readonly { readonly id: string; readonly size: number }[];
  readonly period?: string;
}
