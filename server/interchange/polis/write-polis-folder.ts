import { createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import type { OpinionMap } from "../../../clustering/opinion-map.ts";
import type { Moderation } from "../../../clustering/vote-matrix.ts";
import type { LeftOut } from "../../contract/integrity.ts";
import type { ParticipantSource } from "../../contract/workshop.ts";
import type { Conversation, Statement, VoteEvent } from "../../domain.ts";
import { analysisJson } from "../analysis-json.ts";
import { notesFile, notesOf } from "../conversation-notes.ts";
import { escapeFormula } from "../escape-formula.ts";
import { InterchangeError } from "../interchange-error.ts";
import { countExported, type ExportedCounts } from "./count-exported.ts";
import { hasHistory, historyRows, type StatementHistory } from "./history-rows.ts";

export interface ConversationToExport {
  readonly conversation: Pick<Conversation, "topic" | "descriptionMarkdown" | "language">;
  /** Where readers find the conversation. */
  readonly url: string;
  readonly statements: readonly Statement[];
  /** The vote log in order; may be read several times. */
  readonly votes: () => AsyncIterable<readonly VoteEvent[]>;
  /** The opinion map of exactly these votes; null when there is none yet. */
  readonly map: OpinionMap | null;
  /** How people took part, by their number: those at a shared tablet and on paper; everybody else was online. */
  readonly sources?: ReadonlyMap<number, ParticipantSource>;
  /** Corrected, reworded and split statements. */
  readonly history?: StatementHistory;
  /** Whose votes are not in `votes`; left out: nobody's. */
  readonly leftOut?: LeftOut | undefined;
}

/**
 * Writes a conversation as the Polis export of 2025: summary.csv, comments.csv, votes.csv, participant-votes.csv,
 * comment-groups.csv, in exactly the columns that strict readers accept, and beside them opinion-map.json, hiroba.json and
 * README.txt. Where somebody marked a statement as important, also participant-importance.csv and the columns for it;
 * where somebody took part at a shared tablet or on paper, also participants-source.csv; where moderators changed words, also
 * statement-history.csv.
 * Streamed; agree is +1; times in seconds. A withdrawn vote leaves no trace, since the format cannot say it.
 * Throws InterchangeError when the folder exists and is not empty.
 */
export async function writePolisFolder(folder: string, data: ConversationToExport): Promise<ExportedCounts> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new InterchangeError(folder, null, "the folder is not empty; choose another one");
  const counts = await countExported(data.votes);
  const write = (name: string, rows: Iterable<string> | AsyncIterable<string>): Promise<void> => pipeline(rows, createWriteStream(join(folder, name)));
  await write("summary.csv", summaryRows(data, counts));
  await write("comments.csv", commentRows(data.statements, counts));
  await write("votes.csv", voteRows(data.votes, counts));
  await write("participant-votes.csv", participantRows(data, counts));
  if (counts.important.size > 0) await write("participant-importance.csv", importanceRows(data, counts));
  if (data.sources !== undefined && data.sources.size > 0) await write("participants-source.csv", sourceRows(data.sources, counts));
  if (data.history !== undefined && hasHistory(data.history)) await write("statement-history.csv", historyRows(data.history));
  if (data.map !== null) {
    await write("comment-groups.csv", groupRows(data.statements, data.map));
    await write("opinion-map.json", analysisJson(data.map));
  }
  await write(notesFile, [`${JSON.stringify(notesOf(data.conversation, data.statements, data.leftOut), null, 2)}\n`]);
  await write("README.txt", [readme]);
  return counts;
}

const row = (cells: readonly (string | number)[]): string => stringify([cells.map(String)]);
const numbers = (cells: readonly (string | number)[]): string => `${cells.join(",")}\n`;
const moderated: Readonly<Record<Moderation, number>> = { rejected: -1, pending: 0, accepted: 1 };
const seconds = (time: number): number => Math.floor(time / 1000);

