import { describe, expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { findPatterns } from "../../server/integrity/find-patterns.ts";
import { parityData } from "../support/parity-data.ts";
import { readRealTraces } from "../support/read-real-traces.ts";
import { openDataNames, readOpenData } from "../support/real-conversations.ts";

// What honest people look like: six published conversations with 4149 people, where nobody is known to have cheated.
describe.runIf(parityData !== null)("unusual patterns in real conversations", () => {
  const found = openDataNames.map((name) => {
    const { participants: { ids, group } } = computeOpinionMap(readOpenData(name).votes, defaultSettings);
    const rowOf = new Map(ids.map((id, row) => [Number(id), row]));
    const real = readRealTraces(name);
    return { people: real.traces.length, findings: findPatterns({ ...real, groupOf: (number) => group[rowOf.get(number) ?? -1] ?? -1 }) };
  });
  const findings = found.flatMap((each) => each.findings);

  test("nobody is found to have answered like others by agreement, and nothing is sure", () => {
    expect(findings.filter(({ kind, sureness }) => kind === "same-answers" || sureness === "high")).toEqual([]);
  });

  test("for speed, 16 of 4149 people are named: fewer than one in two hundred", () => {
    const fast = findings.filter(({ kind }) => kind === "one-answer-fast" || kind === "faster-than-reading").reduce((sum, { people }) => sum + people, 0);
    expect([fast, found.reduce((sum, { people }) => sum + people, 0)]).toEqual([16, 4149]);
  });

  test("two rushes of newcomers are named, both in the conversation that was on television", () => {
    expect(found.map((each) => each.findings.filter(({ kind }) => kind === "many-newcomers").length)).toEqual([0, 0, 0, 0, 0, 2]);
  });
});
