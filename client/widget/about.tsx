import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { WidgetLanguage } from "./catalogue.ts";
import { LazyPart } from "./lazy-part.tsx";

const loadAboutText = () => import("./about-text.tsx");

interface Props {
  readonly language: WidgetLanguage;
  readonly conversation: PublicConversation;
  readonly isEmbedded: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** What this is, how it works, what is published: one tap away, never in the way. */
export function About({ language, conversation, isEmbedded, isOpen, onToggle }: Props) {
  const { widget } = language;
  const elsewhere = isEmbedded ? { target: "_blank", rel: "noopener" } : {};
  return (
    <footer class="about">
      <details onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>{widget.about}</summary>
        {isOpen && <LazyPart language={language} load={loadAboutText}>{({ AboutText }) => <AboutText conversation={conversation} />}</LazyPart>}
      </details>
      <ul class="plain-list about__links small">
        {conversation.reportId !== null && <li><a href={`/report/${conversation.reportId}`} {...elsewhere}>{widget.readReport}</a></li>}
        <li>{isEmbedded ? <a href={`/c/${conversation.id}`} {...elsewhere}>{widget.openInTab}</a> : <a href="/">{widget.toHome}</a>}</li>
      </ul>
    </footer>
  );
}