/** As JavaScript prints a date, in UTC: "Wed Oct 02 2024 09:30:00 GMT+0000 (Coordinated Universal Time)". */
function datetime(time: number): string {
  const [weekday = "", day = "", month = "", year = "", clock = ""] = new Date(time).toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day} ${year} ${clock} GMT+0000 (Coordinated Universal Time)`;
}

function* summaryRows({ conversation, url, statements, map }: ConversationToExport, counts: ExportedCounts): Generator<string> {
  yield row(["topic", escapeFormula(conversation.topic)]);
  yield row(["url", url]);
  yield row(["voters", counts.people.size]);
  yield row(["voters-in-conv", map?.counts.placed ?? 0]);
  yield row(["commenters", new Set(statements.flatMap(({ authorNumber }) => (authorNumber === null ? [] : [authorNumber]))).size]);
  yield row(["comments", statements.length]);
  yield row(["groups", map?.groups.length ?? 0]);
  yield row(["conversation-description", escapeFormula(conversation.descriptionMarkdown)]);
}

/** Statements of the organisers have author 0, as in Polis. */
function* commentRows(statements: readonly Statement[], { events, important }: ExportedCounts): Generator<string> {
  const marks = (id: number): number[] => (important.size === 0 ? [] : [[...important.values()].filter((marked) => marked.has(id)).length]);
  yield numbers(["timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", ...(important.size === 0 ? [] : ["importance"]), "comment-body"]);
  for (const { id, createdAt, authorNumber, moderation, text } of statements) {
    const { agrees = 0, disagrees = 0 } = events.get(id) ?? {};
    yield row([seconds(createdAt), datetime(createdAt), id, authorNumber ?? 0, agrees, disagrees, moderated[moderation], ...marks(id), escapeFormula(text)]);
  }
}

async function* voteRows(votes: ConversationToExport["votes"], { isExported, important }: ExportedCounts): AsyncGenerator<string> {
  const hasMarks = important.size > 0;
  yield numbers(["timestamp", "datetime", "comment-id", "voter-id", "vote", ...(hasMarks ? ["important"] : [])]);
  for await (const batch of votes()) {
    const lines = batch.filter(isExported).map(({ castAt, statementId, participantNumber, score, isImportant = false }) =>
      numbers([seconds(castAt), datetime(castAt), statementId, participantNumber, score ?? 0, ...(hasMarks ? [Number(isImportant)] : [])]));
    if (lines.length > 0) yield lines.join("");
  }
}

/** group-id counts from 0 as in Polis; empty for people the map places in no group. */
function* participantRows({ statements, map }: ConversationToExport, { people }: ExportedCounts): Generator<string> {
  const ids = statements.map(({ id }) => id);
  const groupOf = new Map(map?.participants.ids.map((id, index) => [id, map.participants.group[index] ?? -1]));
  const written = new Map<number, number>();
  for (const { authorNumber } of statements) if (authorNumber !== null) written.set(authorNumber, (written.get(authorNumber) ?? 0) + 1);
  yield numbers(["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", ...ids]);
  for (const [person, votes] of [...people].sort(([left], [right]) => left - right)) {
    const scores = [...votes.values()];
    const group = groupOf.get(person) ?? -1;
    yield numbers([
      person, group < 0 ? "" : group, written.get(person) ?? 0, votes.size,
      scores.filter((score) => score === 1).length, scores.filter((score) => score === -1).length,
      ...ids.map((id) => votes.get(id) ?? ""),
    ]);
  }
}

/** One row for everybody in participant-votes.csv. */
function* sourceRows(sources: ReadonlyMap<number, ParticipantSource>, { people }: ExportedCounts): Generator<string> {
  yield numbers(["participant", "source"]);
  for (const person of [...people.keys()].sort((left, right) => left - right)) yield numbers([person, sources.get(person) ?? "online"]);
}

/** 1 where a person marked a statement as important, 0 where they voted without marking it, empty where they did not vote. */
function* importanceRows({ statements, map }: ConversationToExport, { people, important }: ExportedCounts): Generator<string> {
  const ids = statements.map(({ id }) => id);
  const groupOf = new Map(map?.participants.ids.map((id, index) => [id, map.participants.group[index] ?? -1]));
  yield numbers(["participant", "group-id", "n-comments", "n-votes", "n-important", ...ids]);
  for (const [person, votes] of [...people].sort(([left], [right]) => left - right)) {
    const group = groupOf.get(person) ?? -1;
    const marked = important.get(person) ?? new Set<number>();
    const written = statements.filter(({ authorNumber }) => authorNumber === person).length;
    yield numbers([person, group < 0 ? "" : group, written, votes.size, marked.size, ...ids.map((id) => (votes.has(id) ? Number(marked.has(id)) : ""))]);
  }
}

function* groupRows(statements: readonly Statement[], { groups, statements: facts }: OpinionMap): Generator<string> {
  const letters = groups.map(({ id }) => id);
  const columns = letters.flatMap((letter) => ["votes", "agrees", "disagrees", "passes"].map((what) => `group-${letter.toLowerCase()}-${what}`));
  yield numbers(["comment-id", "comment", "total-votes", "total-agrees", "total-disagrees", "total-passes", ...columns]);
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  for (const { id, seen, agrees, disagrees, passes, groups: byGroup } of facts) {
    const cells = letters.flatMap((letter) => {
      const tally = byGroup[letter];
      return [tally?.seen ?? 0, tally?.agrees ?? 0, tally?.disagrees ?? 0, tally?.passes ?? 0];
    });
    yield row([id, escapeFormula(texts.get(Number(id)) ?? ""), seen, agrees, disagrees, passes, ...cells]);
  }
}

const readme = `This folder holds one conversation as exported by Hiroba, in the columns of the Polis export of 2025.

In every file 1 is agree, -1 is disagree, 0 is pass, and an empty cell means the person has not voted on the statement.

summary.csv            topic, address and counts
comments.csv           the statements; moderated: 1 accepted, 0 not decided, -1 rejected; agrees and disagrees count
                       every line of votes.csv, changed votes too; author-id 0 is the organisers
votes.csv              every vote in order of time; of several by one person on one statement the last one counts;
                       votes that were withdrawn are left out; timestamp in seconds since 1970, datetime in UTC
participant-votes.csv  the votes that count, one row for each person; group-id 0 is group A
participant-importance.csv  (if anybody marked a statement as important) the marks, one row for each person;
                       comments.csv then counts them (importance) and votes.csv has them with each vote (important)
participants-source.csv  (if anybody took part in a workshop) how each person took part: online, kiosk (a shared
                       tablet) or paper (a ballot sheet that was entered later)
statement-history.csv  (if moderators changed words) corrected statements with the text before, and which statement was
                       reworded or split into which; nobody's votes were carried over
comment-groups.csv     tallies of the votes that count, for everybody and for each group
hiroba.json            language, statements about the participants, whose statements are the organisers', and how many
                       people the organisers left out, with their reasons (leftOut); their votes are in none of these files
opinion-map.json       the opinion map of these votes, with its settings and the sha256 of its input

Texts that a spreadsheet would run as a formula have an apostrophe in front.
\`hiroba verify\` on this folder computes the map again with published libraries and says what agrees.
`;
