import { useMemo, useRef, useState } from "preact/hooks";
import { layOutSwarm } from "../../server/contract/figures/beeswarm-layout.ts";
import { Figure } from "./figure.tsx";
import { useReport } from "./report-context.ts";
import { shareText } from "../../messages/share-text.ts";
import { statementAnchor, StatementLink } from "./statement-link.tsx";

const WIDTH = 640;
const HEIGHT = 220;
const FOOT = 30;
const RADIUS = 6;
const MIDDLE = (HEIGHT - FOOT) / 2;

/**
 * Every statement as a dot, from those on which the groups are of one mind to those that divide them. One tab stop;
 * arrow keys, pointer and tap move from dot to dot, and the line below says what the dot is. The table of all statements
 * holds the same numbers.
 */
export function Beeswarm() {
  const { report, words, format, groups, byId, numbers } = useReport();
  const gap = report.parameters["gapShare"] ?? 0;
  const needed = report.parameters["votesNeeded"] ?? 0;
  const dots = useMemo(
    () => layOutSwarm(
      report.statements.filter((row) => !row.statement.isMeta && row.all.seen >= needed).map((row) => ({ id: row.statement.id, value: row.divisiveness })),
      { width: WIDTH, radius: RADIUS, reach: MIDDLE - RADIUS },
    ),
    [report, needed],
  );
  const [current, setCurrent] = useState(dots.at(-1)?.id ?? null);
  const drawing = useRef<SVGSVGElement>(null);
  if (groups.length < 2 || dots.length < 2) return null;

  const row = current === null ? undefined : byId.get(current);
  const near = dots.filter(({ id }) => (byId.get(id)?.divisiveness ?? 1) < gap).length;
  const move = (event: KeyboardEvent): void => {
    const index = dots.findIndex(({ id }) => id === current);
    const to = { ArrowRight: index + 1, ArrowDown: index + 1, ArrowLeft: index - 1, ArrowUp: index - 1, Home: 0, End: dots.length - 1 }[event.key];
    const dot = to === undefined ? undefined : dots[Math.min(dots.length - 1, Math.max(0, to))];
    if (dot === undefined) return;
    event.preventDefault();
    setCurrent(dot.id);
    drawing.current?.querySelector<SVGElement>(`[data-statement="${String(dot.id)}"]`)?.focus();
  };
  return (
    <Figure title={words.swarmFinding(format.number(near), format.number(dots.length), numbers.gapPoints)} measure={words.swarmMeasure} name="swarm">
      <svg ref={drawing} class="swarm" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="group" aria-label={words.swarmName} onKeyDown={move}>
        <line x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} class="swarm__axis" />
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <text key={tick} x={RADIUS + tick * (WIDTH - 2 * RADIUS)} y={HEIGHT - 8} class="swarm__text" text-anchor={tick === 0 ? "start" : tick === 1 ? "end" : "middle"}>
            {format.number(tick * 100)}
          </text>
        ))}
        {dots.map((dot) => {
          const of = byId.get(dot.id);
          return of === undefined ? null : (
            <a
              key={dot.id}
              href={`#${statementAnchor(dot.id)}`}
              data-statement={dot.id}
              tabIndex={dot.id === current ? 0 : -1}
              aria-label={words.swarmDot(String(dot.id), of.statement.text, format.number(Math.round(of.divisiveness * 100)))}
              onFocus={() => setCurrent(dot.id)}
              onPointerEnter={() => setCurrent(dot.id)}
            >
              <circle cx={dot.x} cy={MIDDLE - dot.y} r={RADIUS} class={dot.id === current ? "swarm__dot swarm__dot--current" : "swarm__dot"} />
            </a>
          );
        })}
      </svg>
      {row !== undefined && (
        <p class="swarm__reading small no-print">
          <StatementLink id={row.statement.id}>#{row.statement.id}</StatementLink>{" "}
          {words.openQuote}<span lang={row.statement.language} dir="auto">{row.statement.text}</span>{words.closeQuote}{" "}
          <span class="muted">{words.swarmReading(format.number(Math.round(row.divisiveness * 100)), shareText(row.all.agree.value, format))}</span>
        </p>
      )}
    </Figure>
  );
}
