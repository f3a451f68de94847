import { number, plural } from "./format.ts";

const codes = (count: number): string => `${number(count)} ${plural(count, { one: "code", other: "codes" })}`;

// What is asked of people before they take part.
export const consoleGates = {
  title: "Who may take part",
  intro: "Everybody can read the conversation and its results. Here you set what is asked before somebody votes or writes. People who voted before that go on as they are, except with a list. Shared tablets have a code of their own.",
  saved: "Saved.",
  workLegend: "Small computation on the newcomer’s device",
  work: { off: "None", low: "Small", normal: "Medium", high: "Large" },
  workHints: {
    off: "Nobody waits.",
    low: "A blink on a computer, about a second on an old phone.",
    normal: "About a second on a computer, ten seconds on an old phone.",
    high: "Some seconds on a computer, up to two minutes on an old phone. For an attack only.",
  },
  workText: "It makes taking part in thousands expensive for programs. It does not show who somebody is, and does not stop a patient attacker.",
  codeLabel: "Ask for an invitation code",
  codeHint: "You make codes below and send them by letter or mail. Who has none can only read.",
  listLabel: "Only people on a list, signed in on our site",
  listHint: "Your site signs the id of each reader (see Settings, ids of readers). Only ids on the list below take part; this also holds for people who voted before.",

  batchesTitle: "Invitation codes",
  batchLabel: "Name of the batch",
  batchHint: "For yourselves, for example “Letters to Harbour Street”.",
  batchNone: "No codes were made so far.",
  count: "How many codes",
  uses: "Times each code can be used",
  usesHint: "1 for letters to single people. More for a poster or a class.",
  ends: "Last day",
  endsHint: "Leave it empty for codes that do not expire.",
  make: "Make codes",
  labelMissing: "Give the batch a name.",
  numberWrong: (least: number, most: number) => `Enter a number from ${number(least)} to ${number(most)}.`,
  made: (count: number) => `${codes(count)} made`,
  once: "Save them now: they are shown this once, and only hashes are kept.",
  download: "Save as CSV",
  downloadHint: "The file has a code and a link in each row. The link with its code can be printed as a QR code in letters; what stands behind “#” is never sent to a server.",
  codesLabel: "The codes",
  batchFacts: (count: number, usesEach: number, used: number) => `${codes(count)}${usesEach === 1 ? "" : `, ${number(usesEach)} uses each`}, used ${number(used)} ${plural(used, { one: "time", other: "times" })}`,
  batchBy: (name: string, at: string) => `${name}, ${at}`,
  until: (at: string) => `valid until ${at}`,
  revoked: (at: string) => `revoked ${at}`,
  revoke: "Revoke",
  revokeTitle: (label: string) => `Revoke the codes of “${label}”?`,
  revokeText: "No code of this batch lets anybody in any more. Who came in with one stays.",

  listTitle: "The list",
  listCount: (count: number) => (count === 0 ? "Nobody is on the list." : `${number(count)} ${plural(count, { one: "id is", other: "ids are" })} on the list.`),
  listField: "Ids, one in each line",
  listFieldHint: "This replaces the whole list. Only keyed hashes are kept: you cannot read the list again here.",
  listSave: "Replace the list",
};
