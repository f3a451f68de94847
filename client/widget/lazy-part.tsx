import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useWidgetLanguage } from "./catalogue.ts";
import { Failure } from "./failure.tsx";

type Loaded<Part> =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly draw: (children: (part: Part) => ComponentChildren) => ComponentChildren };

interface Props<Part> {
  /** Stable function that imports the part. */
  readonly load: () => Promise<Part>;
  readonly failedText: string;
  readonly children: (part: Part) => ComponentChildren;
}

/** A part of the page whose code and words come when it is first looked at. */
export function LazyPart<Part>({ load, failedText, children }: Props<Part>) {
  const { locale, words } = useWidgetLanguage();
  const [loaded, setLoaded] = useState<Loaded<Part>>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const fetchPart = async (): Promise<Loaded<Part>> => {
      const [part, { PartFrame, loadPartsLanguage }] = await Promise.all([load(), import("./parts-catalogue.tsx")]);
      const language = await loadPartsLanguage(locale);
      return { kind: "ready", draw: (drawPart) => <PartFrame language={language}>{drawPart(part)}</PartFrame> };
    };
    fetchPart().then((ready) => isWanted && setLoaded(ready), () => isWanted && setLoaded({ kind: "failed" }));
    return () => {
      isWanted = false;
    };
  }, [load, attempt, locale]);
  const retry = (): void => {
    setLoaded({ kind: "loading" });
    setAttempt(attempt + 1);
  };
  if (loaded.kind === "failed") return <Failure text={failedText} onRetry={retry} />;
  if (loaded.kind === "loading") return <p class="muted">{words.loading}</p>;
  return <>{loaded.draw(children)}</>;
}
