import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const types = join(import.meta.dirname, "../../../client/loader/embed-types.d.ts");

/** How many complaints the compiler has of each of a publisher's programs, which bring in nothing but /embed.d.ts. */
function complaints(programs: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const options: ts.CompilerOptions = { noEmit: true, strict: true, skipDefaultLibCheck: true, types: [], lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], target: ts.ScriptTarget.ES2022 };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (programs[name] === undefined ? read(name, ...rest) : ts.createSourceFile(name, `${programs[name]}\nexport {};`, ts.ScriptTarget.ES2022));
  const found: Record<string, string[]> = Object.fromEntries([...Object.keys(programs), types].map((name) => [name, []]));
  for (const { file, messageText } of ts.getPreEmitDiagnostics(ts.createProgram([types, ...Object.keys(programs)], options, host))) {
    (found[file?.fileName ?? "nowhere"] ??= []).push(ts.flattenDiagnosticMessageText(messageText, "\n"));
  }
  return found;
}

test("a publisher's program is understood with the types alone, and its mistakes are found", () => {
  const { "good.ts": good, [types]: own, ...mistakes } = complaints({
    "good.ts": `
      const div = document.querySelector<HTMLElement>(".hiroba")!;
      document.addEventListener("hiroba:vote", ({ detail }) => { const id: number = detail.statementId; });
      div.addEventListener("hiroba:resize", ({ detail }) => { const height: number = detail.height; });
      div.addEventListener("hiroba:finished", () => window.hiroba?.tell(div, { type: "configure", theme: "dark", show: "map", look: { accent: "#0a5" } }));
      const isPassedOn: boolean | undefined = window.hiroba?.tell(div, { type: "goto", statementId: 7 });`,
    "a vote is not the page's to give.ts": `window.hiroba?.tell(document.body, { type: "vote", statementId: 1 });`,
    "which statement.ts": `window.hiroba?.tell(document.body, { type: "goto" });`,
    "no such theme.ts": `window.hiroba?.tell(document.body, { type: "configure", theme: "pink" });`,
    "which way is never told.ts": `document.addEventListener("hiroba:vote", ({ detail }) => detail.vote);`,
  });
  expect([good, own]).toEqual([[], []]);
  expect(Object.values(mistakes).map((found) => found.length)).toEqual([1, 1, 1, 1]);
}, 120_000);
