import type { ReaderIdRules } from "../../server/contract/reader-ids.ts";
import { useConsole } from "./console-context.ts";
import { Choices, Tick } from "./field.tsx";

/** Whose answers count, and whether it is kept who is who. */
export function ReaderIdFields({ rules, isDisabled, onChange }: {
  readonly rules: ReaderIdRules;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<ReaderIdRules>) => void;
}) {
  const { messages } = useConsole();
  const words = messages.sites;
  return (
    <>
      <Choices
        name="reader-ids" legend={words.readerIds} isDisabled={isDisabled} value={rules.readerIds} onChange={(readerIds) => onChange({ readerIds })}
        choices={[{ value: "any", label: words.any, hint: words.anyHint }, { value: "signed", label: words.signed, hint: words.signedHint }]}
      />
      <Tick id="keeps-reader-ids" label={words.keepsReaderIds} hint={words.keepsReaderIdsHint} isDisabled={isDisabled} checked={rules.keepsReaderIds} onChange={(keepsReaderIds) => onChange({ keepsReaderIds })} />
    </>
  );
}
