import { useEffect, useState } from "preact/hooks";
import type { ParticipantLocale } from "../../messages/locale.ts";
import { withoutReadings } from "../../messages/readings.ts";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import { LanguageSwitch } from "../shared/language-switch.tsx";
import { rememberLocale, setDocumentLanguage } from "../shared/locale.ts";
import type { TextStore } from "../shared/storage.ts";
import { Surface } from "../shared/surface.tsx";
import { loadLanguage, type HomeLanguage } from "./catalogue.ts";
import { ConversationCard } from "./conversation-card.tsx";
import { readConversations, type Conversations } from "./read-conversations.ts";

interface Props {
  readonly firstLanguage: HomeLanguage;
  readonly store: TextStore;
  /** Asked for before the catalogue was there. */
  readonly first: Promise<Conversations>;
}

/** What this is, in three sentences, and the conversations one can take part in. */
export function HomePage({ firstLanguage, store, first }: Props) {
  const [language, setLanguage] = useState(firstLanguage);
  const [answer, setAnswer] = useState<Conversations | null>(null);
  const { home, common } = language;
  useEffect(() => void first.then(setAnswer), [first]);

  const showLocale = (locale: ParticipantLocale): void => {
    rememberLocale(store, locale);
    void loadLanguage(locale).then((loaded) => {
      setDocumentLanguage(locale);
      document.title = withoutReadings(loaded.home.title);
      setLanguage(loaded);
    });
  };
  const retry = (): void => {
    setAnswer(null);
    void readConversations().then(setAnswer);
  };
  // In the reader's language first; otherwise as the server lists them.
  const isForeign = (one: PublicConversation): number => Number(one.language.split("-")[0] !== language.locale.split("-")[0]);
  const all = answer?.kind === "ready" ? [...answer.conversations].sort((one, other) => isForeign(one) - isForeign(other)) : [];
  const open = all.filter((conversation) => conversation.isOpen);
  const ended = all.filter((conversation) => !conversation.isOpen);

  return (
    <Surface language={language}>
      <header class="home-top">
        <div class="page row row--apart">
          <p class="home-top__name">{common.productName}<span class="home-top__kanji" lang="ja" aria-hidden="true">広場</span></p>
          <LanguageSwitch label={common.switchLanguage} locale={language.locale} onLocale={showLocale} />
        </div>
      </header>
      <main class="page stack stack--loose">
        <section class="text-column stack home-lead">
          <h1>{home.lead}</h1>
          {home.intro.map((sentence) => <p key={sentence}>{sentence}</p>)}
        </section>
        <section class="stack" aria-labelledby="open-title" aria-busy={answer === null}>
          <h2 id="open-title">{home.openConversations}</h2>
          {answer === null && <p class="muted" role="status">{common.loading}</p>}
          {answer?.kind === "failed" && (
            <div class="notice notice--error stack stack--tight" role="alert">
              <p>{home.failed}</p>
              <p><button type="button" class="button button--small" onClick={retry}>{common.tryAgain}</button></p>
            </div>
          )}
          {answer?.kind === "ready" && open.length === 0 && <p class="notice">{home.none}</p>}
          {open.length > 0 && <ul class="plain-list home-list">{open.map((one) => <ConversationCard key={one.id} conversation={one} home={home} />)}</ul>}
        </section>
        {ended.length > 0 && (
          <section class="stack" aria-labelledby="ended-title">
            <h2 id="ended-title">{home.closedConversations}</h2>
            <ul class="plain-list home-list">{ended.map((one) => <ConversationCard key={one.id} conversation={one} home={home} />)}</ul>
          </section>
        )}
      </main>
      <footer class="home-foot">
        <nav class="page row small" aria-label={home.forOrganisers}>
          <span class="muted">{home.forOrganisers}</span>
          <a href="/console">{home.console}</a>
          <a href="/api/docs">{home.apiDocs}</a>
        </nav>
      </footer>
    </Surface>
  );
}
