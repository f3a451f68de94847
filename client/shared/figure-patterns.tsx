import { groupLookAt, groupLookCount, type GroupPattern } from "./group-colour.ts";

const size = 8;

function PatternMarks({ kind, colour }: { readonly kind: GroupPattern; readonly colour: string }) {
  const line = { stroke: colour, "stroke-width": 2 };
  if (kind === "solid") return <rect width={size} height={size} fill={colour} fill-opacity="0.22" />;
  if (kind === "dots") return <g fill={colour}><circle cx="2" cy="2" r="1.5" /><circle cx="6" cy="6" r="1.5" /></g>;
  if (kind === "horizontal") return <path d={`M0 4H${String(size)}`} {...line} />;
  if (kind === "vertical") return <path d={`M4 0V${String(size)}`} {...line} />;
  if (kind === "cross") return <path d="M0 4H8M4 0V8" {...line} stroke-width={1.5} />;
  return <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" {...line} />;
}

/**
 * Fill patterns of votes and groups for every figure of the page; Surface renders it once.
 * Ids: `hiroba-group-0…11` and `hiroba-vote-agree|disagree|pass`. Colours follow the theme; patterns stay in print and forced colours.
 */
export function FigurePatterns() {
  const looks = Array.from({ length: groupLookCount }, (_, index) => groupLookAt(index));
  return (
    <svg class="visually-hidden" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {/* Makes density soft: a picture of where people are, not of persons. */}
        <filter id="hiroba-soft" x="-20%" y="-20%" width="140%" height="140%">
          <feGaussianBlur stdDeviation="5" />
        </filter>
        {looks.map((look) => (
          <pattern key={look.pattern} id={look.pattern} width={size} height={size} patternUnits="userSpaceOnUse">
            <rect width={size} height={size} fill={look.mark} fill-opacity="0.14" />
            <PatternMarks kind={look.kind} colour={look.mark} />
          </pattern>
        ))}
        <pattern id="hiroba-vote-agree" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--agree)" />
        </pattern>
        <pattern id="hiroba-vote-disagree" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--disagree)" />
          <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke="var(--ground)" stroke-width="1.6" />
        </pattern>
        <pattern id="hiroba-vote-pass" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--pass-soft)" />
          <circle cx="4" cy="4" r="1.2" fill="var(--pass)" />
        </pattern>
      </defs>
    </svg>
  );
}
