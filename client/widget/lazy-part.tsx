import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLanguage } from "../shared/surface.tsx";
import { Failure } from "./failure.tsx";

type Loaded<Part> = { readonly kind: "loading" } | { readonly kind: "failed" } | { readonly kind: "ready"; readonly part: Part };

interface Props<Part> {
  /** Stable function that imports the part. */
  readonly load: () => Promise<Part>;
  readonly failedText: string;
  readonly children: (part: Part) => ComponentChildren;
}

/** A part of the page whose code comes when it is first looked at. */
export function LazyPart<Part>({ load, failedText, children }: Props<Part>) {
  const { common } = useLanguage();
  const [loaded, setLoaded] = useState<Loaded<Part>>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setLoaded({ kind: "loading" });
    load().then((part) => setLoaded({ kind: "ready", part }), () => setLoaded({ kind: "failed" }));
  }, [load, attempt]);
  if (loaded.kind === "failed") return <Failure text={failedText} onRetry={() => setAttempt(attempt + 1)} />;
  if (loaded.kind === "loading") return <p class="muted">{common.loading}</p>;
  return <>{children(loaded.part)}</>;
}
