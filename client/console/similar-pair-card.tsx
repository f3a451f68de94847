import { useMemo } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import type { SimilarPair, SimilarSide } from "../../server/contract/flags.ts";
import { useLanguage } from "../shared/surface.tsx";
import { sameAsReasonFor } from "./catalogues.ts";
import { useConsole, useIsModerator } from "./console-context.ts";
import { shownState } from "./review-decision.ts";
import { wordDifferences, type Stretch } from "./word-differences.ts";

export type PairChoice = { readonly kind: "keep" } | { readonly kind: "reject"; readonly reason: string };

/** Two statements side by side: what differs, how people voted on each, and what can be done. */
export function SimilarPairCard({ pair: { older, newer, likeness }, conversation, isBusy, onChoose }: {
  readonly pair: SimilarPair;
  readonly conversation: OrganiserConversation;
  readonly isBusy: boolean;
  readonly onChoose: (choice: PairChoice) => void;
}) {
  const { messages } = useConsole();
  const { locale } = useLanguage();
  const isModerator = useIsModerator();
  const words = messages.flags.similar;
  const [ofOlder, ofNewer] = useMemo(() => wordDifferences(older.text, newer.text), [older.text, newer.text]);
  const { locale: authorLocale, reason } = sameAsReasonFor(conversation.settings.language, locale, older);
  const titleId = `pair-${String(older.id)}-${String(newer.id)}`;
  const hintId = `${titleId}-hint`;
  return (
    <section class="card stack" aria-labelledby={titleId}>
      <div class="row row--apart">
        <h2 id={titleId} class="similar__title" tabIndex={-1} data-pair>{words.pair(older.id, newer.id)}</h2>
        <span class="muted small">{words.likeness(likeness)}</span>
      </div>
      <div class="similar__sides">
        <SideText side={older} stretches={ofOlder} label={words.older} />
        <SideText side={newer} stretches={ofNewer} label={words.newer} />
      </div>
      <VotesTable older={older} newer={newer} />
      {isModerator && (
        <>
          <div class="row">
            <button type="button" class="button" disabled={isBusy} onClick={() => onChoose({ kind: "keep" })}>{words.keepBoth}</button>
            <button type="button" class="button" disabled={isBusy} {...(newer.author === "participant" ? { "aria-describedby": hintId } : {})} onClick={() => onChoose({ kind: "reject", reason })}>{words.rejectNewer(newer.id)}</button>
          </div>
          {newer.author === "participant" && <p id={hintId} class="muted small">{words.rejectHint(newer.id)} <span lang={authorLocale}>{reason}</span></p>}
        </>
      )}
    </section>
  );
}

function SideText({ side, stretches, label }: { readonly side: SimilarSide; readonly stretches: readonly Stretch[]; readonly label: string }) {
  const { messages } = useConsole();
  const { common, format } = useLanguage();
  const state = shownState(side);
  return (
    <div class="stack stack--tight">
      <p class="small row">
        <strong>{label}: #{side.id}</strong> <span class={`tag review-tag review-tag--${state}`}>{messages.review.shown[state]}</span>
        <span class="muted">{side.author === "organiser" ? common.fromOrganisers : common.fromParticipant} · {format.date(side.createdAt)}</span>
      </p>
      <blockquote class="similar__text" lang={side.language} dir="auto">
        {stretches.map(({ text, isOwn }, index) => (isOwn ? <mark key={index} class="flag-mark">{text}</mark> : text))}
      </blockquote>
    </div>
  );
}

function VotesTable({ older, newer }: { readonly older: SimilarSide; readonly newer: SimilarSide }) {
  const { messages } = useConsole();
  const { common } = useLanguage();
  const words = messages.flags.similar;
  const tally = (votes: SimilarSide["tally"] | null | undefined): string => (votes == null ? words.tooFew : words.tally(votes.agrees, votes.disagrees, votes.passes));
  const groups = [...new Set([...Object.keys(older.groups), ...Object.keys(newer.groups)])].sort();
  return (
    <div class="table-scroll" role="region" aria-label={words.votesCaption(older.id, newer.id)} tabIndex={0}>
      <table class="table similar__votes">
        <caption class="visually-hidden">{words.votesCaption(older.id, newer.id)}</caption>
        <thead><tr><th scope="col">{words.votes}</th><th scope="col">{words.of(older.id)}</th><th scope="col">{words.of(newer.id)}</th></tr></thead>
        <tbody>
          <tr><th scope="row">{words.everyone}</th><td>{tally(older.tally)}</td><td>{tally(newer.tally)}</td></tr>
          {groups.map((group) => (
            <tr key={group}><th scope="row">{common.groupName(group)}</th><td>{tally(older.groups[group])}</td><td>{tally(newer.groups[group])}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
