import type { QuestionSettings } from "../contract/questions.ts";
import type { CensusShares } from "../contract/who-took-part.ts";
import type { ExactResults } from "../who-took-part/exact-results.ts";
import type { ShownResults } from "../who-took-part/shown-results.ts";

export interface GivenAnswer {
  readonly questionId: string;
  readonly answerId: string;
  readonly answeredAt: number;
}

/** One person who has voted, and what they answered to one question. */
export interface AnswerOfParticipant {
  readonly participantNumber: number;
  readonly questionId: string;
  readonly answerId: string;
  readonly answeredAt: number;
}

/** What was shown of the answers at one time. */
export interface StoredResults {
  readonly version: number;
  readonly publishedAt: number;
  readonly shown: ShownResults;
  readonly exact: ExactResults;
}

/** Votes on one statement by people who answered a question, as they count now. */
export interface VotesOfAnswered {
  readonly participantNumber: number;
  readonly statementId: number;
  readonly score: -1 | 0 | 1;
}

/** Questions about the people who take part, and their answers. */
export interface AnswerStore {
  /** What the organisers asked for; the usual settings without any question where they have not. */
  settings(conversationId: string): Promise<QuestionSettings>;
  /** Votes somebody gives before being asked; null: nothing is asked. */
  asksAfter(conversationId: string): Promise<number | null>;
  /** Ids of questions that hold answers. */
  answered(conversationId: string): Promise<ReadonlySet<string>>;
  /** Changes the settings in one transaction with reading which questions hold answers; what `change` throws stops it. */
  changeSettings(conversationId: string, at: number, change: (before: QuestionSettings, answered: ReadonlySet<string>) => QuestionSettings): Promise<QuestionSettings>;
  /**
   * Gives, changes or (answerId null) takes back answers, all or none. Repeating `requestId` changes nothing.
   * @throws AppError "participant-token-deleted"
   */
  give(input: {
    readonly conversationId: string;
    readonly participantId: string;
    readonly requestId: string;
    readonly answers: readonly { readonly questionId: string; readonly answerId: string | null }[];
    readonly at: number;
  }): Promise<void>;
  ofParticipant(conversationId: string, participantId: string): Promise<readonly GivenAnswer[]>;
  /** Deletes all answers of one person. */
  forget(conversationId: string, participantId: string): Promise<void>;

  /** Answers of everybody who has voted. */
  ofVoters(conversationId: string): Promise<readonly AnswerOfParticipant[]>;
  /** Votes that count now of people with at least one answer, in batches. */
  votesOfAnswered(conversationId: string): AsyncIterable<readonly VotesOfAnswered[]>;
  /** Who voted on which statement after a line of the vote log, with their last line; withdrawals count too. */
  votedSince(conversationId: string, seq: number): Promise<readonly { readonly participantNumber: number; readonly statementId: number; readonly seq: number }[]>;
  /** Everybody's votes that count now, by statement: agree, disagree, pass. */
  talliesOf(conversationId: string): Promise<ReadonlyMap<number, readonly [number, number, number]>>;

  census(conversationId: string): Promise<readonly CensusShares[]>;
  /** @param census null takes it away */
  saveCensus(conversationId: string, questionId: string, census: (CensusShares & { readonly at: number; readonly by: string }) | null): Promise<void>;

  /** The newest results, and with them what was shown before. */
  latestResults(conversationId: string): Promise<StoredResults | null>;
  /** False: somebody else stored this version before. */
  addResults(conversationId: string, results: StoredResults & { readonly lastSeq: number }): Promise<boolean>;
}
