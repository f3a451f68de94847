import type { FilingTask, NamesTask, SeenStatement, SeenTask, SentencesTask, TranslationTask } from "./fake-llm-task.ts";

export interface FakeSentence {
  readonly claim: string;
  readonly statements: readonly string[];
  readonly groups: readonly string[];
  readonly text: string;
}

/** What a model that does as it is told would answer. */
export function correctAnswer(task: SeenTask): unknown {
  switch (task.step) {
    case "sentences":
      return { sentences: correctSentences(task) };
    case "topic-names":
      return { topics: correctTopics(task) };
    case "translation":
      return { names: correctTranslation(task) };
    case "filing":
      return { assignments: correctFiling(task) };
  }
}

/** One right sentence for each statement that allows a claim. */
export const correctSentences = ({ statements, isJapanese }: SentencesTask): readonly FakeSentence[] =>
  statements.slice(0, 8).flatMap((statement) => {
    const claim = statement.claims.find((name) => name.endsWith("_more")) ?? statement.claims[0];
    const words = isJapanese ? japanese : english;
    return claim === undefined ? [] : [{ claim, statements: [statement.id], groups: statement.groups, text: textOf(words, statement, claim) }];
  });

type Wording = (s: string, a: string, b: string) => string;

function textOf(words: Readonly<Record<string, Wording>>, { id, groups: [a = "", b = ""] }: SeenStatement, claim: string): string {
  const wording = words[claim];
  if (wording === undefined) throw new Error(`the fake model has no words for ${claim}`);
  return wording(id, a, b);
}

const english: Readonly<Record<string, Wording>> = {
  agree_all_groups: (s) => `People in every group agreed with {{quote:${s}}}, {{${s}.agree}} of {{${s}.n}} in all.`,
  disagree_all_groups: (s) => `People in every group disagreed with {{quote:${s}}}, {{${s}.disagree}} of {{${s}.n}} in all.`,
  agree_overall: (s) => `Participants agreed with {{quote:${s}}}, {{${s}.agree}} of {{${s}.n}}.`,
  disagree_overall: (s) => `Participants disagreed with {{quote:${s}}}, {{${s}.disagree}} of {{${s}.n}}.`,
  split_overall: (s) => `Participants took different sides on {{quote:${s}}}, and {{${s}.agree}} of {{${s}.n}} agreed.`,
  groups_differ: (s, a, b) => `{{${a}.name}} agreed with {{quote:${s}}} more often than {{${b}.name}}, at {{${s}.${a}.agree}} compared with {{${s}.${b}.agree}}.`,
  group_agrees: (s, a) => `{{${a}.name}} agreed with {{quote:${s}}}, at {{${s}.${a}.agree}} of its members.`,
  group_disagrees: (s, a) => `{{${a}.name}} disagreed with {{quote:${s}}}, at {{${s}.${a}.disagree}} of its members.`,
  group_agrees_more: (s, a) => `{{${a}.name}} agreed more often than the others with {{quote:${s}}}, at {{${s}.${a}.agree}} of its members.`,
  group_disagrees_more: (s, a) => `{{${a}.name}} disagreed more often than the others with {{quote:${s}}}, at {{${s}.${a}.disagree}} of its members.`,
  minority_agrees: (s, a) => `{{${a}.name}} agreed with {{quote:${s}}} and was outvoted, at {{${s}.${a}.agree}} of its members and {{${s}.agree}} of all.`,
  minority_disagrees: (s, a) => `{{${a}.name}} disagreed with {{quote:${s}}} and was outvoted, at {{${s}.${a}.disagree}} of its members and {{${s}.disagree}} of all.`,
  uncertain: (s) => `Participants were unsure about {{quote:${s}}}, and {{${s}.pass}} of {{${s}.n}} passed.`,
  bridges: (s) => `People who usually vote differently agreed with {{quote:${s}}}, {{${s}.agree}} in all.`,
};

