import { useState } from "preact/hooks";
import type { StatementCard } from "../../server/contract/statement.ts";
import { StatementQuote } from "../shared/statement-quote.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { EarlierWording } from "./earlier-wording.tsx";
import { shownText } from "./shown-text.ts";
import { TranslationSwitch } from "./translation-switch.tsx";

/** A statement as a quotation, in the reader's language where it was translated into it. */
export function ShownQuote({ statement }: { readonly statement: StatementCard }) {
  const { locale } = useLanguage();
  const [showsOriginal, setOriginal] = useState(false);
  const shown = shownText(statement, locale);
  return (
    <StatementQuote statement={showsOriginal ? statement : { ...statement, ...shown }}>
      {shown.language !== statement.language && <> · <TranslationSwitch card={statement} showsOriginal={showsOriginal} onOriginal={setOriginal} /></>}
      {statement.original !== undefined && <EarlierWording text={statement.original} language={statement.language} />}
    </StatementQuote>
  );
}
