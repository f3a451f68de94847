import { hasHiddenCharacters } from "../../contract/text.ts";
import type { ModerationMode } from "../../contract/conversation.ts";
import type { Conversation } from "../../domain.ts";
import type { ImportedParticipant, ImportedStatement, ImportedVote } from "../../store/import-store.ts";
import { unescapeFormula } from "../escape-formula.ts";
import { guessLanguage } from "../guess-language.ts";
import type { ImportReport } from "../import-report.ts";
import type { LoggedVote } from "../vote-log.ts";
import type { PolisExport } from "./read-polis-folder.ts";

export interface PlannedImport {
  readonly conversation: Conversation;
  readonly participants: readonly ImportedParticipant[];
  readonly statements: readonly ImportedStatement[];
  /** In order of time, without repeated rows. */
  readonly votes: readonly ImportedVote[];
  readonly report: ImportReport;
}

export interface ImportChoices {
  readonly id: string;
  /** BCP 47 tag; null guesses it from the texts. */
  readonly language: string | null;
  /** Said to be where the conversation comes from when the export has no address. */
  readonly source: string;
  readonly now: number;
}

const longestTopic = 200;
/** Statements of participant 0, who in Polis is the one who opened the conversation. */
const organiserNumber = 0;

/**
 * A Polis export as a closed conversation: nothing of it changes by being looked at, and an organiser can open it again.
 * Statements nobody has decided about (moderated 0) stay in play, as in Polis: hence moderation afterwards ("post").
 */
export function planPolisImport(data: PolisExport, { id, language, source, now }: ImportChoices): PlannedImport {
  const notes = [...data.report.notes];
  const texts = data.comments.map(({ text }) => cleanLine(unescapeFormula(text)));
  const changed = texts.filter((text, index) => text !== data.comments[index]?.text).length;
  if (changed > 0) notes.push(`${String(changed)} ${changed === 1 ? "statement" : "statements"} had line breaks, outer spaces or invisible characters, which are left out.`);
  const saysSeeds = data.comments.some(({ isSeed }) => isSeed !== null);
  if (!saysSeeds && data.comments.length > 0) notes.push("The file does not say which statements are the organisers' own; those of author 0 are taken for theirs.");

  const tag = language ?? data.language ?? guessLanguage([data.topic, data.description, ...texts]);
  if (language === null && data.language === null) notes.push(`The language is taken to be ${tag}; say another one with --language.`);
  const statements = data.comments.flatMap((comment, index): ImportedStatement[] => {
    const isOrganisers = comment.isSeed ?? comment.authorId === organiserNumber;
    return [{
      id: comment.id, text: texts[index] ?? "", language: tag, createdAt: comment.createdAt, moderation: comment.moderation, isMeta: comment.isMeta,
      author: isOrganisers ? "organiser" : "participant", authorNumber: isOrganisers ? null : comment.authorId,
    }];
  });
  const { votes, duplicates, revotes } = votesInOrder(data);
  const participants = collectParticipants(data, votes, statements);
  const times = [...statements.map(({ createdAt }) => createdAt), ...firstAndLast(votes)];
  const createdAt = times.reduce((earliest, time) => Math.min(earliest, time), now);
  const topic = cleanLine(unescapeFormula(data.topic));
  return {
    conversation: {
      id, topic: [...topic].slice(0, longestTopic).join(""), descriptionMarkdown: unescapeFormula(data.description), language: tag,
      state: "closed", opensAt: null, closesAt: null, moderationMode: moderationModeOf(statements, votes), whoMayWrite: "participants",
      statementMaxGraphemes: 400, statementMaxGraphemesOther: 400, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: false,
      source: data.url ?? source, createdAt, updatedAt: now,
    },
    participants, statements, votes,
    report: { ...data.report, files: withDuplicates(data.report.files, duplicates), revotes, notes },
  };
}

/** One line, without what hides or reorders text; nothing else is changed in people's words. */
function cleanLine(text: string): string {
  const visible = hasHiddenCharacters(text) ? [...text].filter((character) => !hasHiddenCharacters(character)).join("") : text;
  return visible.replace(/\s*[\n\r\t\u2028\u2029]\s*/gu, " ").trim();
}

function votesInOrder({ votes, important }: PolisExport) {
  const last = new Map<string, LoggedVote & { readonly isImportant: boolean }>();
  const kept: ImportedVote[] = [];
  let duplicates = 0;
  let revotes = 0;
  for (const index of votes.timeOrder()) {
    const vote = votes.at(index);
    const pair = `${String(vote.participantId)} ${String(vote.statementId)}`;
    const before = last.get(pair);
    const isImportant = important.has(index);
    if (before?.castAt === vote.castAt && before.score === vote.score && before.isImportant === isImportant) {
      duplicates += 1;
      continue;
    }
    if (before !== undefined) revotes += 1;
    last.set(pair, { ...vote, isImportant });
    kept.push({ participantNumber: Number(vote.participantId), statementId: Number(vote.statementId), score: vote.score, castAt: vote.castAt, ...(isImportant && { isImportant }) });
  }
  return { votes: kept, duplicates, revotes };
}

/** Everybody who voted, wrote, or stands in the file of participants; their first act is when they came. */
/**
 * Statements are shown after somebody has accepted them, unless people voted on some that nobody had decided on: then they
 * were shown at once, and stay so, or the map of the file could not be drawn again.
 */
function moderationModeOf(statements: readonly ImportedStatement[], votes: readonly ImportedVote[]): ModerationMode {
  const undecided = new Set(statements.filter(({ moderation }) => moderation === "pending").map(({ id }) => id));
  return votes.some(({ statementId }) => undecided.has(statementId)) ? "post" : "pre";
}

function collectParticipants(data: PolisExport, votes: readonly ImportedVote[], statements: readonly ImportedStatement[]): readonly ImportedParticipant[] {
  const firstAt = new Map<number, number>();
  const seen = (number: number, at: number): void => void firstAt.set(number, Math.min(firstAt.get(number) ?? Infinity, at));
  for (const { participantNumber, castAt } of votes) seen(participantNumber, castAt);
  for (const { authorNumber, createdAt } of statements) if (authorNumber !== null) seen(authorNumber, createdAt);
  const opened = [...firstAt.values()].reduce((earliest, at) => Math.min(earliest, at), Infinity);
  const externalIds = new Map(data.participants.map(({ id, externalId }) => [id, externalId]));
  for (const { id } of data.participants) if (!firstAt.has(id)) seen(id, Number.isFinite(opened) ? opened : 0);
  return [...firstAt].sort(([left], [right]) => left - right)
    .map(([number, createdAt]) => ({ number, createdAt, externalId: externalIds.get(number) ?? null }));
}

const firstAndLast = (votes: readonly ImportedVote[]): readonly number[] => [votes[0], votes.at(-1)].flatMap((vote) => (vote === undefined ? [] : [vote.castAt]));

const withDuplicates = (files: ImportReport["files"], duplicates: number): ImportReport["files"] =>
  files.map((file) => (file.holds === "votes" ? { ...file, duplicates, rowsTaken: file.rowsTaken - duplicates } : file));
