import type { WordMessages } from "../../messages/en/words.ts";

interface Props {
  readonly words: Pick<WordMessages, "tryAgain">;
  readonly text: string;
  /** What the button says instead of "try again". */
  readonly action?: string;
  readonly onRetry: () => void;
}

/** A sentence about what failed and the way to try it again. */
export function Failure({ words, text, action = words.tryAgain, onRetry }: Props) {
  return (
    <div class="notice notice--error stack stack--tight" role="alert">
      <p>{text}</p>
      <p><button type="button" class="button button--small" onClick={onRetry}>{action}</button></p>
    </div>
  );
}
