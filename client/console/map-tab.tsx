import { useEffect, useRef, useState } from "preact/hooks";
import type { MapGroup, PublicOpinionMap, StatementOnMap } from "../../server/contract/opinion-map.ts";
import { ChosenByNote } from "../shared/group-count-switch.tsx";
import { GroupBadge } from "../shared/group-badge.tsx";
import { readMap } from "../shared/map-reading.ts";
import { useGroupCount } from "../shared/use-group-count.ts";
import { OpinionMapFigure } from "../shared/opinion-map-figure.tsx";
import { StatementBars } from "../shared/statement-bars.tsx";
import { StatementQuote } from "../shared/statement-quote.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { GroupCountPanel } from "./group-count-panel.tsx";
import { MapTrust } from "./map-trust-panel.tsx";
import { holdOf } from "./map-trust.ts";
import { EmptyState, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import type { TabProps } from "./tab-props.ts";
import { SubGroupsPart } from "./sub-groups-part.tsx";
import { useLoad } from "./use-load.ts";

const shownFirst = 4;

/** The opinion map as citizens see it, and what only organisers need: how far to trust it. */
export function MapTab({ conversation, onChanged }: TabProps) {
  const { messages, api, say } = useConsole();
  const words = messages.conversation.map;
  const { id, mapVersion, settings } = conversation;
  const { state, reload } = useLoad(id, () => (mapVersion === 0 ? Promise.resolve(null) : api.map(id)));
  const seenVersion = useRef(mapVersion);
  useEffect(() => {
    if (seenVersion.current === mapVersion) return;
    seenVersion.current = mapVersion;
    reload();
    say(words.updated);
  }, [mapVersion, reload, say, words]);
  return (
    <div class="stack stack--loose">
      <PageTitle context={settings.topic}>{words.title}</PageTitle>
      <Resource state={state} onRetry={reload}>
        {(map) => (map === null || map.version === 0 ? <NoMap map={map} /> : <MapOf own={map} conversation={conversation} onChanged={onChanged} />)}
      </Resource>
    </div>
  );
}

function NoMap({ map }: { readonly map: PublicOpinionMap | null }) {
  const { messages } = useConsole();
  const words = messages.conversation.map;
  return (
    <EmptyState title={words.noneTitle}>
      <p>{map?.state.kind === "too-few-participants" ? words.tooFew(map.state.placed, map.state.needed) : words.none}</p>
    </EmptyState>
  );
}

function MapOf({ own, conversation, onChanged }: TabProps & { readonly own: PublicOpinionMap }) {
  const { messages, api } = useConsole();
  const { format } = useLanguage();
  const words = messages.conversation.map;
  const [openGroup, setOpenGroup] = useState<string | null>(null);
  const choice = useGroupCount(own, (groupCount) => api.dividedMap(conversation.id, groupCount));
  const map = choice.map ?? own;
  const isGroups = readMap(map).kind === "groups";
  const statements = new Map(map.statements.map((row) => [row.statement.id, row]));
  const rowsOf = (ids: readonly number[]): readonly StatementOnMap[] => ids.map((id) => statements.get(id)).filter((row) => row !== undefined);

  const show = (groupId: string): void => {
    setOpenGroup(groupId);
    requestAnimationFrame(() => document.getElementById(`group-${groupId}`)?.focus());
  };

  return (
    <>
      <div class="stack stack--tight">
        <p>{words.intro(map.counts.participants, map.counts.votes, map.counts.statements)}</p>
        <p class="muted small">{words.version(map.version, format.dateTime(map.computedAt))}</p>
      </div>
      <div class="console-columns console-columns--even">
        <div class="stack">
          <OpinionMapFigure map={map} openGroup={openGroup} {...(isGroups ? { onOpenGroup: show } : {})} />
          <ChosenByNote map={map} />
          <GroupCountPanel own={own} shown={map} choice={choice} conversation={conversation} onChanged={onChanged} />
        </div>
        <MapTrust map={map} />
      </div>
      {isGroups && (
        <section class="stack" aria-labelledby="groups-title">
          <h2 id="groups-title">{words.groupsTitle}</h2>
          <div class="group-cards">
            {map.groups.map((group) => <GroupCard key={group.id} map={map} group={group} statements={statements} />)}
          </div>
        </section>
      )}
      <StatementSection title={words.commonTitle} empty={words.noCommon} rows={rowsOf([...map.common.agree, ...map.common.disagree])} map={map} />
      {isGroups && <StatementSection title={words.divisiveTitle} empty={words.noDivisive} rows={rowsOf(map.divisive)} map={map} />}
    </>
  );
}

function GroupCard({ map, group, statements }: { readonly map: PublicOpinionMap; readonly group: MapGroup; readonly statements: ReadonlyMap<number, StatementOnMap> }) {
  const { messages } = useConsole();
  const { common } = useLanguage();
  const words = messages.conversation.map;
  const share = map.counts.placed === 0 ? 0 : group.size / map.counts.placed;
  const marks = (["agree", "disagree"] as const).map((direction) => ({
    direction,
    rows: group.representative.filter((mark) => mark.direction === direction).map((mark) => statements.get(mark.statementId)).filter((row) => row !== undefined),
  }));
  return (
    <section class="card stack stack--tight" id={`group-${group.id}`} tabIndex={-1} aria-labelledby={`group-${group.id}-name`}>
      <h3 id={`group-${group.id}-name`} class="row"><GroupBadge groupId={group.id} /> {common.groupName(group.id)}</h3>
      <p>{words.groupSize(group.size, share)}{group.stability !== null && <span class="muted">; {words.groupHolds[holdOf(group.stability)]}</span>}</p>
      {group.isHidden ? (
        <p class="muted">{words.hiddenGroup(map.minGroupSize)}</p>
      ) : (
        <>
          <h4>{words.marks}</h4>
          {group.representative.length === 0 && <p class="muted">{words.nothingMarks}</p>}
          {marks.filter(({ rows }) => rows.length > 0).map(({ direction, rows }) => (
            <div key={direction}>
              <p class="muted small">{direction === "agree" ? words.marksAgree : words.marksDisagree}</p>
              <ul>
                {rows.map((row) => <li key={row.statement.id} lang={row.statement.language} dir="auto">{row.statement.text}</li>)}
              </ul>
            </div>
          ))}
          <SubGroupsPart map={map} groupId={group.id} />
        </>
      )}
    </section>
  );
}

function StatementSection({ title, empty, rows, map }: {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly StatementOnMap[];
  readonly map: PublicOpinionMap;
}) {
  const { messages } = useConsole();
  return (
    <section class="stack">
      <h2>{title}</h2>
      {rows.length === 0 ? <p class="muted">{empty}</p> : (
        <>
          <StatementCards rows={rows.slice(0, shownFirst)} map={map} />
          {rows.length > shownFirst && (
            <details>
              <summary>{messages.conversation.map.more(rows.length - shownFirst)}</summary>
              <StatementCards rows={rows.slice(shownFirst)} map={map} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function StatementCards({ rows, map }: { readonly rows: readonly StatementOnMap[]; readonly map: PublicOpinionMap }) {
  return (
    <ul class="plain-list group-cards">
      {rows.map((row) => (
        <li key={row.statement.id} class="card stack stack--tight">
          <StatementQuote statement={row.statement} withNumber />
          <StatementBars row={row} groups={map.groups} minGroupSize={map.minGroupSize} />
        </li>
      ))}
    </ul>
  );
}
