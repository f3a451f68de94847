import type { ComponentChildren } from "preact";
import type { StatementCard } from "../../server/contract/statement.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { VoteIcon } from "../shared/vote-icon.tsx";
import type { WidgetLanguage } from "./catalogue.ts";
import type { ShownText } from "./shown-text.ts";
import { voteOrder } from "./vote-order.ts";

interface Props {
  readonly language: WidgetLanguage;
  readonly card: StatementCard;
  readonly shown: ShownText;
  readonly onVote: (vote: Vote) => void;
  readonly onUndo: () => void;
  /** Beside the label: where the text comes from. */
  readonly children?: ComponentChildren;
}

/** The statement and three answers of equal weight. Letters work only while the answers have the focus (WCAG 2.1.4). */
export function VoteCard({ language: { words, widget }, card, shown, onVote, onUndo, children }: Props) {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const key = event.key.toLowerCase();
    const vote = voteOrder.find((one) => one[0] === key);
    const step = key === "arrowright" ? 1 : key === "arrowleft" ? -1 : 0;
    if (vote !== undefined) onVote(vote);
    else if (key === "z") onUndo();
    else if (step !== 0) {
      const buttons = [...event.currentTarget.querySelectorAll("button")];
      const here = buttons.findIndex((button) => button === document.activeElement);
      buttons[(here + step + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <section class="vote-card" aria-labelledby="statement">
      <div class="vote-card__statement">
        <div class="row"><span class="tag">{card.author === "participant" ? words.fromParticipant : words.fromOrganisers}</span>{children}</div>
        <h2 id="statement" data-goal tabIndex={-1} lang={shown.language} dir="auto">{shown.text}</h2>
      </div>
      <div class="vote-card__answers" role="group" aria-label={widget.question} onKeyDown={onKeyDown}>
        {/* The second tap of a double one would answer the next card, which nobody has read. */}
        {voteOrder.map((vote) => (
          <button key={vote} type="button" class={`answer answer--${vote}`} aria-describedby="statement" onClick={(event) => event.detail < 2 && onVote(vote)}>
            <VoteIcon vote={vote} size={28} />
            <span>{words[vote]}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
