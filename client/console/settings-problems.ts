import type { ConsoleCitizensMessages } from "../../messages/en/console-citizens.ts";
import type { ConsoleSettingsMessages } from "../../messages/en/console-settings.ts";
import { siteOrigin, type FieldProblems, type SettingsForm } from "./settings-form.ts";

/** The sentence for one field's problem, or undefined when it has none. */
export function settingsProblem(key: keyof SettingsForm, problems: FieldProblems, form: SettingsForm, words: ConsoleSettingsMessages, citizens: ConsoleCitizensMessages): string | undefined {
  const problem = problems[key];
  const sentences = words.problems;
  if (problem === undefined) return undefined;
  if (problem === "refused") return sentences.refused;
  switch (key) {
    case "topic":
      return problem === "empty" ? sentences.topic.empty : problem === "too-long" ? sentences.topic["too-long"] : sentences.topic["hidden-characters"];
    case "descriptionMarkdown":
      return problem === "too-long" ? sentences.description["too-long"] : sentences.description["hidden-characters"];
    case "opensAt":
    case "closesAt":
      return sentences.closesAt;
    case "statementMaxGraphemes":
      return sentences.statementMax;
    case "statementMaxGraphemesOther":
      return citizens.limitOtherProblem;
    case "moderationPolicyMarkdown":
      return problem === "too-long" ? citizens.policyTooLong : citizens.policyHidden;
    case "minGroupSize":
      return sentences.minGroupSize;
    case "embedSites": {
      const wrong = form.embedSites.split(/\r?\n/).find((line) => line.trim() !== "" && siteOrigin(line) === null);
      return wrong === undefined ? sentences.embedSites.many : sentences.embedSites.wrong(wrong.trim());
    }
    default:
      return sentences.refused;
  }
}

/** All problems in the order of the fields, for the summary. */
export const settingsProblems = (problems: FieldProblems, form: SettingsForm, words: ConsoleSettingsMessages, citizens: ConsoleCitizensMessages) =>
  (Object.keys(form) as (keyof SettingsForm)[]).flatMap((key) => {
    const text = settingsProblem(key, problems, form, words, citizens);
    return text === undefined ? [] : [{ fieldId: key, text }];
  });
