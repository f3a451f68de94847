import type { StatementOrigin } from "../contract/comments.ts";
import type { LeftOut } from "../contract/integrity.ts";
import type { Omission, Report } from "../contract/report.ts";
import type { SourceCounts } from "../contract/workshop.ts";
import type { Conversation, Statement, StoredMap } from "../domain.ts";
import { renderMarkdown } from "../present/markdown.ts";
import { presentOpinionMap } from "../present/opinion-map.ts";
import { statementPresenter } from "../present/statements-on-map.ts";
import type { ReportFacts } from "./assemble-report.ts";
import type { FactPack } from "./fact-pack.ts";
import { freezeSnapshot } from "./freeze-snapshot.ts";
import { selectSections, type SelectedSection } from "./select-sections.ts";
import { computeTopics } from "./topics/compute-topics.ts";

export interface ReportInput {
  readonly conversation: Conversation;
  readonly statements: readonly Statement[];
  readonly stored: StoredMap;
  /** How many took part in which way; left out: not counted. */
  readonly sources?: SourceCounts;
  readonly timeline: readonly { readonly day: string; readonly votes: number; readonly newParticipants: number }[];
  /** Statements that were claims of free comments before; left out: none was. */
  readonly origins?: readonly StatementOrigin[];
  /** What people said of themselves; left out: nothing was asked. */
  readonly whoTookPart?: Report["whoTookPart"];
  /** Who is not counted on this map; left out: everybody is. */
  readonly leftOut?: LeftOut | undefined;
}

/** Everything of a report but its sentences: frozen once, so that nothing that happens while it is written changes it. */
export interface ReportDraft {
  readonly facts: ReportFacts;
  readonly pack: FactPack;
  readonly sections: readonly SelectedSection[];
  readonly omissions: readonly Omission[];
}

/** Freezes one opinion map with the statements as they are now. A pure function of its input. */
export function prepareReport({ conversation, statements, stored, timeline, sources, origins = [], whoTookPart, leftOut }: ReportInput): ReportDraft {
  const { pack, shown, omissions } = freezeSnapshot(conversation, statements, stored.map);
  const map = { ...presentOpinionMap(conversation, statements, stored), ...(leftOut !== undefined && { leftOut }) };
  const present = statementPresenter(stored.map, conversation.minGroupSize);
  const shownIds = new Set(shown.map(({ id }) => id));
  const opened = origins.filter(({ statementId }) => shownIds.has(statementId));
  const days = timeline.filter(({ votes }) => votes > 0).map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  return {
    facts: {
      conversation: {
        id: conversation.id,
        topic: conversation.topic,
        descriptionHtml: renderMarkdown(conversation.descriptionMarkdown),
        language: conversation.language,
        isDemonstration: conversation.isDemonstration,
        source: conversation.source,
        createdAt: conversation.createdAt,
      },
      snapshot: { hash: pack.snapshotHash, takenAt: stored.computedAt, firstVoteAt: days[0] ?? null, lastVoteAt: days.at(-1) ?? null },
      // All statements the votes were cast on, those a moderator took away since included; `omissions` says how many those are.
      counts: { ...map.counts, statements: stored.map.statements.filter(({ seen }) => seen > 0).length },
      map,
      statements: shown.map(present),
      ...(sources === undefined ? {} : { sources: { online: sources.online.participants, kiosk: sources.kiosk.participants, paper: sources.paper.participants } }),
      ...(whoTookPart !== undefined && { whoTookPart }),
      timeline: timeline.map(({ day, votes, newParticipants }) => ({ day, votes, newParticipants })),
      topics: computeTopics(pack.facts, { about: conversation.topic }),
      duplicates: [...pack.duplicates],
      ...(opened.length > 0 && { origins: opened }),
    },
    pack,
    sections: selectSections(pack),
    omissions: leftOut === undefined ? omissions : [...omissions, { reason: "people-left-out", count: leftOut.people }],
  };
}
