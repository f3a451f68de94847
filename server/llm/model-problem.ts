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
  | "answer-refused";

/** Trying again, or trying the next part, is of no use with these. */
const final: ReadonlySet<ModelProblem> = new Set(["key-refused", "model-not-found", "request-refused"]);

/** A call that failed after all retries. Its text is for the log: it never holds a key or a statement. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly problem: ModelProblem;
  readonly isFinal: boolean;

  constructor(problem: ModelProblem, detail = "") {
    super(detail === "" ? problem : `${problem}: ${detail}`);
    this.problem = problem;
    this.isFinal = final.has(problem);
  }
}
