/**
 * The first complete JSON object in a model's answer, however it is wrapped: bare, in a code fence, after a preamble.
 * Braces inside strings do not count. Null when there is no object that parses; a cut-off one does not.
 */
export function extractJson(answer: string): unknown {
  for (let start = answer.indexOf("{"); start !== -1; start = answer.indexOf("{", start + 1)) {
    const end = matchingBrace(answer, start);
    if (end === -1) continue;
    try {
      return JSON.parse(answer.slice(start, end + 1)) as unknown;
    } catch {
      // Not JSON from here: a brace in the prose. Look at the next one.
    }
  }
  return null;
}

function matchingBrace(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}
