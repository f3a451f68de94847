import { stringify } from "csv-stringify/sync";
import type { CommentsReport } from "../contract/comments.ts";

/** For spreadsheets: byte order mark, and cells that begin like a formula defused. */
const csv = (rows: (string | number)[][]): string => stringify(rows, { bom: true, escape_formulas: true, record_delimiter: "windows" });

/** What became of every comment, one line each: nothing is dropped silently. Personal data is masked here too. */
export function commentsCsv({ comments, claims, topics }: CommentsReport): string {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const externalIds = new Map(comments.map(({ number, externalId }) => [number, externalId]));
  const mainTopics = topics.topics.filter(({ parentId }) => parentId === null);
  const topicIds = (claimIds: readonly number[]): string => mainTopics.filter(({ itemIds }) => itemIds.some((id) => claimIds.includes(id))).map(({ id }) => id).join(" ");
  return csv([
    ["number", "comment_id", "outcome", "duplicate_of", "topics", "claims", "quotes", "comment"],
    ...comments.map(({ number, externalId, text, outcome, duplicateOf, claimIds }) => [
      number, externalId, outcome, duplicateOf === null ? "" : (externalIds.get(duplicateOf) ?? ""), topicIds(claimIds), claimIds.join(" "),
      claimIds.flatMap((id) => byId.get(id)?.quotes.filter((quote) => quote.number === number).map(({ quote }) => quote) ?? []).join(" | "), text,
    ]),
  ]);
}

/** Every claim with its topic, its counts and the exact words it rests on. */
export function claimsCsv({ comments, claims, topics }: CommentsReport): string {
  const externalIds = new Map(comments.map(({ number, externalId }) => [number, externalId]));
  const topicOf = (id: number, isMain: boolean) => topics.topics.find(({ parentId, itemIds }) => (parentId === null) === isMain && itemIds.includes(id));
  return csv([
    ["claim_id", "topic_id", "topic_terms", "sub_topic_id", "claim", "source", "comments", "people", "comment_ids", "quotes"],
    ...claims.map(({ id, text, source, comments: count, people, quotes }) => [
      id, topicOf(id, true)?.id ?? "", topicOf(id, true)?.terms.join(" ") ?? "", topicOf(id, false)?.id ?? "", text, source, count, people,
      quotes.map(({ number }) => externalIds.get(number) ?? "").join(" "), quotes.map(({ quote }) => quote).join(" | "),
    ]),
  ]);
}