const japanese: Readonly<Record<string, Wording>> = {
  agree_all_groups: (s) => `どのグループでも{{quote:${s}}}に賛成した人が多く、全体では{{${s}.agree}}でした。`,
  disagree_all_groups: (s) => `どのグループでも{{quote:${s}}}に反対した人が多く、全体では{{${s}.disagree}}でした。`,
  agree_overall: (s) => `参加者のうち{{quote:${s}}}に賛成した人は{{${s}.n}}人中{{${s}.agree}}でした。`,
  disagree_overall: (s) => `参加者のうち{{quote:${s}}}に反対した人は{{${s}.n}}人中{{${s}.disagree}}でした。`,
  split_overall: (s) => `参加者の意見は{{quote:${s}}}について分かれ、賛成した人は{{${s}.n}}人中{{${s}.agree}}でした。`,
  groups_differ: (s, a, b) => `{{${a}.name}}では{{quote:${s}}}に賛成した人が{{${s}.${a}.agree}}、{{${b}.name}}では{{${s}.${b}.agree}}でした。`,
  group_agrees: (s, a) => `{{${a}.name}}では{{quote:${s}}}に賛成した人が{{${s}.${a}.agree}}でした。`,
  group_disagrees: (s, a) => `{{${a}.name}}では{{quote:${s}}}に反対した人が{{${s}.${a}.disagree}}でした。`,
  group_agrees_more: (s, a) => `{{${a}.name}}では{{quote:${s}}}に賛成した人がほかの人より多く、{{${s}.${a}.agree}}でした。`,
  group_disagrees_more: (s, a) => `{{${a}.name}}では{{quote:${s}}}に反対した人がほかの人より多く、{{${s}.${a}.disagree}}でした。`,
  minority_agrees: (s, a) => `{{${a}.name}}では{{quote:${s}}}に賛成した人が{{${s}.${a}.agree}}でしたが、全体では{{${s}.agree}}でした。`,
  minority_disagrees: (s, a) => `{{${a}.name}}では{{quote:${s}}}に反対した人が{{${s}.${a}.disagree}}でしたが、全体では{{${s}.disagree}}でした。`,
  uncertain: (s) => `参加者は{{quote:${s}}}について迷い、パスした人は{{${s}.n}}人中{{${s}.pass}}でした。`,
  bridges: (s) => `ふだんは投票が分かれる人たちも{{quote:${s}}}に賛成し、全体では{{${s}.agree}}でした。`,
};

/** Words that at least two statements share, the commonest first. */
function correctTopics({ statements, most }: NamesTask): readonly { readonly name: string; readonly examples: readonly string[] }[] {
  const users = new Map<string, string[]>();
  for (const { id, text } of statements) {
    for (const word of new Set(wordsIn(text))) users.set(word, [...(users.get(word) ?? []), id]);
  }
  return [...users]
    .filter(([, ids]) => ids.length >= 2)
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word, ids]) => ({ name: word, examples: ids.slice(0, 3) }));
}

const dull: ReadonlySet<string> = new Set(["should", "would", "could", "there", "their", "every", "which", "about", "these", "those", "people", "other", "needs", "more", "must", "support", "against"]);

const wordsIn = (text: string): readonly string[] => [
  ...(text.toLowerCase().match(/\b[a-z]{5,}\b/gu) ?? []).filter((word) => !dull.has(word)),
  ...[...text.matchAll(/[\p{Script=Han}]{2,4}|[\p{Script=Katakana}ー]{3,}/gu)].map(([word]) => word).filter((word) => !/賛成|反対|投票/u.test(word)),
];

const nouns = ["Streets", "Parks", "Schools", "Shops", "Buses", "Bridges", "Rivers", "Houses", "Gardens", "Markets", "Festivals", "Libraries"];
const 名詞 = ["道路", "公園", "学校", "商店", "交通", "橋", "川", "住まい", "庭", "市場", "祭り", "図書館"];

const correctTranslation = ({ into, names }: TranslationTask): readonly string[] =>
  names.map((_, index) => (into.startsWith("Japanese") ? 名詞 : nouns)[index] ?? "");

/** The first topic whose name stands in the statement. */
const correctFiling = ({ topics, statements }: FilingTask) =>
  statements.map(({ id, text }) => ({ id, topic: topics.find(({ name }) => text.toLowerCase().includes(name.toLowerCase()))?.id ?? "none" }));
