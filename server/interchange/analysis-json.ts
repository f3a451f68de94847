import type { MapParticipants, OpinionMap } from "../../clustering/opinion-map.ts";

/** Participants written at once; a million of them are never one string. */
const participantsAPiece = 10_000;

/**
 * An opinion map as the JSON that `hiroba analyze` writes and exports contain ("hiroba/opinion-map@1"), in pieces to be
 * written one after the other. Ids are those of the input, numbers are not rounded, agree is +1.
 */
export function* analysisJson(map: OpinionMap): Generator<string> {
  const { settings, counts, pca, groups, groupings, assessment } = map;
  const letters = groups.map(({ id }) => id);
  yield "{\n";
  yield field("schema", map.schema);
  yield field("mode", settings.mode);
  yield field("seed", settings.seed);
  yield field("settings", settings);
  yield field("inputHash", map.inputHash);
  yield field("state", map.state);
  yield field("counts", counts);
  yield field("pca", {
    statementIds: pca.statementIds,
    center: Array.from(pca.center),
    components: pca.components.map((component) => Array.from(component)),
    explainedVarianceShare: pca.explainedVarianceShare,
    eigenvalues: pca.eigenvalues,
    axisDetermined: pca.axisDetermined,
  });
  yield '"participants": [';
  yield* participants(map.participants, letters);
  yield "],\n";
  yield field("statements", map.statements);
  yield field("groupings", groupings.map(({ k, silhouette, inertia, stability, sizes }) => ({ k, silhouette, inertia, stability, sizes })));
  yield field("chosenK", map.chosenK);
  yield field("significance", assessment?.significance ?? null);
  yield field("assessment", assessment);
  yield field("groups", groups);
  yield field("lineage", map.lineage);
  yield `"consensus": ${JSON.stringify(map.consensus)}\n}\n`;
}

const field = (name: string, value: unknown): string => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`;

function* participants({ ids, x, y, votes, group }: MapParticipants, letters: readonly string[]): Generator<string> {
  for (let start = 0; start < ids.length; start += participantsAPiece) {
    const piece = ids.slice(start, start + participantsAPiece).map((id, offset) => {
      const row = start + offset;
      return JSON.stringify({ id, x: x[row], y: y[row], votes: votes[row], group: letters[group[row] ?? -1] ?? null });
    });
    yield `${start === 0 ? "\n" : ",\n"}${piece.join(",\n")}`;
  }
}
