import { randomInt, randomUUID } from "node:crypto";
import type { Chance } from "./deps.ts";

/** Without 0/o, 1/l/i: 31 signs one can read aloud. */
export const readableSigns = "23456789abcdefghjkmnpqrstuvwxyz";

/** Unpredictable chance from the operating system; tests pass a seeded one. */
export const randomChance: Chance = {
  next: () => randomInt(2 ** 32) / 2 ** 32,
  uuid: randomUUID,
  shortId: (length) => Array.from({ length }, () => readableSigns[randomInt(readableSigns.length)]).join(""),
};
