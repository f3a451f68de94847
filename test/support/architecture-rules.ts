import type { Import, SourceFile } from "./source-tree.ts";

/** A rule about the house: what it says, and what breaks it, one line for each place. */
export interface Rule {
  readonly says: string;
  readonly broken: (files: readonly SourceFile[]) => readonly string[];
}

const inside = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);
const isProduct = (file: SourceFile): boolean => !inside(file.path, "test") && !inside(file.path, "scripts");

/** Says of each import of the chosen files whether it may be; `why` stands in the message. */
const importRule = (
  says: string,
  applies: (path: string) => boolean,
  allowed: (target: Import, from: SourceFile) => boolean,
): Rule => ({
  says,
  broken: (files) =>
    files
      .filter((file) => applies(file.path))
      .flatMap((file) => file.imports.filter((target) => !allowed(target, file)).map((target) => `${file.path} imports ${target.specifier}`)),
});

const codeRule = (says: string, applies: (path: string) => boolean, forbidden: RegExp): Rule => ({
  says,
  broken: (files) => files.filter((file) => applies(file.path) && forbidden.test(file.code)).map((file) => `${file.path} has ${forbidden.exec(file.code)?.[0] ?? ""}`),
});

/** Only `owner` (a file, or a folder) may import the package. */
const ownedPackage = (packageName: string, owner: string): Rule =>
  importRule(
    `only ${owner} imports ${packageName}`,
    (path) => !inside(path, "test") && !inside(path, "scripts") && path !== owner && !inside(path, owner),
    (target) => target.target !== packageName,
  );

const numericLibraries = ["ml-pca", "ml-kmeans", "ml-matrix", "node:crypto"];
const contractLike = ["prompts", "messages", "server/contract"];

const pureFolder = (folder: string): Rule =>
  importRule(
    `${folder}/ imports itself, zod, and types of the contract and of clustering/`,
    (path) => inside(path, folder),
    ({ target, isOwn, isTypeOnly }) =>
      isOwn
        ? inside(target, folder) || (isTypeOnly && [...contractLike, "clustering"].some((other) => inside(target, other)))
        : target === "zod",
  );

export const directionRules: readonly Rule[] = [
  importRule(
    "clustering/ imports itself and numeric libraries",
    (path) => inside(path, "clustering"),
    ({ target, isOwn }) => (isOwn ? inside(target, "clustering") : numericLibraries.includes(target)),
  ),
  ...contractLike.map(pureFolder),
  importRule(
    "client/ imports client/, server/contract/, messages/ and types of clustering/",
    (path) => inside(path, "client"),
    ({ target, isOwn, isTypeOnly }) =>
      isOwn
        ? ["client", "server/contract", "messages"].some((folder) => inside(target, folder)) || (isTypeOnly && inside(target, "clustering"))
        : !target.startsWith("node:"),
  ),
  importRule(
    "client/loader/ brings nothing along: it imports itself, and types",
    (path) => inside(path, "client/loader"),
    ({ target, isOwn, isTypeOnly }) => isTypeOnly || (isOwn && inside(target, "client/loader")),
  ),
  importRule(
    "server/ imports neither client/ nor test/",
    (path) => inside(path, "server"),
    ({ target, isOwn }) => !isOwn || (!inside(target, "client") && !inside(target, "test") && !inside(target, "scripts")),
  ),
  importRule(
    "the product never imports test/",
    (path) => !inside(path, "test"),
    ({ target, isOwn }) => !isOwn || !inside(target, "test"),
  ),
  importRule(
    "routes know the store only as a type",
    (path) => inside(path, "server/routes"),
    ({ target, isOwn, isTypeOnly }) => !isOwn || isTypeOnly || !inside(target, "server/store"),
  ),
  importRule(
    "commands and policies never see a request or an answer",
    (path) => inside(path, "server/commands") || inside(path, "server/policies"),
    ({ target, isOwn }) => (isOwn ? !inside(target, "server/routes") && !inside(target, "server/http") : target !== "express"),
  ),
  codeRule("policies never await", (path) => inside(path, "server/policies"), /\b(?:await|async|Promise)\b/),
];

