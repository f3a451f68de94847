import type { ParticipantLocale } from "../../messages/locale.ts";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import { LanguageSwitch } from "../shared/language-switch.tsx";
import type { WidgetLanguage } from "./catalogue.ts";

interface Props {
  readonly language: WidgetLanguage;
  readonly conversation: PublicConversation | null;
  readonly onLocale: (locale: ParticipantLocale) => void;
}

/** The topic, and the language switch. */
export function TopBar({ language: { format, locale, words, widget }, conversation, onLocale }: Props) {
  return (
    <header class="top-bar">
      <h1 lang={conversation?.language}>{conversation?.topic ?? words.productName}</h1>
      <LanguageSwitch label={words.switchLanguage} locale={locale} onLocale={onLocale} />
      {conversation !== null && (
        <p class="top-bar__facts muted small">
          {conversation.isDemonstration && <><span class="tag">{widget.demonstration}</span> </>}
          {widget.participantsCount(conversation.participants)}
          {conversation.isOpen && conversation.closesAt !== null && <> · {widget.closesAt(format.date(conversation.closesAt))}</>}
        </p>
      )}
    </header>
  );
}
