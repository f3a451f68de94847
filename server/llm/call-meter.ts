/** What answering one question took. */
export interface ModelUsage {
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** The server did not say; the numbers are our own estimate. */
  readonly isEstimated: boolean;
  /** Answered from the kept answers: nothing was sent and nothing is counted. */
  readonly isKept: boolean;
}

/** Watches the calls of one job: asked before each request, told after each. */
export interface CallMeter {
  /** @throws ModelError "token-cap" when the job may not spend so many more tokens */
  before(estimatedTokens: number): void;
  /** The request announced last with so many tokens ended without an answer. */
  failed(estimatedTokens: number): void;
  after(usage: ModelUsage, estimatedTokens: number): void;
}
