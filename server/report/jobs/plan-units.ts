import { locales, type Locale } from "../../../messages/locale.ts";
import { estimateTokens } from "../../llm/estimate-tokens.ts";
import { ModelError } from "../../llm/model-problem.ts";
import type { ReportDraft } from "../prepare-report.ts";
import type { SelectedSection } from "../select-sections.ts";
import type { TopicItem, TopicList } from "../topics/topic.ts";
import { isWorded, sectionQuestion, wordSection } from "../word-section.ts";
import { assignmentQuestion, assignTopics, batchesOf, type FiledItem } from "./assign-topics.ts";
import { listTopics } from "./list-topics.ts";
import { nameTopics, numbered, topicNamesQuestion, type NamedTopic } from "./name-topics.ts";
import type { Outcomes, ReportUnit } from "./report-unit.ts";

/** Below this many statements a reader sees at a glance what they are about. */
const FEWEST_FOR_TOPICS = 12;
const NAMES_UNIT = "topic-names";
const ANSWER_PER_SENTENCE = 65;
const ANSWER_PER_ITEM = 14;
const ROUGH_OVERHEAD = 230;
const PER_ITEM = 8;

export const topicItems = ({ pack }: Pick<ReportDraft, "pack">): readonly TopicItem[] => pack.facts.map(({ id, text, language }) => ({ id, text, language }));

/**
 * Everything a model is asked for one report, each unit on its own.
 * @param knownTopics names an earlier report of the same conversation used: kept, so that topics do not change their names
 */
export function planUnits(draft: Pick<ReportDraft, "pack" | "sections">, knownTopics: readonly NamedTopic[] | null): readonly ReportUnit[] {
  const worded = draft.sections.filter(isWorded);
  const inBothLanguages = (step: "portraits" | "sections", sections: readonly SelectedSection[]): readonly ReportUnit[] =>
    sections.flatMap((section) => locales.map((locale) => wordingUnit(draft, step, section, locale)));
  return [
    ...topicUnits(topicItems(draft), knownTopics),
    ...inBothLanguages("portraits", worded.filter(({ kind }) => kind === "group")),
    ...inBothLanguages("sections", worded.filter(({ kind }) => kind !== "group")),
  ];
}

function wordingUnit({ pack }: Pick<ReportDraft, "pack">, step: "portraits" | "sections", section: SelectedSection, locale: Locale): ReportUnit {
  const name = section.groupId === null ? section.kind : `${section.kind}-${section.groupId}`;
  return {
    key: `${step}/${name}/${locale}`,
    step,
    needs: null,
    question: () => sectionQuestion(pack, section, locale),
    roughTokens: 0,
    answerTokens: ANSWER_PER_SENTENCE * Math.min(section.shown.length, section.kind === "key-findings" ? 8 : 3),
    run: async (ask) => ({ kind: "wording", wording: await wordSection(ask, pack, section, locale) }),
  };
}

function topicUnits(items: readonly TopicItem[], known: readonly NamedTopic[] | null): readonly ReportUnit[] {
  if (items.length < FEWEST_FOR_TOPICS) return [];
  const namesOf = (found: Outcomes): readonly NamedTopic[] | null => {
    const outcome = found.get(NAMES_UNIT);
    return known ?? (outcome?.kind === "topic-names" ? outcome.topics : null);
  };
  const naming: ReportUnit = {
    key: NAMES_UNIT,
    step: "topic-names",
    needs: null,
    question: () => topicNamesQuestion(items),
    roughTokens: 0,
    answerTokens: 300,
    run: async (ask) => ({ kind: "topic-names", topics: await nameTopics(ask, items) }),
  };
  const filing = batchesOf(items).map(({ key, items: batch }): ReportUnit => ({
    key: `topic-assignment/${key}`,
    step: "topic-assignment",
    needs: known === null ? NAMES_UNIT : null,
    question: (found) => {
      const topics = namesOf(found);
      return topics === null ? null : assignmentQuestion(topics, batch);
    },
    roughTokens: ROUGH_OVERHEAD + batch.reduce((sum, { text }) => sum + PER_ITEM + estimateTokens(text), 0),
    answerTokens: ANSWER_PER_ITEM * (batch.length + 1),
    run: async (ask, found) => {
      const topics = namesOf(found);
      if (topics === null) throw new ModelError("answer-unusable", "no topics");
      return { kind: "filed", filed: await assignTopics(ask, topics, batch) };
    },
  }));
  return known === null ? [naming, ...filing] : filing;
}

/** A list of topics is believed when answers came about at least this part of the statements. */
const FILED_SHARE = 0.8;

/** The model's topics, or null when too little was answered: then those of the clustering stand. */
export function topicsOf(draft: Pick<ReportDraft, "pack">, known: readonly NamedTopic[] | null, found: Outcomes): TopicList | null {
  const items = topicItems(draft);
  const names = found.get(NAMES_UNIT);
  const topics = known ?? (names?.kind === "topic-names" ? names.topics : null);
  const filed = [...found.values()].flatMap((outcome): readonly FiledItem[] => (outcome.kind === "filed" ? outcome.filed : []));
  if (topics === null || items.length < FEWEST_FOR_TOPICS || filed.length < FILED_SHARE * items.length) return null;
  return listTopics(topics, filed, items);
}

/** New statements may need new topics when there are this many times as many as before. */
const GROWN = 1.25;

/** The names an earlier report used, if it still fits the conversation. */
export function topicsToKeep(earlier: TopicList | undefined, statements: number): readonly NamedTopic[] | null {
  if (earlier === undefined || earlier.method !== "model") return null;
  const before = earlier.unassigned.length + earlier.topics.reduce((sum, { parentId, itemIds }) => sum + (parentId === null ? itemIds.length : 0), 0);
  const names = earlier.topics.flatMap(({ parentId, names: own }) => (parentId === null && own !== null ? [own] : []));
  return names.length < 2 || statements > GROWN * before ? null : numbered(names);
}
