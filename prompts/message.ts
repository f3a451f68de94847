export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** How the model is told which language to write. */
export const languageNames: Readonly<Record<string, string>> = { en: "English", ja: "Japanese (plain, です・ます style)" };
