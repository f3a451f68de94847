import { useState } from "preact/hooks";
import type { FlagDetail, StatementFlag } from "../../server/contract/flags.ts";
import type { ReviewStatement } from "../../server/contract/statement.ts";
import type { ConsoleFlagMessages } from "../../messages/en/console-flags.ts";
import { useConsole, useIsModerator } from "./console-context.ts";
import { Link } from "./link.tsx";
import { FailureNotice } from "./notice.tsx";

/** What was noticed about a statement, each with a way to say that there is nothing to it. Nothing here changes the statement. */
export function FlagNotes({ conversationId, statement, onFlags }: {
  readonly conversationId: string;
  readonly statement: Pick<ReviewStatement, "id" | "flags">;
  readonly onFlags: (statementId: number, flags: readonly StatementFlag[]) => void;
}) {
  const { messages, api } = useConsole();
  const isModerator = useIsModerator();
  const words = messages.flags;
  const [failure, setFailure] = useState<unknown>(null);
  if (statement.flags === undefined || statement.flags.length === 0) return null;

  const dismiss = async ({ detail, dismissed }: StatementFlag): Promise<void> => {
    setFailure(null);
    try {
      onFlags(statement.id, (await api.dismissFlag(conversationId, statement.id, detail.kind, dismissed === null)).flags);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section class="flag-notes stack stack--tight" aria-label={words.title}>
      <ul class="plain-list stack stack--tight">
        {statement.flags.map((flag) => {
          const kind = words.kinds[flag.detail.kind];
          const isOff = flag.dismissed !== null;
          return (
            <li key={flag.detail.kind} class="flag-notes__note row row--apart">
              <div>
                <span class="tag flag-tag">{kind}</span> {flag.dismissed !== null ? <span class="muted">{words.dismissedBy(flag.dismissed.by)}</span> : <span>{noteOf(flag.detail, words)}</span>}
                {!isOff && flag.detail.kind === "advice" && <blockquote class="flag-notes__advice" dir="auto">{flag.detail.reason}</blockquote>}
                {!isOff && flag.detail.kind === "near-duplicate" && <> <Link to={{ name: "conversation", id: conversationId, tab: "statements", part: "similar" }}>{words.toSimilar}</Link></>}
              </div>
              {isModerator && (
                <button type="button" class="button button--quiet button--small" aria-label={isOff ? words.restoreOf(kind) : words.dismissOf(kind)} onClick={() => void dismiss(flag)}>
                  {isOff ? words.restore : words.dismiss}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <p class="muted small">{words.intro}</p>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
    </section>
  );
}

function noteOf(detail: FlagDetail, words: ConsoleFlagMessages): string {
  switch (detail.kind) {
    case "personal-data":
    case "link":
    case "profanity":
      return words.found([...new Set(detail.found.map(({ what }) => words.what[what]))]);
    case "burst":
      return detail.pattern === "same-text" ? words.burstOfOneText(detail.count, detail.minutes) : words.burstOfOneAuthor(detail.count, detail.minutes);
    case "near-duplicate":
      return words.near(detail.like.map(({ statementId }) => statementId));
    case "instructions":
      return words.instructions;
    case "advice":
      return words.advice(words.concern[detail.concern], detail.model);
  }
}
