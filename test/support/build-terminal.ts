import type { Terminal } from "../../server/cli/command.ts";

/** A terminal that remembers. */
export function buildTerminal(): Terminal & { readonly written: string[]; readonly notes: string[] } {
  const written: string[] = [];
  const notes: string[] = [];
  return { written, notes, out: (text) => void written.push(text), note: (text) => void notes.push(text), progress: () => undefined };
}
