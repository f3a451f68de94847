import type { WidgetMessages } from "../../messages/en/widget.ts";
import type { Part } from "./surroundings.ts";

interface Props {
  readonly widget: WidgetMessages;
  readonly shows: readonly Part[];
  readonly part: Part;
  readonly onChoose: (part: Part) => void;
}

/** Where a key leads among `count` tabs from the one at `here`; -1 for other keys. Arrows go round, and with the writing. */
export function tabAfter(key: string, here: number, count: number, isRightToLeft: boolean): number {
  const forward = isRightToLeft ? "Left" : "Right";
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return key.startsWith("Arrow") && /Left|Right/.test(key) ? (here + (key.endsWith(forward) ? 1 : count - 1)) % count : -1;
}

/** Vote · Map · Mine as tabs: one stop for the Tab key, arrows between them. */
export function TabList({ widget, shows, part, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = shows[tabAfter(event.key, shows.indexOf(part), shows.length, document.documentElement.dir === "rtl")];
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
