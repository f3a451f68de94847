import { useState } from "preact/hooks";
import { chooseLocale, languageNames, locales, type Locale } from "../../messages/locale.ts";
import { formatSheetCode } from "../../server/contract/sheet-code.ts";
import type { Workshop } from "../../server/contract/workshop.ts";
import { useConsole } from "./console-context.ts";
import { Field, Tick } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";

interface Props {
  readonly workshop: Workshop;
  /** Of the conversation. */
  readonly language: string;
  readonly onPrinted: () => void;
}

const MOST_SHEETS = 500;

/** Numbers new sheets and offers them as files. */
export function WorkshopPrintPanel({ workshop, language, onPrinted }: Props) {
  const { messages, api } = useConsole();
  const { workshop: words } = messages;
  const { conversationId: id, printable, unprintable, printings, sets } = workshop;
  const [count, setCount] = useState("40");
  const [locale, setLocale] = useState<Locale>(() => chooseLocale([language]));
  const [isLarge, setLarge] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const print = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      const sheets = Math.min(MOST_SHEETS, Math.max(1, Math.round(Number(count)) || 1));
      const printing = await api.printBallots(id, { sheets, locale, isLarge });
      onPrinted();
      // The browser downloads it; the page stays.
      window.location.assign(api.sheetsPdf(id, printing.number));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="card stack" aria-labelledby="print-title">
      <h2 id="print-title">{words.printTitle}</h2>
      <p>{printable.length === 0 ? words.printNone : words.printText(printable.length)}</p>
      {unprintable.length > 0 && (
        <div class="settings-warning small stack stack--tight">
          <p>{words.unprintable(unprintable.length)}</p>
          <ul>
            {unprintable.map(({ statementId, characters }) => {
              const statement = printable.find((one) => one.id === statementId);
              return <li key={statementId}><span lang={statement?.language} dir="auto">{statement?.text}</span> <span class="muted">({characters.slice(0, 10).join(" ")})</span></li>;
            })}
          </ul>
        </div>
      )}
      {printable.length > 0 && (
        <form class="stack" onSubmit={(event) => void print(event)}>
          <Field id="print-count" label={words.printCount}>
            {(attributes) => <input {...attributes} class="input input--number" type="number" min={1} max={MOST_SHEETS} value={count} onInput={(event) => setCount(event.currentTarget.value)} />}
          </Field>
          <Field id="print-language" label={words.printLanguage}>
            {(attributes) => (
              <select {...attributes} class="input console-select" value={locale} onChange={(event) => setLocale(chooseLocale([event.currentTarget.value]))}>
                {locales.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
              </select>
            )}
          </Field>
          <Tick id="print-large" label={words.printLarge} hint={words.printLargeHint} checked={isLarge} onChange={setLarge} />
          <button type="submit" class="button" aria-disabled={isBusy}>{words.printMake}</button>
        </form>
      )}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {printings.length > 0 && (
        <>
          <h3>{words.printList}</h3>
          <p class="small muted">{words.printAgain}</p>
          <ul class="plain-list workshop-list">
            {printings.map((printing) => {
              const sheets = printing.lastSheet - printing.firstSheet + 1;
              const name = words.printing(formatSheetCode({ sheet: printing.firstSheet, copy: 1 }), formatSheetCode({ sheet: printing.lastSheet, copy: 1 }), sheets);
              const statements = sets.find(({ set }) => set === printing.set)?.statements.length ?? 0;
              return (
                <li key={printing.number} class="workshop-list__item">
                  <span><strong>{name}</strong> · <span class="muted">{words.printingFacts(sheets, statements, printing.isLarge)}</span></span>
                  <span class="row">
                    <a class="button button--small" href={api.sheetsPdf(id, printing.number)} download aria-label={`${words.pdf}: ${name}`}>{words.pdf}</a>
                    <a class="button button--small" href={api.sheetsCsv(id, printing.number)} download aria-label={`${words.csv}: ${name}`}>{words.csv}</a>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
