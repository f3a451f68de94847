// Judges a finished report against the votes, by the evaluation's own count and rules; nothing of server/report is used.
import type { Report, ReportSection, ReportSentence } from "../../server/contract/report.ts";
import { wilson, type Recount, type Side } from "./recount.ts";

type Language = "en" | "ja";

export interface Verdict {
  readonly sentences: number;
  readonly citations: Tally;
  readonly votes: Tally;
  readonly numbers: Tally;
  readonly quotes: Tally;
  readonly language: Tally;
  /** What was wrong, for whoever has to find out why. */
  readonly faults: readonly string[];
}

export interface Tally {
  readonly right: number;
  readonly of: number;
}

/** Everything a report says, judged. */
export function judgeReport(report: Report, recount: Recount): Verdict {
  const faults: string[] = [];
  const tallies = { citations: [0, 0], votes: [0, 0], numbers: [0, 0], quotes: [0, 0], language: [0, 0] } satisfies Record<string, [number, number]>;
  const mark = (name: keyof typeof tallies, isRight: boolean, what: string): void => {
    tallies[name][1] += 1;
    if (isRight) tallies[name][0] += 1;
    else faults.push(`${name}: ${what}`);
  };
  let sentences = 0;
  for (const [language, sections] of Object.entries(report.sections) as [Language, ReportSection[]][]) {
    for (const section of sections) {
      for (const sentence of section.sentences) {
        sentences += 1;
        const what = `${language} ${section.kind} ${sentence.claim}: ${sentence.skeleton}`;
        for (const id of sentence.statementIds) {
          const isNearest = sentence.claim === "no_member";
          mark("citations", recount.evidence.texts.has(id) && (isNearest || section.statementIds.includes(id)), what);
        }
        mark("votes", isSupported(sentence, section, recount), what);
        judgeNumbers(sentence, section, recount, language, (isRight) => mark("numbers", isRight, what));
        for (const run of sentence.runs) {
          if (run.kind !== "quote") continue;
          const shown = report.statements.find(({ statement }) => statement.id === run.statementId)?.statement.text;
          mark("quotes", shown !== undefined && shown === recount.evidence.texts.get(run.statementId) && sentence.statementIds.includes(run.statementId), what);
        }
        mark("language", isIn(language, sentence), what);
      }
    }
  }
  const tally = (name: keyof typeof tallies): Tally => ({ right: tallies[name][0], of: tallies[name][1] });
  return { sentences, citations: tally("citations"), votes: tally("votes"), numbers: tally("numbers"), quotes: tally("quotes"), language: tally("language"), faults };
}

/** Whether the votes say what the sentence claims. */
export function isSupported({ claim, statementIds, groupIds }: Pick<ReportSentence, "claim" | "statementIds" | "groupIds">, section: Pick<ReportSection, "members">, recount: Recount): boolean {
  if (claim === "section_size") return section.members > 0;
  if (claim === "no_member") return section.members === 0;
  if (claim === "group_size") return groupIds.length === 1;
  return statementIds.length > 0 && statementIds.every((id) => claimHolds(claim, id, groupIds, recount));
}

function claimHolds(claim: string, id: number, groups: readonly string[], recount: Recount): boolean {
  const all = recount.all(id);
  const rule = (name: string): number => recount.rule(name);
  if (claim === "under_voted") return all.all < recount.need;
  const [group = ""] = groups;
  const own = recount.of(id, group);
  const side: Side = claim.includes("disagree") ? "no" : "yes";
  const low = (successes: number, trials: number): number => wilson(successes, trials)[0];
  const isOneGroup = groups.length === 1 && recount.isEligible(id, group);
  switch (claim) {
    case "group_agrees":
    case "group_disagrees":
      return isOneGroup && low(own[side], own.all) > rule("majorityLowerBound");
    case "group_agrees_more":
    case "group_disagrees_more": {
      if (!isOneGroup || recount.groups.length < 2) return false;
      const rest = recount.others(id, group);
      return own.share(side) - rest.share(side) >= rule("leadShare") && recount.leadQ(id, group, side) < rule("significance");
    }
  }
  if (all.all < recount.need) return false;
  switch (claim) {
    case "agree_all_groups":
    case "disagree_all_groups": {
      const eligible = recount.eligible(id);
      return eligible.length >= Math.max(2, recount.groups.length) && eligible.every((name) => {
        const count = recount.of(id, name);
        return count.share(side) >= rule("allGroupsShare") && low(count[side], count.all) >= rule("allGroupsLowerBound");
      });
    }
    case "agree_overall":
    case "disagree_overall":
      return low(all[side], all.all) > rule("majorityLowerBound");
    case "split_overall":
      return Math.min(all.yes, all.no) / Math.max(1, all.yes + all.no) >= rule("splitShare") && all.share("pass") < rule("splitMaxPassShare");
    case "groups_differ": {
      const gap = recount.gap(id);
      if (gap === null || groups[0] !== gap.highId || groups[1] !== gap.lowId) return false;
      return gap.high.share("yes") - gap.low.share("yes") >= rule("gapShare") && recount.gapQ(id) < rule("significance");
    }
    case "minority_agrees":
    case "minority_disagrees":
      return isOneGroup && low(own[side], own.all) > rule("majorityLowerBound") && wilson(all[side], all.all)[1] < rule("majorityLowerBound");
    case "uncertain":
      return all.share("pass") >= recount.uncertainFrom;
    case "bridges": {
      const bridging = recount.evidence.bridging.get(id);
      return bridging !== undefined && bridging.bridges && bridging.intercept > bridging.nullThreshold;
    }
    default:
      return false;
  }
}

