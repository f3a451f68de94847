interface Props {
  readonly title: string;
  readonly text: string;
  readonly note?: string;
}

/** A title and a sentence, when there is nothing to do. */
export function PlainScreen({ title, text, note = "" }: Props) {
  return (
    <main class="kiosk kiosk--start">
      <h1>{title}</h1>
      {text !== "" && <p>{text}</p>}
      {note !== "" && <p class="muted" role="status">{note}</p>}
    </main>
  );
}
