import type { Ref } from "preact";
import type { StatementCard } from "../../server/contract/statement.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { VoteIcon } from "../shared/vote-icon.tsx";
import { useWidgetLanguage } from "./catalogue.ts";
import { voteOrder } from "./vote-order.ts";

interface Props {
  readonly card: StatementCard;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly onVote: (vote: Vote) => void;
  readonly onUndo: () => void;
}

const letters: Readonly<Record<string, Vote>> = { a: "agree", d: "disagree", p: "pass" };

/** The statement and three answers of equal weight. Letters work only while the answers have the focus (WCAG 2.1.4). */
export function VoteCard({ card, titleRef, onVote, onUndo }: Props) {
  const { words: common, widget: words } = useWidgetLanguage();

  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const key = event.key.toLowerCase();
    const vote = letters[key];
    if (vote !== undefined) onVote(vote);
    else if (key === "z") onUndo();
    else if (key === "arrowleft" || key === "arrowright") {
      const buttons = [...event.currentTarget.querySelectorAll("button")];
      const here = buttons.findIndex((button) => button === document.activeElement);
      buttons[(here + (key === "arrowright" ? 1 : -1) + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <section class="vote-card" aria-labelledby="statement">
      <div class="vote-card__statement">
        <p><span class="tag">{card.author === "participant" ? common.fromParticipant : common.fromOrganisers}</span></p>
        <h2 id="statement" ref={titleRef} tabIndex={-1} lang={card.language} dir="auto">{card.text}</h2>
      </div>
      <div class="vote-card__answers" role="group" aria-label={words.question} onKeyDown={onKeyDown}>
        {voteOrder.map((vote) => (
          <button key={vote} type="button" class={`answer answer--${vote}`} aria-describedby="statement" onClick={() => onVote(vote)}>
            <VoteIcon vote={vote} size={28} />
            <span>{common[vote]}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
