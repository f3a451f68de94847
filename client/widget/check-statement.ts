export type StatementDoubt = "question" | "several";

/** A full stop of any script, after which another sentence goes on. Not the points of "3.5", "e.g." or "U.S.". */
const sentenceEnd = /[。．！？]+[」』）”’)]*(?=\s*\S)|(?<!\b\p{L})(?<!\b(?:e\.g|i\.e|etc|vs|No|St|Mr|Ms|Dr))[.!?…]+["”’)]*\s+(?=[\p{Lu}\p{N}"“‘¿¡(])/gu;
/** A question ends with its mark, or in Japanese with か, かな or でしょうか. */
const question = /[?？]["”’」』）)\s]*$|(?:です|ます|でしょう|だろう|ません|ない|たい|べき|ある|いる|する)か(?:な|ね)?[。．]?[」』）\s]*$/u;

/** What about a sentence makes it hard to agree or disagree with it. For a word of advice, never for a refusal. */
export function checkStatement(written: string): readonly StatementDoubt[] {
  const text = written.normalize("NFC").trim();
  const doubts: StatementDoubt[] = [];
  if (question.test(text)) doubts.push("question");
  if ([...text.matchAll(sentenceEnd)].length > 0) doubts.push("several");
  return doubts;
}
