import { useCallback, useEffect, useRef, useState } from "preact/hooks";

export type Loading<Data> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ready"; readonly data: Data };

export interface Loaded<Data> {
  readonly state: Loading<Data>;
  /** Asks again; what is shown stays until the answer is here. */
  readonly reload: () => void;
  readonly replace: (data: Data) => void;
}

/** Loads when `key` changes. An answer to an older question is dropped. */
export function useLoad<Data>(key: string, load: () => Promise<Data>): Loaded<Data> {
  const [state, setState] = useState<Loading<Data>>({ kind: "loading" });
  const asked = useRef(0);
  const loadNow = useRef(load);
  loadNow.current = load;

  const ask = useCallback(() => {
    asked.current += 1;
    const question = asked.current;
    loadNow.current().then(
      (data) => {
        if (question === asked.current) setState({ kind: "ready", data });
      },
      (error: unknown) => {
        // A failed refresh must not take away what is on the screen.
        if (question === asked.current) setState((before) => (before.kind === "ready" ? before : { kind: "failed", error }));
      },
    );
  }, []);

  useEffect(() => {
    setState({ kind: "loading" });
    ask();
    return () => {
      asked.current += 1;
    };
  }, [key, ask]);

  const retry = useCallback(() => {
    setState((before) => (before.kind === "failed" ? { kind: "loading" } : before));
    ask();
  }, [ask]);
  const replace = useCallback((data: Data) => setState({ kind: "ready", data }), []);
  return { state, reload: retry, replace };
}
