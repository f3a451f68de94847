import type { ComponentChildren } from "preact";

interface Props {
  readonly title: string;
  readonly text: string;
  /** Ways on. */
  readonly children?: ComponentChildren;
}

/** Instead of a card: what is the matter in one sentence, and a way on. */
export function MessagePanel({ title, text, children }: Props) {
  return (
    <section class="message-panel stack">
      <h2 data-goal tabIndex={-1}>{title}</h2>
      <p>{text}</p>
      <div class="row">{children}</div>
    </section>
  );
}
