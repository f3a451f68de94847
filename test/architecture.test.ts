import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { directionRules, longerFiles, noRings, ownerRules, shapeRules, type Rule } from "./support/architecture-rules.ts";
import { parseSource, readSourceTree } from "./support/source-tree.ts";

const root = join(import.meta.dirname, "..");
// The rules' own file and this one name in their texts what they forbid.
const files = readSourceTree(root).filter(({ path }) => path !== "test/architecture.test.ts" && path !== "test/support/architecture-rules.ts");
const rules = [...directionRules, ...ownerRules, noRings, ...shapeRules];

test("the whole house is read", () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.map((file) => file.path)).toContain("server/contract/opinion-map.ts");
});

test.each(rules.map((rule) => [rule.says, rule] as const))("%s", (_, rule) => {
  expect(rule.broken(files)).toEqual([]);
});

test("every file that may be longer is there, is longer, and says why", () => {
  for (const [path, reason] of Object.entries(longerFiles)) {
    expect(files.find((file) => file.path === path)?.lines, path).toBeGreaterThan(300);
    expect(reason.length, path).toBeGreaterThan(20);
  }
});

/** Each rule with a file that breaks it and one that does not: a rule that cannot fail protects nothing. */
const examples: Readonly<Record<string, { readonly bad: readonly [path: string, text: string]; readonly good: readonly [path: string, text: string] }>> = {
  "clustering/ imports itself and numeric libraries": {
    bad: ["clustering/a.ts", 'import { b } from "../server/b.ts";'],
    good: ["clustering/a.ts", 'import { PCA } from "ml-pca";'],
  },
  "prompts/ imports itself, zod, and types of the contract and of clustering/": {
    bad: ["prompts/a.ts", 'import { Report } from "../server/contract/report.ts";'],
    good: ["prompts/a.ts", 'import type { Report } from "../server/contract/report.ts"; import { z } from "zod";'],
  },
  "messages/ imports itself, zod, and types of the contract and of clustering/": {
    bad: ["messages/en/a.ts", 'import { readFileSync } from "node:fs";'],
    good: ["messages/en/a.ts", 'import { number } from "./format.ts";'],
  },
  "server/contract/ imports itself, zod, and types of the contract and of clustering/": {
    bad: ["server/contract/a.ts", 'import type { Conversation } from "../domain.ts";'],
    good: ["server/contract/a.ts", 'import { LanguageTag } from "./locale.ts";'],
  },
  "client/ imports client/, server/contract/, messages/ and types of clustering/": {
    bad: ["client/widget/a.ts", 'import { wilson } from "../../clustering/wilson.ts";'],
    good: ["client/widget/a.ts", 'import type { OpinionMap } from "../../clustering/opinion-map.ts"; import { h } from "preact";'],
  },
  "client/loader/ brings nothing along: it imports itself, and types": {
    bad: ["client/loader/a.ts", 'import { FrameMessage } from "../../server/contract/embed.ts";'],
    good: ["client/loader/a.ts", 'import type { FrameMessage } from "../../server/contract/embed.ts";'],
  },
  "server/ imports neither client/ nor test/": {
    bad: ["server/a.ts", 'import { b } from "../client/shared/b.ts";'],
    good: ["server/a.ts", 'import { b } from "../clustering/b.ts";'],
  },
  "the product never imports test/": {
    bad: ["clustering/a.ts", 'import { b } from "../test/support/b.ts";'],
    good: ["test/a.ts", 'import { b } from "./support/b.ts";'],
  },
  "routes know the store only as a type": {
    bad: ["server/routes/a.ts", 'import { createStore } from "../store/create-store.ts";'],
    good: ["server/routes/a.ts", 'import type { Store } from "../store/store.ts";'],
  },
  "commands and policies never see a request or an answer": {
    bad: ["server/commands/a.ts", 'import type { Request } from "express";'],
    good: ["server/commands/a.ts", 'import type { Deps } from "../deps.ts";'],
  },
  "policies never await": {
    bad: ["server/policies/a.ts", "export const canVote = async () => true;"],
    good: ["server/policies/a.ts", "/** Never async. */ export const canVote = () => true;"],
  },
  "only server/store imports better-sqlite3": { bad: ["server/a.ts", 'import Database from "better-sqlite3";'], good: ["server/store/a.ts", 'import Database from "better-sqlite3";'] },
  "only server/store imports pg": { bad: ["server/a.ts", 'import pg from "pg";'], good: ["server/store/a.ts", 'import pg from "pg";'] },
  "only server/store imports kysely": { bad: ["server/a.ts", 'import { sql } from "kysely";'], good: ["server/store/a.ts", 'import { sql } from "kysely";'] },
  "only server/live imports socket.io": { bad: ["server/a.ts", 'import { Server } from "socket.io";'], good: ["server/live/a.ts", 'import { Server } from "socket.io";'] },
  "only client/shared imports socket.io-client": {
    bad: ["client/widget/a.ts", 'import { io } from "socket.io-client";'],
    good: ["client/shared/live.ts", 'import { io } from "socket.io-client";'],
  },
  "only server/llm imports openai": { bad: ["server/report/a.ts", 'import OpenAI from "openai";'], good: ["server/llm/a.ts", 'import OpenAI from "openai";'] },
  "only server/mail imports nodemailer": { bad: ["server/routes/a.ts", 'import { createTransport } from "nodemailer";'], good: ["server/mail/a.ts", 'import { createTransport } from "nodemailer";'] },
  "process.env is read in server/config.ts only": { bad: ["server/a.ts", "const port = process.env.PORT;"], good: ["server/config.ts", "const port = process.env.PORT;"] },
  "the client fetches in client/shared/ only": { bad: ["client/report/a.ts", "void fetch(address);"], good: ["client/shared/api.ts", "void fetch(address);"] },
  "the method, the commands and the policies are given chance and time": {
    bad: ["clustering/a.ts", "const draw = Math.random();"],
    good: ["clustering/a.ts", "// never Math.random()\nconst draw = random.next();"],
  },
  "a file has at most 300 lines": { bad: ["server/a.ts", "\n".repeat(301)], good: ["server/a.ts", "\n".repeat(300)] },
  "a route file has fewer than 80 lines": { bad: ["server/routes/a.ts", "\n".repeat(80)], good: ["server/routes/a.ts", "\n".repeat(79)] },
  "files are named in kebab-case": { bad: ["server/castVote.ts", ""], good: ["server/cast-vote.test.ts", ""] },
  "nothing is exported as default": { bad: ["server/a.ts", "export default function a() {}"], good: ["server/a.ts", "export function a() {}"] },
  "imports of own files carry their extension and exist": { bad: ["server/a.ts", 'import { b } from "./b";'], good: ["server/a.ts", 'import { a } from "./a.ts";'] },
  "a lint rule is switched off only with a reason in the same line": {
    bad: ["server/a.ts", "// eslint-disable-next-line no-console"],
    good: ["server/a.ts", "// eslint-disable-next-line no-console -- the terminal is this file's reader"],
  },
  "no test is left out or run alone, and no type error is silenced": {
    bad: ["test/a.test.ts", 'test.only("one", () => {});'],
    good: ["test/a.test.ts", 'test("one", () => {});'],
  },
};

