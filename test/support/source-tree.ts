import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import ts from "typescript";

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the project root for own files ("server/app.ts"), package name otherwise ("zod", "node:fs"). */
  readonly target: string;
  readonly isOwn: boolean;
  /** Gone after compiling: `import type`, or only `type` names. */
  readonly isTypeOnly: boolean;
}

export interface SourceFile {
  /** From the project root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Text without comments and string contents, for rules about words in the code. */
  readonly code: string;
}

const folders = ["clustering", "prompts", "messages", "server", "client", "test", "scripts"];

/** Every source file of the project, parsed. */
export function readSourceTree(root: string): readonly SourceFile[] {
  const files: SourceFile[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.(ts|tsx|mjs)$/.test(entry.name)) files.push(parseSource(relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")));
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return files;
}

/** One file as the rules see it; tests make small ones by hand. */
export function parseSource(path: string, text: string): SourceFile {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false, kind);
  const imports: Import[] = [];
  let hasDefaultExport = false;
  const add = (node: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (node !== undefined && ts.isStringLiteral(node)) imports.push(resolveImport(path, node.text, isTypeOnly));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    if (ts.isExportAssignment(node)) hasDefaultExport = true;
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)) hasDefaultExport = true;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, text, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), imports, hasDefaultExport, code: codeOnly(text) };
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function resolveImport(from: string, specifier: string, isTypeOnly: boolean): Import {
  if (specifier.startsWith(".")) {
    return { specifier, target: posix.normalize(posix.join(posix.dirname(from), specifier)), isOwn: true, isTypeOnly };
  }
  const parts = specifier.split("/");
  const target = specifier.startsWith("@") ? parts.slice(0, 2).join("/") : specifier.startsWith("node:") ? specifier : (parts[0] ?? specifier);
  return { specifier, target, isOwn: false, isTypeOnly };
}

/** Comments and the insides of quoted strings blanked; good enough to look for words, not a parser. */
function codeOnly(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, (found) => (found.startsWith("/") ? " " : '""'));
}
