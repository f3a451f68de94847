import type { WordMessages } from "../../messages/en/words.ts";

interface Props {
  readonly words: Pick<WordMessages, "tryAgain">;
  readonly text: string;
  readonly onRetry: () => void;
}

/** A sentence about what failed and the way to try it again. */
export function Failure({ words, text, onRetry }: Props) {
  return (
    <div class="notice notice--error stack stack--tight" role="alert">
      <p>{text}</p>
      <p><button type="button" class="button button--small" onClick={onRetry}>{words.tryAgain}</button></p>
    </div>
  );
}
