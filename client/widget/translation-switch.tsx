import type { StatementCard } from "../../server/contract/statement.ts";
import { useLanguage } from "../shared/surface.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";

interface Props {
  readonly card: Pick<StatementCard, "language">;
  readonly showsOriginal: boolean;
  readonly onOriginal: (showsOriginal: boolean) => void;
}

/** Says that a text is a translation, from which language, and switches to what was written. */
export function TranslationSwitch({ card, showsOriginal, onOriginal }: Props) {
  const { locale } = useLanguage();
  const words = usePartMessages().voting;
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(card.language) ?? card.language;
  return (
    <span class="translation-switch small">
      <span class="muted">{showsOriginal ? words.originalIn(name) : words.translatedFrom(name)}</span>{" "}
      <button type="button" class="link-button" onClick={() => onOriginal(!showsOriginal)}>{showsOriginal ? words.showTranslation : words.showOriginal}</button>
    </span>
  );
}
