import { useEffect, useState } from "preact/hooks";

const names = ["hiroba:ready", "hiroba:vote", "hiroba:statement", "hiroba:placed", "hiroba:finished", "hiroba:resize"] as const;

interface Heard {
  readonly number: number;
  readonly text: string;
}

/** What a host page hears: the newest eight events, as their names and details. */
export function EventLog({ emptyText, titleId }: { readonly emptyText: string; readonly titleId: string }) {
  const [heard, setHeard] = useState<readonly Heard[]>([]);
  useEffect(() => {
    const hear = (event: Event): void => {
      const detail = event instanceof CustomEvent ? JSON.stringify(event.detail) : "";
      setHeard((before) => [{ number: (before[0]?.number ?? 0) + 1, text: `${event.type} ${detail}` }, ...before].slice(0, 8));
    };
    for (const name of names) document.addEventListener(name, hear);
    return () => {
      for (const name of names) document.removeEventListener(name, hear);
    };
  }, []);
  if (heard.length === 0) return <p>{emptyText}</p>;
  return <ol class="event-log" aria-labelledby={titleId} reversed start={heard[0]?.number ?? 1}>{heard.map((one) => <li key={one.number}><code>{one.text}</code></li>)}</ol>;
}
