import { expect, test } from "vitest";
import { AppError } from "../../../server/errors.ts";
import { createParticipantTokens, participantIdFor } from "../../../server/http/participant-token.ts";

const dayMs = 86_400_000;
let now = Date.UTC(2026, 0, 1);
const tokens = (secret = "the server's secret") => createParticipantTokens({ secret, days: 30, clock: () => now });

test("a token holds for its conversation and its days, and no longer", async () => {
  const token = await tokens().issue("ann", "trees00000");
  expect(await tokens().read(token, "trees00000")).toBe("ann");
  await expect(tokens().read(token, "other00000")).rejects.toThrow(new AppError("participant-token-invalid"));
  await expect(tokens("another secret").read(token, "trees00000")).rejects.toThrow(new AppError("participant-token-invalid"));
  now += 30 * dayMs - 1000;
  expect(await tokens().read(token, "trees00000")).toBe("ann");
  now += 1000;
  await expect(tokens().read(token, "trees00000")).rejects.toThrow(new AppError("participant-token-expired"));
});

test("every change of a sign breaks it", async () => {
  const token = await tokens().issue("ann", "trees00000");
  for (const at of [0, token.indexOf(".") + 3, token.length - 2]) {
    const changed = token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    await expect(tokens().read(changed, "trees00000")).rejects.toThrow(new AppError("participant-token-invalid"));
  }
});

test("a reader id is one participant in a conversation, another in the next, and cannot be told without the secret", () => {
  const id = participantIdFor("secret", "trees00000", "reader");
  expect(participantIdFor("secret", "trees00000", "reader")).toBe(id);
  expect(participantIdFor("secret", "other00000", "reader")).not.toBe(id);
  expect(participantIdFor("other", "trees00000", "reader")).not.toBe(id);
  // The border between the two names counts.
  expect(participantIdFor("secret", "trees00000r", "eader")).not.toBe(id);
});
