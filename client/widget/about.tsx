import { useState } from "preact/hooks";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import { useWidgetLanguage } from "./catalogue.ts";
import { LazyPart } from "./lazy-part.tsx";

const loadAboutText = () => import("./about-text.tsx");

/** What this is, how it works, what is published: one tap away, never in the way. */
export function About({ conversation, isEmbedded }: { readonly conversation: PublicConversation; readonly isEmbedded: boolean }) {
  const { widget, words } = useWidgetLanguage();
  const [isOpen, setOpen] = useState(false);
  const elsewhere = isEmbedded ? { target: "_blank", rel: "noopener" } : {};
  return (
    <footer class="about">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{widget.about}</summary>
        {isOpen && <LazyPart load={loadAboutText} failedText={words.genericError}>{({ AboutText }) => <AboutText conversation={conversation} />}</LazyPart>}
      </details>
      <ul class="plain-list about__links small">
        {conversation.reportId !== null && <li><a href={`/report/${conversation.reportId}`} {...elsewhere}>{widget.readReport}</a></li>}
        <li>{isEmbedded ? <a href={`/c/${conversation.id}`} {...elsewhere}>{widget.openInTab}</a> : <a href="/">{widget.toHome}</a>}</li>
      </ul>
    </footer>
  );
}