describe("each rule fails on what it forbids and is quiet otherwise", () => {
  const single = rules.filter((rule) => examples[rule.says] !== undefined);
  test.each(single.map((rule) => [rule.says, rule] as const))("%s", (says, rule) => {
    const example = examples[says]!;
    expect(rule.broken([parseSource(...example.bad)])).toHaveLength(1);
    expect(rule.broken([parseSource(...example.good)])).toEqual([]);
  });

  test("two files importing the same outside thing are both named", () => {
    const [one, two] = [parseSource("server/store/a.ts", 'import pg from "pg";'), parseSource("server/store/b.ts", 'import pg from "pg";')];
    const rule = ruleSaying("one file imports pg");
    expect(rule.broken([one, two])).toEqual(["server/store/a.ts imports pg", "server/store/b.ts imports pg"]);
    expect(rule.broken([one, parseSource("server/store/b.ts", 'import type { Pool } from "pg";')])).toEqual([]);
  });

  test("a ring of three files is found once, from its first file on", () => {
    const ring = [
      parseSource("server/a.ts", 'import { b } from "./b.ts";'),
      parseSource("server/b.ts", 'import type { C } from "./c.ts";'),
      parseSource("server/c.ts", 'export { a } from "./a.ts";'),
    ];
    expect(noRings.broken(ring)).toEqual(["server/a.ts → server/b.ts → server/c.ts → server/a.ts"]);
    expect(noRings.broken(ring.slice(0, 2))).toEqual([]);
  });

  test("no rule is without an example", () => {
    const shown = new Set([...Object.keys(examples), noRings.says, ...["better-sqlite3", "pg", "socket.io", "openai", "nodemailer", "@node-rs/argon2", "openid-client"].map((name) => `one file imports ${name}`)]);
    expect(rules.map((rule) => rule.says).filter((says) => !shown.has(says))).toEqual([]);
  });
});

describe("what counts as an import of types", () => {
  test.each([
    ['import type { A } from "./a.ts";', true],
    ['import { type A, type B } from "./a.ts";', true],
    ['import { type A, b } from "./a.ts";', false],
    ['import "./a.ts";', false],
    ['const a = await import("./a.ts");', false],
    ['type A = import("./a.ts").A;', true],
  ])("%s", (text, isTypeOnly) => {
    expect(parseSource("server/b.ts", text).imports).toEqual([{ specifier: "./a.ts", target: "server/a.ts", isOwn: true, isTypeOnly }]);
  });
});

function ruleSaying(says: string): Rule {
  const rule = rules.find((candidate) => candidate.says === says);
  if (rule === undefined) throw new Error(`no rule says: ${says}`);
  return rule;
}
