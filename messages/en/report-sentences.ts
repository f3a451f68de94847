// Sentences of the report. Slots in double braces are filled by code: numbers from the votes, statements word for word.
// `s` is a statement ("S12"), `a` and `b` are groups ("A"). Each sentence is one sentence, without digits and without
// quotation marks, and passes the same checks as a sentence of a language model.

/** Among other findings: what the votes say first, the statement at the end. */
const findings = {
  agree_all_groups: (s: string) => `Most people in every group agree, {{${s}.agree}} of {{${s}.n}} people in all and {{${s}.lowestAgree}} in the group that agrees least: {{quote:${s}}}`,
  disagree_all_groups: (s: string) =>
    `Most people in every group disagree, {{${s}.disagree}} of {{${s}.n}} people in all and {{${s}.lowestDisagree}} in the group that disagrees least: {{quote:${s}}}`,
  agree_overall: (s: string) => `Most people agree, {{${s}.agree}} of {{${s}.n}}: {{quote:${s}}}`,
  disagree_overall: (s: string) => `Most people disagree, {{${s}.disagree}} of {{${s}.n}}: {{quote:${s}}}`,
  split_overall: (s: string) => `People are divided, {{${s}.agree}} agreed and {{${s}.disagree}} disagreed of {{${s}.n}} people: {{quote:${s}}}`,
  groups_differ: (s: string, a: string, b: string) =>
    `{{${a}.name}} and {{${b}.name}} are far apart, {{${s}.${a}.agree}} of {{${a}.name}} agreed but {{${s}.${b}.agree}} of {{${b}.name}}: {{quote:${s}}}`,
  group_agrees: (s: string, a: string) => `Most of {{${a}.name}} agreed, {{${s}.${a}.agree}} of {{${s}.${a}.n}} people: {{quote:${s}}}`,
  group_disagrees: (s: string, a: string) => `Most of {{${a}.name}} disagreed, {{${s}.${a}.disagree}} of {{${s}.${a}.n}} people: {{quote:${s}}}`,
  group_agrees_more: (s: string, a: string) =>
    `{{${a}.name}} agreed more often than the others, {{${s}.${a}.agree}} of its members and {{${s}.${a}.others.agree}} of the others: {{quote:${s}}}`,
  group_disagrees_more: (s: string, a: string) =>
    `{{${a}.name}} disagreed more often than the others, {{${s}.${a}.disagree}} of its members and {{${s}.${a}.others.disagree}} of the others: {{quote:${s}}}`,
  minority_agrees: (s: string, a: string) => `{{${a}.name}} is outvoted, {{${s}.${a}.agree}} of its members agreed but only {{${s}.agree}} of all who voted: {{quote:${s}}}`,
  minority_disagrees: (s: string, a: string) =>
    `{{${a}.name}} is outvoted, {{${s}.${a}.disagree}} of its members disagreed but only {{${s}.disagree}} of all who voted: {{quote:${s}}}`,
  uncertain: (s: string) => `People are unsure, {{${s}.pass}} of {{${s}.n}} people passed: {{quote:${s}}}`,
  bridges: (s: string) => `People on both sides of the main divide agree, {{${s}.agree}} of {{${s}.n}} people in all: {{quote:${s}}}`,
  under_voted: (s: string) => `Only {{${s}.n}} votes so far: {{quote:${s}}}`,
};

