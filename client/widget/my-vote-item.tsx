import { useState } from "preact/hooks";
import type { StatementCard } from "../../server/contract/statement.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { useLanguage } from "../shared/surface.tsx";
import { VoteIcon } from "../shared/vote-icon.tsx";
import { ImportantToggle } from "./important-toggle.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { shownText } from "./shown-text.ts";
import { TranslationSwitch } from "./translation-switch.tsx";
import { voteOrder } from "./vote-order.ts";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly statementId: number;
  /** Null when the statement is no longer shown to anybody. */
  readonly card: StatementCard | null;
  /** Null when withdrawn. */
  readonly vote: Vote | null;
  readonly isOpen: boolean;
  readonly onChange: (vote: Vote | null) => void;
}

/** One answer of mine as a choice among three, marking, and withdrawing. */
export function MyVoteItem({ session, state, statementId, card, vote, isOpen, onChange }: Props) {
  const { common, locale } = useLanguage();
  const [showsOriginal, setOriginal] = useState(false);
  const words = usePartMessages();
  const name = `vote-${String(statementId)}`;
  const translated = card === null ? null : shownText(card, locale);
  const shown = showsOriginal ? card : translated;
  return (
    <li class="mine-item">
      <fieldset class="stack stack--tight">
        <legend class="mine-item__statement">
          <span class="visually-hidden">{words.answerTo} </span>
          {shown === null ? <span class="muted">{words.notShownAnymore}</span> : <span lang={shown.language} dir="auto">{shown.text}</span>}
        </legend>
        {card !== null && translated?.language !== card.language && <TranslationSwitch card={card} showsOriginal={showsOriginal} onOriginal={setOriginal} />}
        <div class="mine-item__choices">
          {voteOrder.map((one) => (
            <label key={one} class={`mine-choice mine-choice--${one}${vote === one ? " mine-choice--chosen" : ""}`}>
              <input class="mine-choice__input" type="radio" name={name} checked={vote === one} disabled={!isOpen || card === null} onChange={() => onChange(one)} />
              <VoteIcon vote={one} size={18} />
              <span>{common[one]}</span>
            </label>
          ))}
          {isOpen && vote !== null && <ImportantToggle session={session} state={state} statementId={statementId} />}
          {isOpen && vote !== null && <button type="button" class="link-button" onClick={() => onChange(null)}>{words.withdraw}</button>}
        </div>
      </fieldset>
    </li>
  );
}
