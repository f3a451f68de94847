import { useMemo, useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { LARGEST_SEED_FILE_MB, MOST_SEED_ROWS, type SeedColumn, type SeedTable } from "../../server/contract/seeding.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { Field, Tick } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { SeedFileColumns } from "./seed-file-columns.tsx";
import { SeedFilePreview } from "./seed-file-preview.tsx";
import { columnsProblem, seedRows } from "./seed-file-rows.ts";
import { useSeedingWords } from "./seeding-words.ts";

const BYTES_PER_MB = 1_000_000;

/** Seeds from a CSV or XLSX file: file, what its columns hold, what its rows become. */
export function SeedFilePanel({ conversation, onSeeded }: { readonly conversation: OrganiserConversation; readonly onSeeded: () => void }) {
  const { api, say } = useConsole();
  const words = useSeedingWords().file;
  const { locale } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [table, setTable] = useState<SeedTable | null>(null);
  const [columns, setColumns] = useState<readonly SeedColumn[]>([]);
  const [hasHeadings, setHasHeadings] = useState(true);
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [added, setAdded] = useState<number | null>(null);
  const problem = table === null || table.problem !== null ? null : columnsProblem(columns);
  const rows = useMemo(() => (table === null || table.problem !== null || problem !== null ? null : seedRows(table, columns, hasHeadings)), [table, columns, hasHeadings, problem]);

  const read = async (chosen: File, sheet: string | null): Promise<void> => {
    setReading(true);
    setFailure(null);
    try {
      const found = await api.readSeedFile(conversation.id, chosen, sheet);
      setTable(found);
      setColumns(found.columns);
      setHasHeadings(found.columns.some(({ holds }) => holds !== "nothing"));
    } catch (thrown) {
      setTable(null);
      setFailure(thrown);
    }
    setReading(false);
  };
  const choose = (input: HTMLInputElement): void => {
    const chosen = input.files?.[0] ?? null;
    setFile(chosen);
    setTable(null);
    setAdded(null);
    setFailure(null);
    setError(chosen !== null && chosen.size > LARGEST_SEED_FILE_MB * BYTES_PER_MB ? words.tooLarge(LARGEST_SEED_FILE_MB) : undefined);
    if (chosen !== null && chosen.size <= LARGEST_SEED_FILE_MB * BYTES_PER_MB) void read(chosen, null);
    // The same file, mended, can be chosen again.
    input.value = "";
  };
  const onAdded = (count: number): void => {
    setTable(null);
    setFile(null);
    setAdded(count);
    say(words.added(count));
    onSeeded();
  };

  return (
    <section class="card stack" aria-labelledby="seed-file-title">
      <h2 id="seed-file-title">{words.title}</h2>
      <p class="text-column">{words.intro}</p>
      <p><a href={api.seedTemplate(conversation.id, locale)} download>{words.template}</a></p>
      <Field id="seed-file" label={words.label} hint={words.hint(LARGEST_SEED_FILE_MB, MOST_SEED_ROWS)} error={error}>
        {(attributes) => <input {...attributes} class="input" type="file" accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" disabled={isReading} onChange={(event) => choose(event.currentTarget)} />}
      </Field>
      {isReading && <p role="status">{words.reading}</p>}
      {failure !== null && <FailureNotice error={failure} />}
      {added !== null && <Notice kind="success" role="status"><p>{words.added(added)}</p></Notice>}
      {table?.problem != null && (
        <Notice kind="error" role="alert" title={words.problemTitle}>
          <p>{table.problem.line !== null && `${words.line(table.problem.line)}: `}{words.problems[table.problem.code]}</p>
        </Notice>
      )}
      {table?.problem === null && file !== null && (
        <>
          {table.sheets.length > 1 && (
            <Field id="seed-file-sheet" label={words.sheet}>
              {(attributes) => (
                <select class="input console-select" {...attributes} value={table.sheet ?? ""} onChange={(event) => void read(file, event.currentTarget.value)}>
                  {table.sheets.map((sheet) => <option key={sheet} value={sheet}>{sheet}</option>)}
                </select>
              )}
            </Field>
          )}
          <h3>{words.columnsTitle}</h3>
          <Tick id="seed-file-headings" label={words.hasHeadings} checked={hasHeadings} onChange={setHasHeadings} />
          <SeedFileColumns headings={table.headings} columns={columns} hasHeadings={hasHeadings} onChange={setColumns} />
          {problem !== null && <Notice kind="warning" role="status"><p>{problem === "twice" ? words.twice : words.noStatements}</p></Notice>}
          {rows !== null && <SeedFilePreview key={`${file.name} ${String(file.lastModified)} ${table.sheet ?? ""} ${JSON.stringify(columns)} ${String(hasHeadings)}`} conversation={conversation} read={rows} onAdded={onAdded} />}
        </>
      )}
    </section>
  );
}
