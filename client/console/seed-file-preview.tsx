import { useMemo, useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import type { SeedRow } from "../../server/contract/seeding.ts";
import { useConsole } from "./console-context.ts";
import { languageName } from "./language-select.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { SeedFileRow } from "./seed-file-row.tsx";
import { useSeedingWords } from "./seeding-words.ts";
import { useSeedCheck } from "./use-seed-check.ts";

const SHOWN_AT_ONCE = 25;
const SAMPLE = 5;

/** What the rows would become; each problem by its row, to be mended here or left out; then all are added or none. */
export function SeedFilePreview({ conversation, read, onAdded }: {
  readonly conversation: OrganiserConversation;
  readonly read: readonly SeedRow[];
  readonly onAdded: (count: number) => void;
}) {
  const { api, messages } = useConsole();
  const words = useSeedingWords().file;
  const [rows, setRows] = useState(read);
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const [hasChanged, setChanged] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const chosen = useMemo(() => rows.filter(({ row }) => !leftOut.has(row)), [rows, leftOut]);
  const check = useSeedCheck(conversation.id, chosen);

  const problems = check.outcome?.problems ?? [];
  const wrong = [...new Set(problems.map(({ row }) => row))].filter((row) => !leftOut.has(row));
  const languages = (check.outcome?.languages ?? []).filter(({ row }) => !leftOut.has(row));
  const change = (changed: SeedRow): void => setRows(rows.map((row) => (row.row === changed.row ? changed : row)));
  const leaveOut = (some: readonly number[]): void => setLeftOut(new Set([...leftOut, ...some]));
  const textOf = (number: number): string => rows.find(({ row }) => row === number)?.text ?? "";
  const isReady = check.isCurrent && check.outcome !== null && wrong.length === 0 && chosen.length > 0;
  const translations = chosen.reduce((sum, row) => sum + Object.values(row.translations).filter((text) => text.trim() !== "").length, 0);

  const add = async (): Promise<void> => {
    if (!isReady || isAdding) return;
    setAdding(true);
    setFailure(null);
    try {
      const outcome = await api.importSeeds(conversation.id, { rows: [...chosen], isPreview: false });
      if (outcome.created === null) {
        setChanged(true);
        setRows([...rows]);
      } else onAdded(outcome.created.length);
    } catch (thrown) {
      setFailure(thrown);
    }
    setAdding(false);
  };

  return (
    <div class="stack">
      <div role="status">
        {check.isCurrent && check.outcome !== null
          ? <p><strong>{words.ready(chosen.length - wrong.length)}</strong>{translations > 0 && ` ${words.withTranslations(translations)}`}</p>
          : check.failure === null && chosen.length > 0 && <p>{words.checking}</p>}
        {hasChanged && <p>{words.changed}</p>}
      </div>
      {check.failure !== null && <FailureNotice error={check.failure} />}
      {wrong.length > 0 && (
        <section class="stack" aria-labelledby="seed-file-wrong">
          <h3 id="seed-file-wrong">{words.needs(wrong.length)}</h3>
          <p>{words.needsText}</p>
          <p><button type="button" class="button button--small" onClick={() => leaveOut(wrong)}>{words.leaveOutAll(wrong.length)}</button></p>
          <ol class="plain-list stack">
            {rows.filter(({ row }) => wrong.slice(0, SHOWN_AT_ONCE).includes(row)).map((row) => (
              <SeedFileRow key={row.row} row={row} problems={problems.filter((problem) => problem.row === row.row)} conversationLanguage={conversation.settings.language} onChange={change} onLeaveOut={() => leaveOut([row.row])} />
            ))}
          </ol>
          {wrong.length > SHOWN_AT_ONCE && <p>{words.more(wrong.length - SHOWN_AT_ONCE)}</p>}
        </section>
      )}
      {leftOut.size > 0 && (
        <p class="row"><span>{words.leftOut(leftOut.size)}</span> <button type="button" class="button button--quiet button--small" onClick={() => setLeftOut(new Set())}>{words.takeBack}</button></p>
      )}
      {languages.length > 0 && (
        <Notice kind="warning" title={words.languagesTitle(languages.length)}>
          <ul>{languages.slice(0, SAMPLE).map(({ row, proposed }) => <li key={row}>{words.looksLike(row, languageName(proposed), textOf(row).slice(0, 60))}</li>)}</ul>
          <p><button type="button" class="button button--small" onClick={() => setRows(rows.map((row) => ({ ...row, language: languages.find((each) => each.row === row.row)?.proposed ?? row.language })))}>{words.setAll}</button></p>
        </Notice>
      )}
      {wrong.length === 0 && chosen.length > 0 && (
        <div>
          <p>{words.sample}</p>
          <ol class="plain-list">{chosen.slice(0, SAMPLE).map(({ row, text }) => <li key={row} dir="auto"><span class="muted">{words.row(row)}:</span> {text}</li>)}</ol>
        </div>
      )}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p>
        <button type="button" class="button button--primary" aria-disabled={!isReady || isAdding} onClick={() => void add()}>
          {isAdding ? words.adding : chosen.length - wrong.length > 0 ? words.submit(chosen.length - wrong.length) : words.submitNone}
        </button>
      </p>
    </div>
  );
}
