import { languageNames, participantLocales, type ParticipantLocale } from "../../messages/locale.ts";
import { participantMessages } from "../../messages/participant.ts";
import type { PublicConversation } from "../contract/conversation.ts";
import type { Participation, Progress } from "../contract/participation.ts";
import type { StatementCard } from "../contract/statement.ts";
import type { Vote } from "../contract/vote.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { htmlOf } from "../http/html-of.ts";

/** The answers a page brings along, to the requests its program would begin with. */
export interface FirstScreenAnswers {
  readonly conversation: PublicConversation;
  readonly participation: Participation | null;
}

/**
 * What the participation page holds beside its program: the first answers, and the first card to read meanwhile.
 * @param isWhole the page shows everything, beginning with the vote
 */
export function firstScreen(locale: ParticipantLocale, answers: FirstScreenAnswers, { moreHtml, isWhole }: { readonly moreHtml: string; readonly isWhole: boolean }) {
  const { conversation, participation } = answers;
  const { next: card = null, progress = null } = participation ?? {};
  const { parts, textMode } = participantMessages[locale];
  return {
    isPersonal: true,
    // No "<" inside, so that nothing ends the element early.
    moreHtml: `${moreHtml}<script type="application/json" id="first-answers">${JSON.stringify(answers).replaceAll("<", "\\u003c")}</script>`,
    ...(isWhole && card !== null && progress !== null && { appHtml: cardHtml(locale, conversation, progress, card), script: hideForKnownReaders }),
    noscriptHtml: `<p>${htmlOf(textMode.noScript)}</p><p><a href="/c/${conversation.id}/text?lang=${locale}">${htmlOf(parts.textOnly)}</a></p>`,
  };
}

/** Somebody who has been here sees their own card, not this one: it stays out of sight until the program is there. */
const hideForKnownReaders = 'try{localStorage["hiroba:token:"+location.pathname.split("/")[2]]&&(document.documentElement.className="known-reader")}catch{}';

const order: readonly Vote[] = ["agree", "disagree", "pass"];

/**
 * Topic and first statement as HTML, in the shape of client/widget/{widget-page,top-bar,vote-card}.tsx, so that they can be
 * read while the program is on its way; it takes these very elements over and makes the buttons work.
 */
function cardHtml(locale: ParticipantLocale, conversation: PublicConversation, { answered, left, votesUntilPlaced }: Progress, card: StatementCard): string {
  const { common, widget, format } = participantMessages[locale];
  const { topic, language, participants, isDemonstration, closesAt } = conversation;
  const translation = card.translations?.[locale];
  const shown = translation === undefined ? card : { text: translation, language: locale };
  const options = participantLocales.map((one) => `<option${one === locale ? " selected" : ""}>${languageNames[one]}</option>`).join("");
  const tabs = Object.values(widget.tabNames).map((name, index) => `<button class="tabs__tab" disabled${index === 0 ? ' aria-selected="true"' : ""}>${htmlOf(name)}</button>`).join("");
  const answers = order.map((vote) => `<button class="answer answer--${vote}" disabled><svg class="vote-icon" width="28" height="28"></svg><span>${htmlOf(common[vote])}</span></button>`).join("");
  return '<div class="widget widget--first"><div class="widget__screen"><a class="skip-link"></a>'
    + `<header class="top-bar"><h1 lang="${escapeHtml(language)}">${escapeHtml(topic)}</h1><label class="language-switch"><span class="visually-hidden"></span><select class="language-switch__select" disabled>${options}</select></label>`
    + `<p class="top-bar__facts muted small">${isDemonstration ? `<span class="tag">${htmlOf(widget.demonstration)}</span> ` : ""}${htmlOf(widget.participantsCount(participants))}`
    + `${closesAt === null ? "" : ` · ${htmlOf(widget.closesAt(format.date(closesAt)))}`}</p></header>`
    + `<main class="widget__body"><div class="tabs">${tabs}</div><div class="widget__main"><div class="widget__panel"><div class="vote-tab">`
    + `<div class="progress-line small"><div class="row row--apart"><span>${htmlOf(widget.progress(answered, left))}</span>${votesUntilPlaced > 0 ? `<span class="muted">${htmlOf(widget.untilPlaced(votesUntilPlaced))}</span>` : ""}</div><progress class="progress-line__bar" value="0"></progress></div>`
    + `<section class="vote-card"><div class="vote-card__statement"><div class="row"><span class="tag">${htmlOf(card.author === "participant" ? common.fromParticipant : common.fromOrganisers)}</span></div>`
    + `<h2 id="statement" lang="${escapeHtml(shown.language)}" dir="auto">${escapeHtml(shown.text)}</h2></div><div class="vote-card__answers">${answers}</div></section>`
    + `<div class="vote-tab__after"></div>${conversation.whoMayWrite === "participants" ? `<button class="button write-button" disabled>${htmlOf(widget.write)}</button>` : ""}</div></div></div></main></div></div>`;
}
