// Tables of the questions about people who take part; see database.ts.

/** Without a row nothing is asked. */
export interface QuestionSettingsTable {
  conversation_id: string;
  consent_markdown: string;
  ask_after: number;
  publishes_results: number;
  /** JSON array of questions, retired ones too. */
  questions: string;
  /** 1: at least one question is asked now. */
  is_asking: number;
  updated_at: number;
}

/** By the id in the token, like readers' ids: an answer may arrive before the first vote does. */
export interface AnswersTable {
  conversation_id: string;
  participant_id: string;
  question_id: string;
  answer_id: string;
  answered_at: number;
}

/** Requests that were carried out, so that a late repeat does not bring an older answer back. What they said is not kept. */
export interface AnswerRequestsTable {
  conversation_id: string;
  participant_id: string;
  request_id: string;
}

/** Results as they were shown, step by step; see docs/who-took-part.md. */
export interface AnswerResultsTable {
  conversation_id: string;
  version: number;
  published_at: number;
  /** The last line of the vote log it counts. */
  last_seq: number;
  /** JSON: what is shown. */
  body: string;
  /** JSON: the exact counts behind it, never sent to anybody. */
  exact: string;
}

/** Shares of the population that the organisers entered, by question. */
export interface CensusTable {
  conversation_id: string;
  question_id: string;
  source: string;
  dated: string;
  /** JSON: answer id → share in percent. */
  shares: string;
  updated_at: number;
  updated_by: string;
}

export interface AnswerTables {
  question_settings: QuestionSettingsTable;
  answers: AnswersTable;
  answer_requests: AnswerRequestsTable;
  answer_results: AnswerResultsTable;
  census: CensusTable;
}
