import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AnalysisJson } from "../interchange/analysis-schema.ts";
import { notesFile, readNotes } from "../interchange/conversation-notes.ts";
import { describeLeftOut } from "../integrity/left-out.ts";
import type { NumberCheck } from "../interchange/number-check.ts";
import { findPolisFiles } from "../interchange/polis/read-polis-folder.ts";
import { readVotes } from "../interchange/polis/read-votes.ts";
import { verifyAssessment, whyNotRepeatable } from "../interchange/verify-assessment.ts";
import { inputCheck, verifyAnalysis } from "../interchange/verify-analysis.ts";
import { CommandError, readArguments, type Command } from "./command.ts";

const help = `hiroba verify <exported folder>

Computes the opinion map in opinion-map.json again from votes.csv, with the published libraries ml-pca and ml-kmeans on
the full matrix, and says for each kind of number how many agree and how far the furthest is off. Significance, stability,
prediction and bridging come from seeded chance: they are drawn again with the same seed. Exit code 1 when a number does
not agree. The folder is one that \`hiroba export\` wrote; \`--report <id>\` there gives the votes of a report.

  --no-assessment   leave out what comes from seeded chance; in a large conversation it takes most of the time`;

export const verify: Command = {
  name: "verify",
  summary: "compute an exported map again with published libraries and compare every number",
  help,
  run: async (args, terminal) => {
    const { values, positionals: [folder = ""] } = readArguments(args, { "no-assessment": { type: "boolean" } }, ["<exported folder>"]);
    const published = await readAnalysis(join(folder, "opinion-map.json"));
    const files = await findPolisFiles(folder);
    const statements = published.statements.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta }));
    const { log } = await readVotes(files.votes, {
      statementIds: null, numericIds: false, onProgress: (rows) => terminal.progress(`${rows.toLocaleString("en")} votes read`),
    });
    terminal.progress("computing the map again");
    const votes = attempt(() => log.takeMatrix(statements).matrix);
    const drawn = attempt(() => verifyAnalysis(votes, published));
    // From other votes nothing of the assessment could come out the same; the line of the sha256 says so already.
    const isSameInput = drawn.every(({ name, disagreeing }) => name !== inputCheck || disagreeing === 0);
    const leftOut = values["no-assessment"] === true ? "asked-for" : isSameInput ? whyNotRepeatable(published) : "other-input";
    if (leftOut === null) terminal.progress("drawing the resamples and shuffles again");
    const checks = [...drawn, ...(leftOut === null ? verifyAssessment(votes, published) : [])];
    for (const line of checks.flatMap(describe)) terminal.out(line);
    if (leftOut !== null) terminal.out(`significance, stability, prediction, bridging: not checked, ${notRepeated[leftOut]}`);
    const notes = await readNotes(join(folder, notesFile));
    if (notes?.leftOut !== undefined) terminal.out(`Not counted on this map: ${describeLeftOut(notes.leftOut)} Their votes are not in the folder and cannot be checked.`);
    const compared = checks.reduce((sum, check) => sum + check.compared, 0);
    const disagreeing = checks.reduce((sum, check) => sum + check.disagreeing, 0);
    terminal.out(disagreeing === 0 ? `All ${String(compared)} numbers agree.` : `${String(disagreeing)} of ${String(compared)} numbers do not agree.`);
    return disagreeing === 0 ? 0 : 1;
  },
};

const notRepeated = {
  "asked-for": "as asked",
  "other-input": "because the votes, statements or settings are not those of the map",
  "not-assessed": "because the map was not assessed",
  "assessed-earlier-map": "because they are those of an earlier map (see assessment.inputHash)",
} as const;

async function readAnalysis(path: string): Promise<AnalysisJson> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandError(`${path}: the file is not there; verify needs a folder that hiroba export wrote`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = AnalysisJson.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(`${path}: ${issue === undefined ? "is not an opinion map" : `${issue.path.join(".")}: ${issue.message}`}`);
}

/** Votes on statements the map does not know, and conversations too large for the dense solver. */
function attempt<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(`It cannot be checked: ${error.message}.`);
    throw error;
  }
}

function describe({ name, compared, disagreeing, largestDifference, tolerance, examples }: NumberCheck): string[] {
  const result = disagreeing === 0 ? "agrees" : `${String(disagreeing)} of ${String(compared)} DO NOT AGREE`;
  const difference = tolerance === 0 ? "" : `, largest difference ${largestDifference.toExponential(1)} (allowed ${tolerance.toExponential(0)})`;
  return [`${name}: ${result} (${String(compared)} compared${difference})`, ...examples.map((example) => `  ${example}`)];
}
