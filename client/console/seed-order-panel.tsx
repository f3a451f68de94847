import { useEffect, useRef, useState } from "preact/hooks";
import Sortable from "sortablejs";
import type { SeedList } from "../../server/contract/seeding.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Tick } from "./field.tsx";
import { moveItem } from "./move-item.ts";
import { FailureNotice, Resource } from "./notice.tsx";
import { useSeedingWords } from "./seeding-words.ts";
import { useLoad } from "./use-load.ts";

type Seed = SeedList["seeds"][number];

const SAVE_AFTER_MS = 500;
const SAID_CHARACTERS = 60;

/** The organisers' statements in their order: dragged, moved by buttons or by keys, and whether they come first. */
export function SeedOrderPanel({ conversationId, changes }: { readonly conversationId: string; readonly changes: number }) {
  const { api, messages, say } = useConsole();
  const words = useSeedingWords().order;
  const isOrganiser = useIsOrganiser();
  const { state, reload, replace } = useLoad(`${conversationId} ${String(changes)}`, () => api.seeds(conversationId));
  const [failure, setFailure] = useState<unknown>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const save = (list: SeedList): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setFailure(null);
      api.arrangeSeeds(conversationId, { order: list.seeds.map(({ id }) => id) }).catch((error: unknown) => {
        setFailure(error);
        reload();
      });
    }, SAVE_AFTER_MS);
  };
  const move = (list: SeedList, from: number, to: number): void => {
    const seeds = moveItem(list.seeds, from, to);
    const moved = list.seeds[from];
    if (seeds === list.seeds || moved === undefined) return;
    const next = { ...list, seeds: [...seeds] };
    replace(next);
    say(words.moved(moved.text.slice(0, SAID_CHARACTERS), to + 1, seeds.length));
    save(next);
  };
  const setFirst = (list: SeedList, showsFirst: boolean): void => {
    setFailure(null);
    replace({ ...list, showsFirst });
    api.arrangeSeeds(conversationId, { showsFirst }).then((saved) => {
      replace(saved);
      say(showsFirst ? words.on : words.off);
    }, (error: unknown) => {
      setFailure(error);
      replace(list);
    });
  };

  return (
    <Resource state={state} onRetry={reload}>
      {(list) => (list.seeds.length === 0 ? <p>{words.none}</p> : (
        <div class="stack">
          <Tick id="seeds-first" label={words.showsFirst} hint={words.showsFirstHint} checked={list.showsFirst} isDisabled={!isOrganiser} onChange={(on) => setFirst(list, on)} />
          {isOrganiser && <p class="muted">{words.intro}</p>}
          {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
          <SeedOrderList seeds={list.seeds} isFixed={!isOrganiser} onMove={(from, to) => move(list, from, to)} />
        </div>
      ))}
    </Resource>
  );
}

function SeedOrderList({ seeds, isFixed, onMove }: { readonly seeds: readonly Seed[]; readonly isFixed: boolean; readonly onMove: (from: number, to: number) => void }) {
  const words = useSeedingWords().order;
  const list = useRef<HTMLOListElement>(null);
  const moveNow = useRef(onMove);
  moveNow.current = onMove;
  // After a move the focus stays with the statement, wherever it is now.
  const [focused, setFocused] = useState<{ readonly id: number; readonly control: string } | null>(null);
  useEffect(() => {
    if (focused !== null) list.current?.querySelector<HTMLElement>(`[data-seed="${String(focused.id)}"] ${focused.control}`)?.focus();
    setFocused(null);
  }, [seeds]);
  useEffect(() => {
    if (list.current === null || isFixed) return undefined;
    const sortable = Sortable.create(list.current, {
      handle: ".seed-order__grip", animation: 120, draggable: "li",
      onEnd: ({ oldIndex, newIndex, item }) => {
        if (oldIndex === undefined || newIndex === undefined || oldIndex === newIndex) return;
        // The page is drawn from the list alone: what was dragged goes back first, then the list changes.
        const parent = item.parentElement;
        const others = [...(parent?.children ?? [])].filter((each) => each !== item);
        parent?.insertBefore(item, others[oldIndex] ?? null);
        moveNow.current(oldIndex, newIndex);
      },
    });
    return () => sortable.destroy();
  }, [isFixed]);
  const move = (seed: Seed, from: number, to: number, control: string): void => {
    setFocused({ id: seed.id, control });
    onMove(from, to);
  };
  const onKey = (event: KeyboardEvent, seed: Seed, place: number): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(seed, place, place + (event.key === "ArrowUp" ? -1 : 1), ".seed-order__grip");
  };
  return (
    <ol ref={list} class="seed-order plain-list" aria-label={words.list}>
      {seeds.map((seed, place) => (
        <li key={seed.id} class="seed-order__item" data-seed={seed.id}>
          <span class="seed-order__place" aria-hidden="true">{place + 1}</span>
          <div class={`seed-order__text${isFixed ? "" : " seed-order__grip"}`} {...(isFixed ? {} : { tabIndex: 0, role: "group", "aria-label": `${String(place + 1)}. ${seed.text}`, onKeyDown: (event: KeyboardEvent) => onKey(event, seed, place) })}>
            <span lang={seed.language} dir="auto">{seed.text}</span>
            {seed.isMeta && <span class="small muted"> {words.meta}</span>}
            {seed.moderation === "rejected" && <span class="small muted"> {words.rejected}</span>}
          </div>
          {!isFixed && (
            <div class="seed-order__buttons">
              <button type="button" class="button button--small seed-order__first" aria-label={words.firstOf(place + 1)} aria-disabled={place === 0} onClick={() => move(seed, place, 0, ".seed-order__first")}>{words.first}</button>
              <button type="button" class="button button--small seed-order__up" aria-label={words.upOf(place + 1)} aria-disabled={place === 0} onClick={() => move(seed, place, place - 1, ".seed-order__up")}>{words.up}</button>
              <button type="button" class="button button--small seed-order__down" aria-label={words.downOf(place + 1)} aria-disabled={place === seeds.length - 1} onClick={() => move(seed, place, place + 1, ".seed-order__down")}>{words.down}</button>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
