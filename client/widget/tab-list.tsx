import type { WidgetMessages } from "../../messages/en/widget.ts";
import type { Part } from "./surroundings.ts";

interface Props {
  readonly widget: WidgetMessages;
  readonly shows: readonly Part[];
  readonly part: Part;
  readonly onChoose: (part: Part) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Vote · Map · Mine as tabs: one stop for the Tab key, arrows between them. */
export function TabList({ widget, shows, part, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = shows.indexOf(part);
    const step = steps[event.key];
    const next = step === undefined ? undefined : shows[(here + step + shows.length) % shows.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={widget.tabs} onKeyDown={onKeyDown}>
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
          {widget.tabNames[one]}
        </button>
      ))}
    </div>
  );
}
