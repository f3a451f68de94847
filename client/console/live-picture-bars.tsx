import { useLanguage } from "../shared/surface.tsx";

export interface BarRow {
  readonly label: string;
  readonly value: number;
  /** Beside the value, for example a share. */
  readonly more?: string;
}

/** A table whose numbers have bars: the picture and its table in one. */
export function BarTable({ caption, head, rows }: {
  readonly caption: string;
  /** What is counted, the count, and what stands in `more`. */
  readonly head: readonly [string, string] | readonly [string, string, string];
  readonly rows: readonly BarRow[];
}) {
  const { format } = useLanguage();
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table class="table bar-table">
        <caption>{caption}</caption>
        <thead><tr>{head.map((each, index) => <th key={each} scope="col" {...(index > 0 && { class: "number" })}>{each}</th>)}<td aria-hidden="true" class="bar-table__bar" /></tr></thead>
        <tbody>
          {rows.map(({ label, value, more }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="number">{format.number(value)}</td>
              {head.length === 3 && <td class="number">{more}</td>}
              <td class="bar-table__bar" aria-hidden="true"><svg width="100%" height="14" focusable="false"><rect width={`${String((100 * value) / most)}%`} height="14" fill="var(--accent)" /></svg></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const WIDTH = 640;
const HEIGHT = 140;

/** One bar for each time, quiet times included; the numbers stand in the table below it. */
export function TimeBars({ label, values }: { readonly label: string; readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length);
  return (
    <svg class="time-bars" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {values.map((value, index) => {
        const height = (value / most) * (HEIGHT - 4);
        return value === 0 ? null : <rect key={index} x={index * step + step * 0.1} y={HEIGHT - 1 - height} width={step * 0.8} height={height} fill="var(--accent)" />;
      })}
      <line x1="0" y1={HEIGHT - 0.5} x2={WIDTH} y2={HEIGHT - 0.5} stroke="var(--line-strong)" />
    </svg>
  );
}
