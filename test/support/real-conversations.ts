import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { latestVotes, type VoteEvent } from "../../clustering/latest-votes.ts";
import type { Score, StatementColumn, VoteMatrix } from "../../clustering/vote-matrix.ts";
import { parityData } from "./parity-data.ts";

const folder = (...parts: readonly string[]): string => join(parityData ?? "", ...parts);
const namesIn = (part: string): string[] => (parityData === null ? [] : readdirSync(folder(part)).sort());
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

export const openDataNames: readonly string[] = namesIn("open-data");
export const fixtureNames: readonly string[] = namesIn("polis-fixtures");

type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly number[])[] };

/** What the independent computation found; see the data's README. Only the parts that are compared. */
export interface Reference {
  readonly statement_ids: readonly number[];
  readonly participant_ids: readonly number[];
  readonly mod_out: readonly number[];
  readonly meta: readonly number[];
  readonly input: { readonly n_votes: number };
  readonly pca: {
    readonly components: readonly (readonly number[])[];
    readonly center: readonly number[];
    readonly explained_variance: readonly number[];
    readonly explained_variance_ratio: readonly number[];
    readonly eigenvalues_top10: readonly number[];
  };
  readonly projection: Table;
  readonly statement_projection: Table;
  readonly in_conv: readonly number[];
  readonly clusters: Readonly<Record<string, number>>;
  readonly kmeans_by_k: Readonly<Record<string, { readonly best_of_50: { readonly inertia: number } }>>;
  readonly group_stats: Readonly<Record<string, Table>>;
  readonly group_aware_consensus: Table;
  readonly priorities: Table;
  readonly polis_faithful_cold: {
    readonly base_clusters: readonly { readonly id: number; readonly members: readonly number[]; readonly center: readonly number[] }[];
    readonly k: number;
    readonly silhouette_by_k: Readonly<Record<string, number>>;
    readonly clusters: Readonly<Record<string, number>>;
    readonly repness: Readonly<Record<string, readonly { readonly tid: number; readonly repful_for: string }[]>>;
    readonly consensus: { readonly agree: readonly { readonly tid: number }[]; readonly disagree: readonly { readonly tid: number }[] };
    readonly group_aware_consensus: Readonly<Record<string, number>>;
    readonly priorities: Readonly<Record<string, number>>;
  };
}

export interface OpenData {
  readonly votes: VoteMatrix;
  readonly reference: Reference;
  /** Rows of comments.csv and participants-votes.csv by column name. */
  readonly comments: readonly Readonly<Record<string, string>>[];
  readonly participants: readonly Readonly<Record<string, string>>[];
}

/** A published conversation with its event log reduced to current votes, and what was computed from it elsewhere. */
export function readOpenData(name: string): OpenData {
  const rows = (file: string): Record<string, string>[] =>
    parse(readFileSync(folder("open-data", name, file), "utf8"), { columns: true, bom: true, relax_column_count: true });
  const reference = readJson(folder("reference", `${name}.json`)) as Reference;
  const events = rows("votes.csv").map((row): VoteEvent => ({
    at: Number(row["timestamp"]),
    participantId: Number(row["voter-id"]),
    statementId: Number(row["comment-id"]),
    score: Number(row["vote"]) as Score,
  }));
  const comments = rows("comments.csv");
  const statements = comments.map((row): StatementColumn => ({
    id: Number(row["comment-id"]),
    moderation: row["moderated"] === "-1" ? "rejected" : row["moderated"] === "1" ? "accepted" : "pending",
    isMeta: row["is-meta"] === "true",
  }));
  return { votes: buildVoteMatrix({ votes: latestVotes(events), statements }), reference, comments, participants: rows("participants-votes.csv") };
}

/** What real Polis served for a conversation. Agree is −1 inside it. */
export interface PolisAnswer {
  readonly pca: {
    readonly center: readonly number[];
    readonly comps: readonly (readonly number[])[];
    readonly "comment-projection": readonly (readonly number[])[];
    readonly "comment-extremity": readonly number[];
  };
  readonly tids: readonly number[];
  readonly "in-conv": readonly number[];
  readonly "user-vote-counts": Readonly<Record<string, number>>;
  readonly "base-clusters": {
    readonly id: readonly number[];
    readonly members: readonly (readonly number[])[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly count: readonly number[];
  };
  readonly "group-clusters": readonly { readonly id: number; readonly center: readonly number[]; readonly members: readonly number[] }[];
  readonly repness: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly consensus: { readonly agree: readonly Readonly<Record<string, unknown>>[]; readonly disagree: readonly Readonly<Record<string, unknown>>[] };
  readonly "group-votes": Readonly<Record<string, { readonly "n-members": number; readonly votes: Readonly<Record<string, { readonly A: number; readonly D: number; readonly S: number }>> }>>;
  readonly "votes-base": Readonly<Record<string, { readonly A: readonly number[]; readonly D: readonly number[]; readonly S: readonly number[] }>>;
  readonly "group-aware-consensus": Readonly<Record<string, number>>;
  readonly "comment-priorities": Readonly<Record<string, number>>;
  readonly "mod-out": readonly number[];
  readonly "mod-in": readonly number[];
  readonly "meta-tids": readonly number[];
}

export interface PolisFixture {
  readonly votes: VoteMatrix;
  readonly answer: PolisAnswer;
}

export function readPolisFixture(name: string): PolisFixture {
  const comments = readJson(folder("polis-fixtures", name, "comments.json")) as { statement_id: number; moderated: number; is_meta: boolean }[];
  const cast = readJson(folder("polis-fixtures", name, "votes.json")) as { participant_id: number; statement_id: number; vote: Score; modified: number }[];
  const events = cast.map(({ participant_id, statement_id, vote, modified }): VoteEvent => ({
    participantId: participant_id, statementId: statement_id, score: vote, at: modified,
  }));
  const statements = comments.map(({ statement_id, moderated, is_meta }): StatementColumn => ({
    id: statement_id,
    moderation: moderated === -1 ? "rejected" : moderated === 1 ? "accepted" : "pending",
    isMeta: is_meta,
  }));
  return {
    votes: buildVoteMatrix({ votes: latestVotes(events), statements }),
    answer: readJson(folder("polis-fixtures", name, "math-pca2.json")) as PolisAnswer,
  };
}