/** Numbers on the page, in order, against those the slots name, counted anew. */
function judgeNumbers({ skeleton, runs }: ReportSentence, section: ReportSection, recount: Recount, language: Language, mark: (isRight: boolean) => void): void {
  const shown = runs.flatMap((run) => (run.kind === "number" ? [run.text] : []));
  const named = [...skeleton.matchAll(/\{\{([^{}]+)\}\}/gu)].flatMap(([, path = ""]) => (path.startsWith("quote:") || path.endsWith(".name") ? [] : [path]));
  if (shown.length !== named.length) {
    mark(false);
    return;
  }
  named.forEach((path, index) => mark(shown[index] === numberFor(path, section, recount, language)));
}

function numberFor(path: string, section: ReportSection, recount: Recount, language: Language): string | null {
  const plain = (value: number): string => new Intl.NumberFormat(language).format(value);
  const percent = (share: number, down = false): string => {
    const whole = down ? Math.floor(share * 100 + 1e-9) : Math.round(share * 100);
    const bounded = share > 0 && share < 1 ? Math.min(99, Math.max(down ? 0 : 1, whole)) : whole;
    return new Intl.NumberFormat(language, { style: "percent" }).format(bounded / 100);
  };
  const sides: Readonly<Record<string, Side>> = { agree: "yes", disagree: "no", pass: "pass" };
  const onStatement = /^S(\d+)(?:\.([A-Z]+))?(\.others)?\.(agree|disagree|pass|n|lowestAgree|lowestDisagree)$/u.exec(path);
  if (onStatement !== null) {
    const [, number = "", group, others, what = ""] = onStatement;
    const id = Number(number);
    if (what.startsWith("lowest")) return percent(Math.min(...recount.eligible(id).map((name) => recount.of(id, name).share(what === "lowestAgree" ? "yes" : "no"))));
    const count = group === undefined ? recount.all(id) : others === undefined ? recount.of(id, group) : recount.others(id, group);
    return what === "n" ? plain(count.all) : percent(count.share(sides[what] ?? "yes"));
  }
  const ofGroup = /^([A-Z]+)\.(size|share)$/u.exec(path);
  if (ofGroup !== null) {
    const size = recount.evidence.groupSizes.get(ofGroup[1] ?? "") ?? 0;
    return ofGroup[2] === "size" ? plain(size) : percent(size / recount.evidence.placed);
  }
  const [kind, name = ""] = path.split(".");
  if (kind === "points") return plain(Math.round(recount.rule(name) * 100));
  if (kind === "p") return recount.rule(name) <= 1 ? percent(recount.rule(name)) : plain(recount.rule(name));
  if (path === "section.members") return plain(section.members);
  if (path === "statements") return plain(recount.ids.length);
  if (path === "people") return plain(recount.evidence.people);
  if (path === "placed") return plain(recount.evidence.placed);
  if (path === "minVotes") return plain(recount.need);
  return path === "uncertainFrom" ? percent(recount.uncertainFrom, true) : null;
}

/** Words that code did not set are in the language of the report: kana somewhere in Japanese, no kana or kanji in English. */
function isIn(language: Language, { runs }: ReportSentence): boolean {
  const words = runs.flatMap((run) => (run.kind === "words" ? [run.text] : [])).join(" ");
  return language === "ja" ? /[\u3041-\u309f]/u.test(words) && !/[a-z]{3}/u.test(words) : /[a-z]{2}/u.test(words) && !/[\u3041-\u30ff\u4e00-\u9fff]/u.test(words);
}
