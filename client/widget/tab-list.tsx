import { useWidgetLanguage } from "./catalogue.ts";
import type { Part } from "./surroundings.ts";

interface Props {
  readonly shows: readonly Part[];
  readonly part: Part;
  readonly onChoose: (part: Part) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Vote · Map · Mine as tabs: one stop for the Tab key, arrows between them. */
export function TabList({ shows, part, onChoose }: Props) {
  const { widget: words } = useWidgetLanguage();
  const names: Readonly<Record<Part, string>> = { vote: words.tabVote, map: words.tabMap, mine: words.tabMine };

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = shows.length - 1;
    const here = shows.indexOf(part);
    const step = steps[event.key];
    const there = event.key === "Home" ? 0 : event.key === "End" ? last : step === undefined ? null : (here + step + shows.length) % shows.length;
    const next = there === null ? undefined : shows[there];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={words.tabs} onKeyDown={onKeyDown}>
      {shows.map((one) => (
        <button
          key={one}
          type="button"
          id={`tab-${one}`}
          class="tabs__tab"
          role="tab"
          aria-selected={one === part}
          aria-controls={`panel-${one}`}
          tabIndex={one === part ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}
