import type { SeedColumn } from "../../server/contract/seeding.ts";
import { Field } from "./field.tsx";
import { languageName, offeredLanguages } from "./language-select.tsx";
import { useSeedingWords } from "./seeding-words.ts";

const plain = ["statement", "language", "meta", "order", "nothing"] as const;

const keyOf = (column: SeedColumn): string => (column.holds === "translation" ? `translation ${column.language}` : column.holds);

function columnOf(key: string): SeedColumn {
  const holds = plain.find((each) => each === key);
  return holds === undefined ? { holds: "translation", language: key.replace("translation ", "") } : { holds };
}

/** What each column of the file holds: recognised by its heading, and to be corrected. */
export function SeedFileColumns({ headings, columns, hasHeadings, onChange }: {
  readonly headings: readonly string[];
  readonly columns: readonly SeedColumn[];
  readonly hasHeadings: boolean;
  readonly onChange: (columns: readonly SeedColumn[]) => void;
}) {
  const words = useSeedingWords().file;
  return (
    <div class="seed-file__columns">
      {columns.map((column, index) => {
        const tags = column.holds === "translation" && !offeredLanguages.includes(column.language) ? [column.language, ...offeredLanguages] : offeredLanguages;
        const heading = headings[index] ?? "";
        return (
          <Field key={index} id={`seed-column-${String(index)}`} label={hasHeadings && heading !== "" ? words.column(heading.slice(0, 60)) : words.columnNumber(index + 1)}>
            {(attributes) => (
              <select class="input console-select" {...attributes} value={keyOf(column)} onChange={(event) => onChange(columns.map((each, place) => (place === index ? columnOf(event.currentTarget.value) : each)))}>
                {plain.map((holds) => <option key={holds} value={holds}>{words.holds[holds]}</option>)}
                {tags.map((tag) => <option key={tag} value={`translation ${tag}`} lang={tag}>{words.translationInto(languageName(tag))}</option>)}
              </select>
            )}
          </Field>
        );
      })}
    </div>
  );
}
