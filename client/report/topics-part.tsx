import type { StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { Topic } from "../../server/contract/topic.ts";
import { Figure } from "./figure.tsx";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { shareText } from "../../messages/share-text.ts";
import { StatementLink } from "./statement-link.tsx";
import { TopicBars } from "./topics-bars.tsx";
import { TopicName } from "./topics-name.tsx";
import { topicAnchor, topicsMessages } from "./topics-words.ts";
import { usePrinting } from "./use-printing.ts";

/** From this share of those who voted on, most of them agree (or disagree). */
const MOST = 0.6;

interface Standing {
  readonly rows: readonly StatementOnMap[];
  readonly agreed: number;
  readonly disagreed: number;
}

/** What the statements are about: how many in each topic, how people voted on them, and all of them. */
export function TopicsPart() {
  const { report, locale, words, format, byId } = useReport();
  const own = topicsMessages[locale];
  const list = report.topics;
  if (list === undefined) return null;
  const main = list.topics.filter(({ parentId }) => parentId === null);
  const total = main.reduce((sum, { itemIds }) => sum + itemIds.length, list.unassigned.length);
  const standing = ({ itemIds }: Pick<Topic, "itemIds">): Standing => {
    const rows = itemIds.flatMap((id) => byId.get(id) ?? []);
    return { rows, agreed: rows.filter(({ all }) => all.seen > 0 && all.agree.value >= MOST).length, disagreed: rows.filter(({ all }) => all.seen > 0 && all.disagree.value >= MOST).length };
  };
  return (
    <Part id="topics" title={words.titles.topics}>
      {main.length === 0 ? <p>{own.none}</p> : (
        <>
          <Figure title={own.finding(main.length, format.number(main.length), format.number(total))} measure={own.measure}>
            <TopicBars bars={main.map((topic) => ({ topic, count: topic.itemIds.length }))} />
            <details class="figure-table">
              <summary>{words.showTable}</summary>
              <div class="table-scroll" tabIndex={0} role="region" aria-label={own.tableCaption}>
                <table class="table">
                  <caption class="visually-hidden">{own.tableCaption}</caption>
                  <thead>
                    <tr>
                      <th scope="col">{own.tableHead.topic}</th>
                      {[own.tableHead.statements, own.tableHead.share, own.tableHead.agreed, own.tableHead.disagreed, own.tableHead.open].map((name) => <th key={name} scope="col" class="number">{name}</th>)}
                    </tr>
                  </thead>
                  <tbody>
                    {main.map((topic) => {
                      const { rows, agreed, disagreed } = standing(topic);
                      const counts = [format.number(rows.length), shareText(rows.length / Math.max(1, total), format), ...[agreed, disagreed, rows.length - agreed - disagreed].map((count) => format.number(count))];
                      return <tr key={topic.id}><th scope="row"><TopicName topic={topic} /></th>{counts.map((text, index) => <td key={index} class="number">{text}</td>)}</tr>;
                    })}
                  </tbody>
                </table>
              </div>
            </details>
          </Figure>
          <p class="small muted">{list.method === "model" ? own.byModel : own.byWords}</p>
          {main.map((topic) => <OneTopic key={topic.id} topic={topic} parts={list.topics.filter(({ parentId }) => parentId === topic.id)} standing={standing(topic)} />)}
        </>
      )}
      {main.length > 0 && list.unassigned.length > 0 && (
        <div class="topic">
          <h3>{own.unassignedTitle}</h3>
          <p>{own.unassigned(list.unassigned.length, format.number(list.unassigned.length))}</p>
          <Statements rows={standing({ itemIds: list.unassigned }).rows} />
        </div>
      )}
    </Part>
  );
}

function OneTopic({ topic, parts, standing: { rows, agreed, disagreed } }: { readonly topic: Topic; readonly parts: readonly Topic[]; readonly standing: Standing }) {
  const { locale, words, format, byId } = useReport();
  const own = topicsMessages[locale];
  const central = byId.get(topic.centralId);
  return (
    <div class="topic">
      <h3 id={topicAnchor(topic.id)} tabIndex={-1}><TopicName topic={topic} /></h3>
      <p>{own.statements(rows.length, format.number(rows.length))}{locale === "ja" ? "。" : ". "}{own.summary(format.number(agreed), format.number(disagreed), format.number(rows.length - agreed - disagreed))}</p>
      {parts.length > 0 && <p class="small muted">{own.subTopics} {parts.map((part, index) => <span key={part.id}>{index > 0 && " / "}<TopicName topic={part} /></span>)}</p>}
      {central !== undefined && <blockquote class="quote" lang={central.statement.language} dir="auto">{words.openQuote}{central.statement.text}{words.closeQuote}</blockquote>}
      <Statements rows={rows} />
    </div>
  );
}

function Statements({ rows }: { readonly rows: readonly StatementOnMap[] }) {
  const { locale, format } = useReport();
  const own = topicsMessages[locale];
  const isPrinting = usePrinting();
  return (
    <details open={isPrinting}>
      <summary>{own.showAll(format.number(rows.length))}</summary>
      <ul class="plain-list claim-list">
        {rows.map(({ statement, all }) => (
          <li key={statement.id} class="claim">
            <span class="claim__text" lang={statement.language} dir="auto">{statement.text}</span>
            <span class="small muted"><StatementLink id={statement.id}>#{statement.id}</StatementLink>{all.seen > 0 && <> · {own.agreedShare(shareText(all.agree.value, format), format.number(all.seen))}</>}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
