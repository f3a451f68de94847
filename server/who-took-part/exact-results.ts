// The exact counts behind what is shown. They stay on the server: the next step is compared with them.

/** People in each row: the answers in their order, and last "prefer not to say". */
export interface ExactMargin {
  readonly at: number;
  readonly rows: readonly number[];
}

/** Rows as in the margin; columns: the groups. */
export interface ExactGroups {
  readonly at: number;
  readonly mapVersion: number;
  readonly ids: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Rows as in the margin; columns: agree, disagree, pass. */
export interface ExactStatement {
  readonly at: number;
  /** The last line of the vote log it counts. */
  readonly seq: number;
  readonly rows: readonly (readonly number[])[];
}

export interface ExactQuestion {
  readonly margin: ExactMargin;
  readonly groups: ExactGroups | null;
  readonly statements: Readonly<Record<string, ExactStatement>>;
}

/** By question id. */
export type ExactResults = Readonly<Record<string, ExactQuestion>>;
