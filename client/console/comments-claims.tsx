import { useState } from "preact/hooks";
import type { Claim, ClaimsOpened, CommentsReport } from "../../server/contract/comments.ts";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useLanguage } from "../shared/surface.tsx";
import { openClaims, readReport } from "./comments-api.ts";
import { useCommentsWords } from "./comments-words.ts";
import { useConsole } from "./console-context.ts";
import { Tick } from "./field.tsx";
import { Link } from "./link.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

interface Props {
  readonly reportId: string;
  readonly conversation: OrganiserConversation;
}

/** Choose claims, all of a topic, the most central, or by hand, and make them statements to vote on. */
export function CommentsClaims({ reportId, conversation }: Props) {
  const words = useCommentsWords();
  const { state, reload } = useLoad(`claims ${reportId}`, () => readReport(reportId));
  return (
    <section class="stack" aria-labelledby="open-claims">
      <h2 id="open-claims">{words.claimsTitle}</h2>
      <p>{words.claimsIntro}</p>
      <Resource state={state} onRetry={reload}>
        {({ report }) => (report.comments === undefined ? null : <Choosing reportId={reportId} conversation={conversation} part={report.comments} />)}
      </Resource>
    </section>
  );
}

function Choosing({ reportId, conversation, part }: Props & { readonly part: CommentsReport }) {
  const { messages } = useConsole();
  const { locale } = useLanguage();
  const words = useCommentsWords();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState<ClaimsOpened | null>(null);
  const claimOf = new Map(part.claims.map((claim) => [claim.id, claim]));
  const main = part.topics.topics.filter(({ parentId }) => parentId === null);
  const nameOf = ({ names, terms }: (typeof main)[number]): string => names?.[locale === "ja" ? "ja" : "en"] ?? terms.join(" · ");
  const central = main.map(({ centralId }) => centralId);
  const toggle = (id: number, isOn: boolean): void => setChosen(new Set(isOn ? [...chosen, id] : [...chosen].filter((other) => other !== id)));

  const submit = async (): Promise<void> => {
    if (isBusy || chosen.size === 0) return;
    setBusy(true);
    setFailure(null);
    try {
      const opened = await openClaims(reportId, { claimIds: [...chosen].sort((a, b) => a - b), conversationId: conversation.id });
      setDone(opened);
      setChosen(new Set());
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };

  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button button--small" onClick={() => setChosen(new Set([...chosen, ...central]))}>{words.central(central.length)}</button>
        <button type="button" class="button button--small button--quiet" onClick={() => setChosen(new Set())}>{words.clear}</button>
      </div>
      {main.map((topic) => (
        <TopicClaims
          key={topic.id}
          id={topic.id}
          title={nameOf(topic)}
          language={conversation.settings.language}
          claims={topic.itemIds.flatMap((id) => claimOf.get(id) ?? [])}
          chosen={chosen}
          onToggle={toggle}
          onAll={() => setChosen(new Set([...chosen, ...topic.itemIds]))}
        />
      ))}
      {part.topics.unassigned.length > 0 && (
        <TopicClaims id="none" title={words.noTopic} language={locale} claims={part.topics.unassigned.flatMap((id) => claimOf.get(id) ?? [])} chosen={chosen} onToggle={toggle} onAll={() => setChosen(new Set([...chosen, ...part.topics.unassigned]))} />
      )}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {done !== null && (
        <Notice kind="success" role="status">
          <p>{words.opened(done.created.length, done.existing.length)} {done.tooLong.length > 0 && words.tooLong(done.tooLong.length, conversation.settings.statementMaxGraphemes)}</p>
          <p><Link to={{ name: "conversation", id: conversation.id, tab: "statements" }}>{words.toStatements}</Link></p>
        </Notice>
      )}
      <div class="row">
        <button type="button" class="button button--primary" aria-disabled={isBusy || chosen.size === 0} onClick={() => void submit()}>{isBusy ? words.sendingClaims : words.submitClaims}</button>
        <span role="status">{words.chosen(chosen.size)}</span>
      </div>
    </div>
  );
}

function TopicClaims({ id, title, language, claims, chosen, onToggle, onAll }: {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly claims: readonly Claim[];
  readonly chosen: ReadonlySet<number>;
  readonly onToggle: (id: number, isOn: boolean) => void;
  readonly onAll: () => void;
}) {
  const words = useCommentsWords();
  const count = claims.filter((claim) => chosen.has(claim.id)).length;
  return (
    <details class="comments-topic">
      <summary><span lang={language}>{title}</span> <span class="muted">({claims.length}{count > 0 && <> · ✓ {count}</>})</span></summary>
      <div class="stack stack--tight">
        <p><button type="button" class="button button--small" onClick={onAll}>{words.topicAll(title, claims.length)}</button></p>
        {claims.map((claim) => (
          <Tick key={claim.id} id={`claim-${id}-${String(claim.id)}`} label={`${claim.text.replace(/\s+/gu, " ")} (${words.said(claim.comments, claim.people)})`} checked={chosen.has(claim.id)} onChange={(isOn) => onToggle(claim.id, isOn)} />
        ))}
      </div>
    </details>
  );
}
