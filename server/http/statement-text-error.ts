import { AppError } from "../errors.ts";

/** Says of a refused statement in a word what is wrong with its text: empty, or far too long. Other refusals stay as they are. */
export function statementTextError<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid-request" && error.fields.length === 1 && error.fields[0]?.path === "text") {
      const { problem } = error.fields[0];
      if (problem === "tooShort") throw new AppError("statement-empty", error.fields);
      if (problem === "tooLong") throw new AppError("statement-too-long", error.fields);
    }
    throw error;
  }
}
