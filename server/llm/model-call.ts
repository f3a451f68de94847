/** A kept answer of a language model: what was said, and what it cost. */
export interface ModelCall {
  /** sha256 of everything that can change the answer. */
  readonly key: string;
  readonly response: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly createdAt: number;
}

/** Answers already paid for: the same question is never asked twice. */
export interface ModelCallStore {
  find(key: string): Promise<ModelCall | null>;
  /** Keeps the first answer when two are saved under one key. */
  save(call: ModelCall): Promise<void>;
}

/** How a server wants to be asked, found out once; see capabilities.ts. */
export interface ModelModeStore {
  find(server: string): Promise<string | null>;
  save(server: string, mode: string): Promise<void>;
}
