import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { assessOpinionMap } from "../../clustering/assess-opinion-map.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { mathPca2 } from "../../clustering/polis/math-pca2.ts";
import { defaultSettings, type MapSettings } from "../../clustering/settings.ts";
import type { Id } from "../../clustering/vote-matrix.ts";
import { analysisJson } from "../interchange/analysis-json.ts";
import { describeImport } from "../interchange/import-report.ts";
import { CommandError, oneOf, readArguments, UsageError, wholeNumber, type Command } from "./command.ts";
import { readVotesToAnalyse } from "./read-input.ts";

const help = `hiroba analyze <folder or votes.csv> --out <result.json> [options]

Computes the opinion map of a Polis export without a server and writes it as JSON ("hiroba/opinion-map@1").

  --out <file>              where to write; "-" is standard output
  --mode standard|polis     standard: Hiroba's method (docs/method.md). polis: Polis's rules to the letter
  --solver sparse|dense     dense: the same map with the published libraries ml-pca and ml-kmeans (slow, for audits)
  --groups <2-10>           this many groups, instead of the number the method chooses
  --seed <number>           seed of all chance in the method (default ${String(defaultSettings.seed)})
  --in-conversation <file>  JSON list of participant ids: place exactly these
  --math-pca2 <file>        also in the shape of Polis's own math results (there agree is -1), for tools made for Polis
  --no-assessment           leave out the slow part: significance, stability, prediction and bridging statements
  --agree 1|-1              the number that means agree, where comments.csv cannot tell (default: found out, else 1)

The assessment belongs to the standard mode; it takes seconds, for 100,000 people and more tens of seconds.
Of votes.csv alone every statement counts as accepted. Exit code 1: a file could not be read; the message names file,
line and reason.`;

export const analyze: Command = {
  name: "analyze",
  summary: "compute the opinion map of a folder or votes.csv and write it as JSON",
  help,
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, {
      out: { type: "string" }, mode: { type: "string" }, solver: { type: "string" }, groups: { type: "string" },
      seed: { type: "string" }, "in-conversation": { type: "string" }, agree: { type: "string" },
      "no-assessment": { type: "boolean" }, "math-pca2": { type: "string" },
    }, ["<folder or votes.csv>"]);
    const [input = ""] = positionals;
    if (values.out === undefined) throw new UsageError("--out is missing");
    if (values.out === "-" && values["math-pca2"] === "-") throw new UsageError("only one of --out and --math-pca2 can be standard output");
    const settings: MapSettings = {
      ...defaultSettings,
      mode: oneOf("mode", values.mode, ["standard", "polis"], "standard"),
      solver: oneOf("solver", values.solver, ["sparse", "dense"], "sparse"),
      seed: wholeNumber("seed", values.seed, 0, 4_294_967_295) ?? defaultSettings.seed,
      placeExactly: values["in-conversation"] === undefined ? null : await readIds(values["in-conversation"]),
      ...pinned(wholeNumber("groups", values.groups, 2, 10)),
    };
    const { votes, newestVoteAt, report } = await readVotesToAnalyse(input, readAgree(values.agree), terminal);
    for (const line of describeImport(report)) terminal.note(line);
    terminal.progress("computing the map");
    const drawn = compute(() => computeOpinionMap(votes, settings));
    const isAssessed = settings.mode === "standard" && values["no-assessment"] !== true;
    if (isAssessed) terminal.progress("assessing the map");
    const map = isAssessed ? compute(() => assessOpinionMap(votes, drawn)) : drawn;
    if (values["math-pca2"] !== undefined) {
      const shape = mathPca2(votes, map, { lastVoteTimestamp: newestVoteAt, lastModTimestamp: null, mathTick: 1 });
      await write(values["math-pca2"], [`${JSON.stringify(shape)}\n`], terminal.out);
    }
    await write(values.out, analysisJson(map), terminal.out);
    terminal.note(summary(map, values.out));
    return 0;
  },
};

/** "1" or "-1"; null leaves it to the files. */
export function readAgree(value: string | undefined): 1 | -1 | null {
  return value === undefined ? null : oneOf("agree", value, ["1", "-1"], "1") === "1" ? 1 : -1;
}

const pinned = (groups: number | null): Pick<MapSettings, "maxGroupCount" | "pinnedGroupCount"> =>
  ({ maxGroupCount: Math.max(defaultSettings.maxGroupCount, groups ?? 0), pinnedGroupCount: groups });

/** Refusals of the method (e.g. too large for the dense solver) are for the person, not a defect. */
function compute(act: () => OpinionMap): OpinionMap {
  try {
    return act();
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(error.message);
    throw error;
  }
}

async function readIds(path: string): Promise<readonly Id[]> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandError(`${path}: the file is not there`);
  });
  const ids = parseJson(path, text);
  if (!Array.isArray(ids) || !ids.every((id): id is Id => typeof id === "string" || typeof id === "number")) {
    throw new CommandError(`${path}: a JSON list of participant ids is expected, e.g. [0, 3, 17]`);
  }
  return ids;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** To a file, or to standard output for "-". */
async function write(path: string, pieces: Iterable<string>, out: (text: string) => void): Promise<void> {
  if (path === "-") {
    out([...pieces].join("").trimEnd());
    return;
  }
  try {
    await pipeline(pieces, createWriteStream(path));
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function summary(map: OpinionMap, path: string): string {
  const { counts, state, groups, pca } = map;
  const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
  const result = state.kind === "ready"
    ? `${String(groups.length)} groups (${groups.map(({ id, size }) => `${id} ${String(size)}`).join(", ")})`
    : state.kind === "one-group" ? "one group" : `no groups: ${String(state.needed)} people must be placed`;
  return [
    `${String(counts.participants)} participants, ${String(counts.placed)} placed; ${String(counts.statements)} statements; ${String(counts.votes)} votes.`,
    `${result}; the two axes explain ${share(pca.explainedVarianceShare[0])} and ${share(pca.explainedVarianceShare[1])} of the variance.`,
    ...(map.assessment === null ? [] : [`${map.assessment.significance.distinguishable ? "The groups are clearer than chance would make them" : "The groups cannot be told from chance"}; stability ${map.assessment.stability.toFixed(2)} of 1.`]),
    ...(path === "-" ? [] : [`Written to ${path}.`]),
  ].join("\n");
}
