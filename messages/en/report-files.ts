import { plural } from "./format.ts";

// What stands in the files a report is taken away as, and beside its figures.
export const reportFiles = {
  agreementFinding: (count: number, text: string) => `Who agrees with ${plural(count, { one: "the statement", other: `the ${text} statements` })} this report names first`,
  agreementMeasure: "Share who agree, of all who voted on the statement; the thin line is the 95% interval, the dotted one half of the people.",
  figureSource: (topic: string, version: string, date: string, hash: string) => `“${topic}”, report ${version} of ${date}. Fingerprint of the votes: ${hash}. Made with Hiroba.`,
  live: "live",
  points: "Percentage points apart",
  people: "People",
  file: {
    contents: "Contents",
    permalink: "Address of this report",
    contentHash: "Fingerprint of this report",
    draft: "Draft, not published",
    live: "Live report, not reviewed: it changes as the votes come in",
    evidence: "Votes and intervals",
    statementNumber: (number: string) => `Statement #${number}`,
    agree95: "Agree (95%)",
    disagree95: "Disagree (95%)",
    pass: "Pass",
    writtenByModel: "AI",
    staff: "Staff wording",
    staffReason: (reason: string) => `Staff wording, against the check. Reason given: ${reason}`,
    edited: "Edited by staff; the check of the votes was passed.",
    notes: "Notes",
    undrawable: (characters: string) => `These characters could not be drawn and are printed as 〓: ${characters}`,
    page: (page: string, pages: string) => `${page} / ${pages}`,
    madeWith: "Made with Hiroba",
    omitted: "What was left out",
    reason: "Reason",
    count: "Count",
    tableOf: (title: string) => `Table: ${title}`,
    languagesOfStatements: "Languages of the statements",
    topics: "Topics",
    topic: "Topic",
    allOfThem: "All of them",
    noTopic: (count: string, ids: string) => `${count} without a clear topic: ${ids}`,
    withoutModel: (text: string) => `No language model was used. ${text} sentences come from fixed templates; code put in the numbers and quotations.`,
    byPeople: (count: number, text: string, overridden: number, overriddenText: string) =>
      `${text} ${plural(count, { one: "sentence was", other: "sentences were" })} reworded by staff and checked by the same rules.${overridden === 0 ? "" : ` ${overriddenText} of them ${plural(overridden, { one: "goes", other: "go" })} against the check and ${plural(overridden, { one: "is", other: "are" })} marked as staff wording.`}`,
  },
};
export type ReportFilesMessages = typeof reportFiles;
