// What a request asks, read from the JSON the model gets: the fake server knows the task, not the words of the prompt.

/** What the model is shown of a statement. */
export interface SeenStatement {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly string[];
  readonly groups: readonly string[];
  readonly slots: readonly string[];
  readonly mustQuote: boolean;
}

export interface SentencesTask {
  readonly step: "sentences";
  readonly section: string;
  readonly isJapanese: boolean;
  readonly statements: readonly SeenStatement[];
  /** True for the one repair. */
  readonly isRepair: boolean;
}

type Named = { readonly id: string; readonly text: string };

export interface NamesTask {
  readonly step: "topic-names";
  readonly most: number;
  readonly statements: readonly Named[];
}

export interface TranslationTask {
  readonly step: "translation";
  readonly into: string;
  readonly names: readonly string[];
}

export interface FilingTask {
  readonly step: "filing";
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly statements: readonly Named[];
}

export type SeenTask = SentencesTask | NamesTask | TranslationTask | FilingTask;

export function readTask(messages: readonly { readonly role: string; readonly content: string }[]): SeenTask {
  const data = JSON.parse(messages.find(({ role }) => role === "user")?.content ?? "{}") as Readonly<Record<string, unknown>>;
  const list = Object.entries(data).find(([key]) => key.startsWith("statements_"))?.[1] ?? [];
  if ("topics" in data) return { step: "filing", topics: data["topics"] as FilingTask["topics"], statements: list as readonly Named[] };
  if ("into" in data) return { step: "translation", into: String(data["into"]), names: data["names"] as readonly string[] };
  if ("most" in data) return { step: "topic-names", most: Number(data["most"]), statements: list as readonly Named[] };
  return {
    step: "sentences",
    section: String(data["section"]),
    isJapanese: String(data["language"]).startsWith("Japanese"),
    statements: list as readonly SeenStatement[],
    isRepair: messages.length > 2 && (messages.at(-1)?.content.startsWith("Some of your sentences") ?? false),
  };
}