/** Below a statement that stands for itself: what the votes say about it. */
const captions: { [claim in keyof typeof findings]: (s: string, a: string, b: string) => string } = {
  agree_all_groups: (s) => `{{quote:${s}}} {{${s}.agree}} of {{${s}.n}} people agreed, {{${s}.lowestAgree}} in the group that agrees least.`,
  disagree_all_groups: (s) => `{{quote:${s}}} {{${s}.disagree}} of {{${s}.n}} people disagreed, {{${s}.lowestDisagree}} in the group that disagrees least.`,
  agree_overall: (s) => `{{quote:${s}}} {{${s}.agree}} of {{${s}.n}} people agreed.`,
  disagree_overall: (s) => `{{quote:${s}}} {{${s}.disagree}} of {{${s}.n}} people disagreed.`,
  split_overall: (s) => `{{quote:${s}}} {{${s}.agree}} agreed and {{${s}.disagree}} disagreed, of {{${s}.n}} people.`,
  groups_differ: (s, a, b) => `{{quote:${s}}} {{${s}.${a}.agree}} of {{${a}.name}} agreed, but {{${s}.${b}.agree}} of {{${b}.name}}.`,
  group_agrees: (s, a) => `{{quote:${s}}} {{${s}.${a}.agree}} of {{${a}.name}} agreed ({{${s}.${a}.n}} people).`,
  group_disagrees: (s, a) => `{{quote:${s}}} {{${s}.${a}.disagree}} of {{${a}.name}} disagreed ({{${s}.${a}.n}} people).`,
  group_agrees_more: (s, a) => `{{quote:${s}}} {{${s}.${a}.agree}} of {{${a}.name}} agreed, {{${s}.${a}.others.agree}} of the others.`,
  group_disagrees_more: (s, a) => `{{quote:${s}}} {{${s}.${a}.disagree}} of {{${a}.name}} disagreed, {{${s}.${a}.others.disagree}} of the others.`,
  minority_agrees: (s, a) => `{{quote:${s}}} {{${s}.${a}.agree}} of {{${a}.name}} agreed, {{${s}.agree}} of all who voted.`,
  minority_disagrees: (s, a) => `{{quote:${s}}} {{${s}.${a}.disagree}} of {{${a}.name}} disagreed, {{${s}.disagree}} of all who voted.`,
  uncertain: (s) => `{{quote:${s}}} {{${s}.pass}} of {{${s}.n}} people passed; {{${s}.agree}} agreed and {{${s}.disagree}} disagreed.`,
  bridges: (s) => `{{quote:${s}}} {{${s}.agree}} of {{${s}.n}} people agreed, on both sides of the main divide.`,
  under_voted: (s) => `{{quote:${s}}} {{${s}.n}} votes so far.`,
};

/** First sentence of a section with at least one statement. */
const openings = {
  "common-ground": "On {{section.members}} of {{statements}} statements, a clear majority of every group voted the same way.",
  "common-ground-overall": "On {{section.members}} of {{statements}} statements, a clear majority voted the same way.",
  differences: "On {{section.members}} of {{statements}} statements, two groups are at least {{points.gapShare}} percentage points apart.",
  bridging: "On {{section.members}} of {{statements}} statements, people who usually vote differently agree.",
  divided: "On {{section.members}} of {{statements}} statements, people took sides in nearly equal numbers, without the groups accounting for it.",
  uncertain: "On {{section.members}} of {{statements}} statements, at least {{uncertainFrom}} of the people passed.",
  "under-voted": "On {{section.members}} of {{statements}} statements, there are fewer than {{minVotes}} votes, too few to say anything about them.",
};

/** The only sentence of a section without a statement. */
const empty = {
  "common-ground": "No statement won at least {{p.allGroupsShare}} in every group with {{minVotes}} votes or more.",
  "common-ground-overall": "No statement won a clear majority with {{minVotes}} votes or more.",
  differences: "No statement puts two groups at least {{points.gapShare}} percentage points apart.",
  bridging: "No statement is known to bridge the main divide.",
  divided: "No statement with {{minVotes}} votes or more leaves people divided into two nearly equal sides.",
  uncertain: "No statement with {{minVotes}} votes or more was passed on by {{uncertainFrom}} of the people.",
  "under-voted": "Every statement has {{minVotes}} votes or more.",
  "key-findings": "There are not enough votes yet for a finding.",
};

export const reportSentences = {
  findings,
  captions,
  openings,
  empty,
  groupSize: (a: string) => `{{${a}.name}} has {{${a}.size}} people, {{${a}.share}} of those on the map.`,
  groupEmpty: (a: string) => `On no statement does {{${a}.name}} stand clearly apart from the other groups.`,
  minorityEmpty: (a: string) => `On no statement was the majority of {{${a}.name}} clearly outvoted.`,
  nearest: (s: string) => `This one came nearest, {{${s}.agree}} agreed, {{${s}.disagree}} disagreed and {{${s}.pass}} passed of {{${s}.n}} people: {{quote:${s}}}`,
};
export type ReportSentenceMessages = typeof reportSentences;
