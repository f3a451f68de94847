import { expect, test } from "vitest";
import { putFirst, refillDeck, withoutCard } from "../../../client/widget/deck.ts";
import { card } from "./build-participation.ts";

const never = (): boolean => false;

test("cards at hand, cards answered and nulls are not added", () => {
  const deck = refillDeck([card(1)], [card(1), null, card(2), card(3)], (id) => id === 3);
  expect(deck.map(({ id }) => id)).toEqual([1, 2]);
});

test("four in reserve are enough; nothing new leaves the deck as it is", () => {
  const deck = refillDeck([], [1, 2, 3, 4, 5].map(card), never);
  expect(deck.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(refillDeck(deck, [card(6)], never)).toBe(deck);
});

test("a card put first is not there twice", () => {
  expect(putFirst([card(1), card(2)], card(2)).map(({ id }) => id)).toEqual([2, 1]);
  expect(withoutCard([card(1), card(2)], 1).map(({ id }) => id)).toEqual([2]);
});
