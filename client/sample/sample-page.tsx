import type { HomeMessages } from "../../messages/en/home.ts";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import { EventLog } from "./event-log.tsx";

/** The page of a town that does not exist, with the two lines that bring Hiroba into it. It shares nothing with Hiroba's look. */
export function SamplePage({ home, conversation }: { readonly home: HomeMessages; readonly conversation: PublicConversation | null }) {
  const snippet = (id: string): string =>
    `<script async src="${window.location.origin}/embed.js"></script>\n<div class="hiroba" data-conversation="${id}"></div>`;
  return (
    <>
      <aside class="sample-notice">{home.sampleNotice}</aside>
      <header class="town" aria-label={home.sampleTown}>
        <div class="town__inner">
          <p class="town__name">{home.sampleTown}</p>
          <ul class="town__menu">{home.sampleMenu.map((item) => <li key={item}>{item}</li>)}</ul>
        </div>
      </header>
      <main class="town-main">
        <p class="town-main__crumb">{home.sampleBreadcrumb} · {home.sampleDepartment}</p>
        <h1>{home.sampleTitle}</h1>
        {conversation === null ? (
          <p>{home.sampleNone}</p>
        ) : (
          <>
            <p class="town-main__lead">{home.sampleLead(conversation.topic)}</p>
            {home.sampleText.map((sentence) => <p key={sentence}>{sentence}</p>)}
            <div class="town-main__widget"><div class="hiroba" data-conversation={conversation.id} /></div>
            <p>{home.sampleAfter}</p>
            <section class="behind" aria-labelledby="code-title">
              <h2 id="code-title">{home.sampleCode}</h2>
              <pre tabIndex={0} role="region" aria-labelledby="code-title"><code>{snippet(conversation.id)}</code></pre>
              <h2 id="events-title">{home.sampleEvents}</h2>
              <EventLog emptyText={home.sampleNoEvents} titleId="events-title" />
            </section>
          </>
        )}
      </main>
    </>
  );
}
