import type { PublicConversation } from "../../server/contract/conversation.ts";
import { AboutText } from "./about-text.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";

interface Props {
  readonly session: Session;
  readonly conversation: PublicConversation;
  readonly isEmbedded: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onSetting: () => void;
}

/** What this is, how it works, what is published: one tap away, never in the way. */
export function About({ session, conversation, isEmbedded, isOpen, onToggle, onSetting }: Props) {
  const words = usePartMessages().voting;
  const elsewhere = isEmbedded ? { target: "_blank", rel: "noopener" } : {};
  return (
    <footer class="about">
      <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary>{words.about}</summary>
        {isOpen && <AboutText session={session} conversation={conversation} onSetting={onSetting} />}
      </details>
      <ul class="plain-list about__links small">
        {conversation.reportId !== null && <li><a href={`/report/${conversation.reportId}`} {...elsewhere}>{words.readReport}</a></li>}
        <li>{isEmbedded ? <a href={`/c/${conversation.id}`} {...elsewhere}>{words.openInTab}</a> : <a href="/">{words.toHome}</a>}</li>
      </ul>
    </footer>
  );
}
