import { locales } from "../../messages/locale.ts";
import type { Report } from "../contract/report.ts";
import type { Conversation, Statement, StoredMap } from "../domain.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { renderMarkdown } from "../present/markdown.ts";
import { presentOpinionMap } from "../present/opinion-map.ts";
import { statementPresenter } from "../present/statements-on-map.ts";
import { assembleReport } from "./assemble-report.ts";
import { freezeSnapshot } from "./freeze-snapshot.ts";
import { selectSections } from "./select-sections.ts";
import { wordWithModel } from "./word-with-model.ts";

export interface ComposeInput {
  readonly conversation: Conversation;
  readonly statements: readonly Statement[];
  readonly stored: StoredMap;
  readonly timeline: readonly { readonly day: string; readonly votes: number; readonly newParticipants: number }[];
  /** Null: templates only. */
  readonly model: ModelClient | null;
}

/** The report of one opinion map. Without a model it is a pure function of its input: the same votes, the same bytes. */
export async function composeReport({ conversation, statements, stored, timeline, model }: ComposeInput): Promise<Report> {
  const { pack, shown, omissions } = freezeSnapshot(conversation, statements, stored.map);
  const sections = selectSections(pack);
  const worded = model === null ? { wordings: [], problem: null } : await wordWithModel(model, pack, sections, locales);
  const map = presentOpinionMap(conversation, statements, stored);
  const present = statementPresenter(stored.map, conversation.minGroupSize);
  const days = timeline.filter(({ votes }) => votes > 0).map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  return assembleReport({
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
      timeline: timeline.map(({ day, votes, newParticipants }) => ({ day, votes, newParticipants })),
    },
    pack,
    sections,
    wordings: worded.wordings,
    model: model?.model ?? null,
    modelProblem: worded.problem,
    omissions,
  });
}
