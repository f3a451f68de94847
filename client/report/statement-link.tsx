import type { ComponentChildren } from "preact";

/** The permanent address of a statement inside the report; the table opens at it (statements-table.tsx). */
export const statementAnchor = (id: number): string => `S${String(id)}`;

/** "#S12" → 12; anything else → null. */
export function statementOfHash(hash: string): number | null {
  const match = /^#S(\d{1,10})$/u.exec(hash);
  return match === null ? null : Number(match[1]);
}

export function StatementLink({ id, children }: { readonly id: number; readonly children: ComponentChildren }) {
  return <a href={`#${statementAnchor(id)}`}>{children}</a>;
}
