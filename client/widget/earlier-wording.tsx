import { usePartMessages } from "./parts-catalogue.tsx";

/** That a text was corrected, and on demand how it read before. */
export function EarlierWording({ text, language, isMine = false }: { readonly text: string; readonly language: string; readonly isMine?: boolean }) {
  const words = usePartMessages().changed;
  return (
    <details class="small">
      <summary>{isMine ? words.asWritten : words.corrected}</summary>
      <blockquote lang={language} dir="auto">{text}</blockquote>
    </details>
  );
}
