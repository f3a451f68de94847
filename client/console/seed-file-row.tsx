import type { SeedRow, SeedRowProblem } from "../../server/contract/seeding.ts";
import { Field, Tick } from "./field.tsx";
import { languageName, LanguageSelect } from "./language-select.tsx";
import { useSeedingWords } from "./seeding-words.ts";
import type { SeedingMessages } from "../../messages/en/seeding.ts";

function problemText(problem: SeedRowProblem, row: SeedRow, words: SeedingMessages["file"]["rowProblems"]): string {
  const language = languageName(problem.language ?? "");
  switch (problem.problem) {
    case "too-long": return words["too-long"](problem.count ?? 0, problem.max ?? 0);
    case "duplicate": return words.duplicate(problem.sameAsRow ?? 0);
    case "exists": return words.exists(problem.statementId ?? 0);
    case "language-unknown": return words["language-unknown"](row.language);
    case "meta-unknown": return words["meta-unknown"](row.meta);
    case "order-unknown": return words["order-unknown"](row.order);
    case "translation-too-long":
    case "translation-control-characters":
    case "translation-same-language": return words[problem.problem](language);
    default: return words[problem.problem];
  }
}

/** One row with what is wrong with it, and the fields to put it right. */
export function SeedFileRow({ row, problems, conversationLanguage, onChange, onLeaveOut }: {
  readonly row: SeedRow;
  readonly problems: readonly SeedRowProblem[];
  readonly conversationLanguage: string;
  readonly onChange: (row: SeedRow) => void;
  readonly onLeaveOut: () => void;
}) {
  const words = useSeedingWords().file;
  const has = (code: SeedRowProblem["problem"]): boolean => problems.some(({ problem }) => problem === code);
  const id = `seed-row-${String(row.row)}`;
  const translations = problems.flatMap(({ problem, language }) => (problem.startsWith("translation-") && language !== undefined ? [language] : []));
  return (
    <li class="seed-file__row stack stack--tight">
      <h4>{words.row(row.row)}</h4>
      <ul class="stack stack--tight" id={`${id}-problems`}>{problems.map((problem) => <li key={`${problem.problem} ${problem.language ?? ""}`}>{problemText(problem, row, words.rowProblems)}</li>)}</ul>
      <label class="visually-hidden" for={id}>{words.text(row.row)}</label>
      <textarea id={id} class="input" rows={2} dir="auto" aria-describedby={`${id}-problems`} value={row.text} onInput={(event) => onChange({ ...row, text: event.currentTarget.value.replace(/\s*[\n\r]+\s*/gu, " "), marks: [] })} />
      {row.marks.length > 0 && row.text !== "" && <p><button type="button" class="button button--small" onClick={() => onChange({ ...row, marks: [] })}>{words.takeAsIs}</button></p>}
      {has("language-unknown") && (
        <Field id={`${id}-language`} label={words.languageOf(row.row)}>
          {(attributes) => <LanguageSelect {...attributes} value={row.language === "" ? conversationLanguage : row.language} onChange={(language) => onChange({ ...row, language })} />}
        </Field>
      )}
      {has("meta-unknown") && <Tick id={`${id}-meta`} label={words.metaOf(row.row)} checked={false} onChange={(isMeta) => onChange({ ...row, meta: isMeta ? "yes" : "no" })} />}
      {has("order-unknown") && (
        <Field id={`${id}-order`} label={words.orderOf(row.row)}>
          {(attributes) => <input class="input" inputMode="numeric" {...attributes} value={row.order} onInput={(event) => onChange({ ...row, order: event.currentTarget.value })} />}
        </Field>
      )}
      {translations.map((language) => (
        <Field key={language} id={`${id}-${language}`} label={words.translationOf(row.row, languageName(language))}>
          {(attributes) => <textarea class="input" rows={2} dir="auto" lang={language} {...attributes} value={row.translations[language] ?? ""} onInput={(event) => onChange({ ...row, translations: { ...row.translations, [language]: event.currentTarget.value } })} />}
        </Field>
      ))}
      <p><button type="button" class="button button--quiet button--small" onClick={onLeaveOut}>{words.leaveOut(row.row)}</button></p>
    </li>
  );
}
