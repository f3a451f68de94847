import type { PublicConversation } from "../../server/contract/conversation.ts";
import { PolicyText } from "./policy-text.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import { readsSwipes, setSwipes } from "./swipe.ts";

interface Props {
  readonly session: Session;
  readonly conversation: PublicConversation;
  readonly onSetting: () => void;
}

/** The organisers' description, how it works, what is published, what happens with my data, and how I like to answer. */
export function AboutText({ session: { store }, conversation, onSetting }: Props) {
  const words = usePartMessages();
  return (
    <div class="prose">
      {/* Rendered by the server from Markdown with HTML off. */}
      {conversation.descriptionHtml !== "" && <div class="prose" lang={conversation.language} dangerouslySetInnerHTML={{ __html: conversation.descriptionHtml }} />}
      <h2>{words.howItWorks}</h2>
      {words.howItWorksText.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {conversation.keepsReaderIds && <p>{words.voting.keptIds}</p>}
      <h2>{words.keysTitle}</h2>
      <p>{words.keys}</p>
      <h2>{words.voting.swipeTitle}</h2>
      <p>{words.voting.swipeHint}</p>
      <p>
        <label class="tick">
          <input
            type="checkbox"
            checked={readsSwipes(store)}
            onChange={(event) => {
              setSwipes(store, event.currentTarget.checked);
              onSetting();
            }}
          />
          <span>{words.voting.swipeLabel}</span>
        </label>
      </p>
      <h2>{words.policyTitle}</h2>
      <PolicyText conversation={conversation} />
      <h2>{words.dataTitle}</h2>
      <ul>{words.dataText.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      <p><a href={`/c/${conversation.id}/privacy`} target="_blank" rel="noopener">{words.mine.privacyPage}</a></p>
      <p><a href={`/c/${conversation.id}/text`} target="_top">{words.textOnly}</a></p>
      <p class="muted small">{words.madeWith}</p>
    </div>
  );
}