export const ownerRules: readonly Rule[] = [
  ownedPackage("better-sqlite3", "server/store"),
  ownedPackage("pg", "server/store"),
  ownedPackage("kysely", "server/store"),
  ownedPackage("socket.io", "server/live"),
  ownedPackage("socket.io-client", "client/shared"),
  ownedPackage("openai", "server/llm"),
  ownedPackage("nodemailer", "server/mail"),
  oneImporter("better-sqlite3"),
  oneImporter("pg"),
  oneImporter("socket.io"),
  oneImporter("openai"),
  oneImporter("nodemailer"),
  oneImporter("@node-rs/argon2"),
  oneImporter("openid-client"),
  codeRule(
    "process.env is read in server/config.ts only",
    (path) => (inside(path, "server") || inside(path, "clustering") || inside(path, "client") || inside(path, "prompts") || inside(path, "messages")) && path !== "server/config.ts",
    /\bprocess\.env\b/,
  ),
  codeRule("the client fetches in client/shared/ only", (path) => inside(path, "client") && !inside(path, "client/shared"), /\bfetch\(/),
  codeRule(
    "the method, the commands and the policies are given chance and time",
    (path) => ["clustering", "server/commands", "server/policies", "server/report"].some((folder) => inside(path, folder)),
    /\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)/,
  ),
];

/** Values come from one file; types may be named wherever they are needed. */
function oneImporter(packageName: string): Rule {
  return {
    says: `one file imports ${packageName}`,
    broken: (files) => {
      const importers = files.filter((file) => isProduct(file) && file.imports.some((target) => target.target === packageName && !target.isTypeOnly));
      return importers.length <= 1 ? [] : importers.map((file) => `${file.path} imports ${packageName}`);
    },
  };
}

/** Import rings, each named once, from its first file in order. Types count: a ring of types is still two files that need each other. */
export const noRings: Rule = {
  says: "no file imports itself by way of others",
  broken: (files) => {
    const targets = new Map(files.map((file) => [file.path, file.imports.filter((target) => target.isOwn).map((target) => target.target)]));
    const state = new Map<string, "open" | "done">();
    const rings: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        rings.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
        return;
      }
      state.set(path, "open");
      for (const target of targets.get(path) ?? []) if (targets.has(target)) walk(target, [...trail, path]);
      state.set(path, "done");
    };
    for (const file of files) walk(file.path, []);
    return rings;
  },
};

/** Files that may be longer, each with the reason. */
export const longerFiles: Readonly<Record<string, string>> = {};

export const shapeRules: readonly Rule[] = [
  {
    says: "a file has at most 300 lines",
    broken: (files) => files.filter((file) => file.lines > 300 && longerFiles[file.path] === undefined).map((file) => `${file.path} has ${String(file.lines)} lines`),
  },
  {
    says: "a route file has fewer than 80 lines",
    broken: (files) => files.filter((file) => inside(file.path, "server/routes") && file.lines >= 80).map((file) => `${file.path} has ${String(file.lines)} lines`),
  },
  {
    says: "files are named in kebab-case",
    broken: (files) => files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.(ts|tsx|mjs)$/.test(file.path.split("/").at(-1) ?? "")).map((file) => file.path),
  },
  {
    // Vitest loads a reporter by its default export.
    says: "nothing is exported as default",
    broken: (files) => files.filter((file) => file.hasDefaultExport && file.path !== "scripts/lib/count-reporter.mjs").map((file) => file.path),
  },
  {
    // dist/ is made by the build.
    says: "imports of own files carry their extension and exist",
    broken: (files) => {
      const known = new Set(files.map((file) => file.path));
      return files.flatMap((file) =>
        file.imports.filter(({ isOwn, target }) => isOwn && /\.(ts|tsx|mjs)$|\/[^.]*$/.test(target) && !target.startsWith("dist/") && !known.has(target)).map((target) => `${file.path} imports ${target.specifier}`),
      );
    },
  },
  {
    says: "a lint rule is switched off only with a reason in the same line",
    broken: (files) => files.filter((file) => /eslint-disable(?!.* -- \S)/.test(file.text)).map((file) => file.path),
  },
  {
    says: "no test is left out or run alone, and no type error is silenced",
    broken: (files) => files.filter((file) => /\b(?:test|it|describe)\.(?:only|skip|todo)\(/.test(file.code) || /@ts-(?:ignore|nocheck)/.test(file.text)).map((file) => file.path),
  },
];
