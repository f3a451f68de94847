import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { Locale } from "../../messages/locale.ts";
import { LanguageSwitch } from "../shared/language-switch.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { useWidgetMessages } from "./catalogue.ts";

interface Props {
  readonly conversation: PublicConversation | null;
  readonly onLocale: (locale: Locale) => void;
}

/** The topic, and the language switch. */
export function TopBar({ conversation, onLocale }: Props) {
  const { common, format } = useLanguage();
  const words = useWidgetMessages();
  return (
    <header class="top-bar">
      <div class="top-bar__topic">
        <h1 lang={conversation?.language}>{conversation?.topic ?? common.productName}</h1>
        {conversation !== null && (
          <p class="muted small">
            {conversation.isDemonstration && <><span class="tag">{words.demonstration}</span> </>}
            {words.participantsCount(conversation.participants)}
            {conversation.isOpen && conversation.closesAt !== null && <> · {words.closesAt(format.date(conversation.closesAt))}</>}
          </p>
        )}
      </div>
      <LanguageSwitch onLocale={onLocale} />
    </header>
  );
}
