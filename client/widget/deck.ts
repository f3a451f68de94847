import type { StatementCard } from "../../server/contract/statement.ts";

/** Cards at hand; the first is on screen. A few in reserve keep the next one instant, more would go stale. */
export type Deck = readonly StatementCard[];

const reserve = 4;

/** Adds cards the server offered that are neither at hand nor answered. */
export function refillDeck(deck: Deck, offered: readonly (StatementCard | null)[], isAnswered: (statementId: number) => boolean): Deck {
  const cards = [...deck];
  for (const card of offered) {
    if (card === null || cards.length >= reserve || isAnswered(card.id) || cards.some((other) => other.id === card.id)) continue;
    cards.push(card);
  }
  return cards.length === deck.length ? deck : cards;
}

export const withoutCard = (deck: Deck, statementId: number): Deck => deck.filter((card) => card.id !== statementId);

/** Puts a card (back) on screen. */
export const putFirst = (deck: Deck, card: StatementCard): Deck => [card, ...withoutCard(deck, card.id)];
