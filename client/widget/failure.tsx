import { useWidgetLanguage } from "./catalogue.ts";

/** A sentence about what failed and the way to try it again. */
export function Failure({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  const { words } = useWidgetLanguage();
  return (
    <div class="notice notice--error stack stack--tight" role="alert">
      <p>{text}</p>
      <p><button type="button" class="button button--small" onClick={onRetry}>{words.tryAgain}</button></p>
    </div>
  );
}
