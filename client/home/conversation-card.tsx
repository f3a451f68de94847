import type { HomeMessages } from "../../messages/en/home.ts";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import { useLanguage } from "../shared/surface.tsx";

/** One conversation: its question, how many took part, and the ways in. */
export function ConversationCard({ conversation, home }: { readonly conversation: PublicConversation; readonly home: HomeMessages }) {
  const { format } = useLanguage();
  const { id, topic, language, isOpen, closesAt, reportId, isDemonstration, participants, votes, statements } = conversation;
  return (
    <li class="card stack home-card">
      <div class="stack stack--tight">
        {isDemonstration && <p><span class="tag">{home.demonstration}</span></p>}
        <h3 lang={language}><a href={`/c/${id}`}>{topic}</a></h3>
        <p class="muted small">{home.counts(participants, votes, statements)}</p>
        {isOpen && closesAt !== null && <p class="small">{home.openUntil(format.date(closesAt))}</p>}
      </div>
      <div class="row home-card__ways">
        {isOpen && <a class="button button--primary" href={`/c/${id}`} aria-label={home.takePartIn(topic)}>{home.takePart}</a>}
        <a class="button" href={`/c/${id}#map`} aria-label={`${home.seeMap}: ${topic}`}>{home.seeMap}</a>
        {reportId !== null && <a class="button" href={`/report/${reportId}`} aria-label={`${home.readReport}: ${topic}`}>{home.readReport}</a>}
      </div>
    </li>
  );
}
