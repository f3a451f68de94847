import { useState } from "preact/hooks";
import type { Claim, CommentLine, CommentsReport, TopicFigures } from "../../server/contract/comments.ts";
import type { Topic } from "../../server/contract/topic.ts";
import { shareText } from "../../messages/share-text.ts";
import { ClaimItem } from "./comments-claim.tsx";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { TopicBars } from "./topics-bars.tsx";
import { TopicName } from "./topics-name.tsx";
import { commentsMessages, topicAnchor, topicName } from "./topics-words.ts";
import { usePrinting } from "./use-printing.ts";

const SHOWN = 4;

interface Props {
  readonly part: CommentsReport;
  readonly claimOf: ReadonlyMap<number, Claim>;
  readonly commentOf: ReadonlyMap<number, CommentLine>;
}

const noFigures: Omit<TopicFigures, "topicId"> = { claims: 0, comments: 0, people: 0 };

/** What people wrote about: topics by size, and each with its claims. */
export function CommentsTopics({ part, claimOf, commentOf }: Props) {
  const { locale, format } = useReport();
  const own = commentsMessages[locale];
  const main = part.topics.topics.filter(({ parentId }) => parentId === null);
  const figures = new Map(part.figures.map((entry) => [entry.topicId, entry]));
  const of = (topic: Topic) => figures.get(topic.id) ?? noFigures;
  const claimsOf = (ids: readonly number[]): readonly Claim[] => ids.flatMap((id) => claimOf.get(id) ?? []);
  const bySaid = [...main].sort((a, b) => of(b).comments - of(a).comments);
  return (
    <Part id="topics" title={own.titles.topics}>
      {main.length === 0 ? <p>{own.noTopics}</p> : (
        <figure class="report-figure">
          <h3 class="report-figure__title">{own.finding(main.length, format.number(main.length))}</h3>
          <p class="report-figure__measure small muted">{own.measure(format.number(part.counts.comments))}</p>
          <TopicBars bars={bySaid.map((topic) => ({ topic, count: of(topic).comments }))} />
          <details class="figure-table">
            <summary>{own.showTable}</summary>
            <div class="table-scroll" tabIndex={0} role="region" aria-label={own.tableCaption}>
              <table class="table">
                <caption class="visually-hidden">{own.tableCaption}</caption>
                <thead><tr><th scope="col">{own.tableHead.topic}</th>{[own.tableHead.claims, own.tableHead.comments, own.tableHead.share, own.tableHead.people].map((name) => <th key={name} scope="col" class="number">{name}</th>)}</tr></thead>
                <tbody>
                  {bySaid.map((topic) => {
                    const { claims, comments, people } = of(topic);
                    return <tr key={topic.id}><th scope="row"><TopicName topic={topic} /></th><td class="number">{format.number(claims)}</td><td class="number">{format.number(comments)}</td><td class="number">{shareText(comments / Math.max(1, part.counts.comments), format)}</td><td class="number">{format.number(people)}</td></tr>;
                  })}
                </tbody>
              </table>
            </div>
          </details>
          <figcaption class="report-figure__foot small muted">{main.some(({ namedBy }) => namedBy === "model") ? own.byModel : own.byWords}</figcaption>
        </figure>
      )}
      {bySaid.map((topic) => {
        const { claims, comments, people } = of(topic);
        const parts = part.topics.topics.filter(({ parentId }) => parentId === topic.id);
        return (
          <div key={topic.id} class="topic">
            <h3 id={topicAnchor(topic.id)} tabIndex={-1}><TopicName topic={topic} /></h3>
            <p>{own.topicCounts(claims, format.number(claims), comments, format.number(comments), people, format.number(people))}</p>
            {parts.length > 0 && <p class="small muted">{own.subTopics} {parts.map((inner) => own.subTopic(topicName(inner, locale).text, inner.itemIds.length, format.number(inner.itemIds.length))).join(" / ")}</p>}
            <Claims claims={claimsOf(topic.itemIds)} commentOf={commentOf} />
          </div>
        );
      })}
      {part.topics.unassigned.length > 0 && (
        <div class="topic">
          <h3 id="topic-none" tabIndex={-1}>{own.unclassifiedTitle}</h3>
          <p>{own.unclassified(part.topics.unassigned.length, format.number(part.topics.unassigned.length))}</p>
          <Claims claims={claimsOf(part.topics.unassigned)} commentOf={commentOf} />
        </div>
      )}
    </Part>
  );
}

/** The most central claims, the others on wish; all of them on paper. */
function Claims({ claims, commentOf }: { readonly claims: readonly Claim[]; readonly commentOf: Props["commentOf"] }) {
  const { locale, format } = useReport();
  const own = commentsMessages[locale];
  const [isOpen, setOpen] = useState(false);
  const isPrinting = usePrinting();
  const shown = isOpen || isPrinting ? claims : claims.slice(0, SHOWN);
  const rest = claims.length - shown.length;
  return (
    <>
      <ul class="plain-list claim-list">{shown.map((claim) => <ClaimItem key={claim.id} claim={claim} commentOf={commentOf} />)}</ul>
      {rest > 0 && <p class="no-print"><button type="button" class="button button--small" onClick={() => setOpen(true)}>{own.moreClaims(rest, format.number(rest))}</button></p>}
    </>
  );
}
