import { useEffect, useRef } from "preact/hooks";
import { languageNames, participantLocales, type ParticipantLocale } from "../../messages/locale.ts";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { KioskLanguage } from "./catalogue.ts";

interface Props {
  readonly language: KioskLanguage;
  readonly conversation: PublicConversation;
  /** People whose votes are not all sent yet. */
  readonly waiting: number;
  readonly onLocale: (locale: ParticipantLocale) => void;
  readonly onBegin: () => void;
}

/** The topic, one large button, and the languages by their own names. */
export function StartScreen({ language: { kiosk, widget }, conversation, waiting, onLocale, onBegin }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  // The person before this one had the focus somewhere that is gone.
  useEffect(() => title.current?.focus(), []);
  return (
    <main class="kiosk kiosk--start">
      <h1 ref={title} tabIndex={-1} lang={conversation.language} dir="auto">{conversation.topic}</h1>
      <button type="button" class="button button--primary kiosk__begin" onClick={onBegin}>{kiosk.begin}</button>
      <div class="stack stack--tight kiosk__explain">
        <p>{kiosk.beginHint}</p>
        <p>{kiosk.privacy}</p>
      </div>
      <div class="kiosk__languages" role="group" aria-label={kiosk.chooseLanguage}>
        {participantLocales.map((locale) => (
          <button key={locale} type="button" class="button kiosk__language" lang={locale} aria-pressed={locale === widget.locale} onClick={() => onLocale(locale)}>
            {languageNames[locale]}
          </button>
        ))}
      </div>
      <p class="muted small kiosk__waiting" role="status">{waiting > 0 ? kiosk.waiting(waiting) : ""}</p>
    </main>
  );
}
