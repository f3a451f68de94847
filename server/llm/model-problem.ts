/** Why a model gave no usable answer; the page and the console have words for each. */
export type ModelProblem =
  | "key-refused"
  | "model-not-found"
  | "request-refused"
  | "too-many-requests"
  | "server-error"
  | "unreachable"
  | "timeout"
  | "answer-cut-off"
  | "answer-unusable"
  | "answer-refused"
  | "token-cap"
  | "cancelled";

/** Trying the next part is of no use with these: somebody has to change the configuration. */
const final: ReadonlySet<ModelProblem> = new Set(["key-refused", "model-not-found", "request-refused"]);
/** Trying the same again may help with these. */
const passing: ReadonlySet<ModelProblem> = new Set(["too-many-requests", "server-error", "unreachable", "timeout"]);

/** A call that failed. Its text is for the log: it never holds a key or a statement. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly problem: ModelProblem;
  readonly isFinal: boolean;
  readonly isWorthRetrying: boolean;
  /** What the server asks for; null when it does not. */
  readonly retryAfterMs: number | null;

  constructor(problem: ModelProblem, detail = "", retryAfter: number | null = null) {
    super(detail === "" ? problem : `${problem}: ${detail}`);
    this.problem = problem;
    this.isFinal = final.has(problem);
    this.isWorthRetrying = passing.has(problem);
    this.retryAfterMs = retryAfter;
  }
}
