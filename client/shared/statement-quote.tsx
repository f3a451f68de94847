import type { ComponentChildren } from "preact";
import type { StatementCard } from "../../server/contract/statement.ts";
import { useLanguage } from "./surface.tsx";

interface Props {
  readonly statement: StatementCard;
  /** Show the number, as in reports and the console. */
  readonly withNumber?: boolean;
  readonly children?: ComponentChildren;
}

/** A statement as a quotation: in its own language, labelled with who wrote it. */
export function StatementQuote({ statement, withNumber = false, children }: Props) {
  const { common } = useLanguage();
  return (
    <figure class="statement-quote">
      <blockquote lang={statement.language} dir="auto">{statement.text}</blockquote>
      <figcaption class="muted small">
        {withNumber && <span>#{statement.id} · </span>}
        {statement.author === "participant" ? common.fromParticipant : common.fromOrganisers}
        {children}
      </figcaption>
    </figure>
  );
}
