import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useConsole } from "./console-context.ts";

interface Props {
  readonly children: string;
  /** What the browser's tab says besides the heading, e.g. the topic. */
  readonly context?: string;
  readonly caption?: ComponentChildren;
}

/** The heading of a screen. After a change of screen it takes the focus, so that a screen reader starts there. */
export function PageTitle({ children, context, caption }: Props) {
  const { messages, router } = useConsole();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = messages.frame.pageTitle(context === undefined ? children : `${children} – ${context}`);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (!router.hasMoved()) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [router]);
  return (
    <div class="console-title">
      {caption}
      <h1 ref={heading} tabIndex={-1}>{children}</h1>
    </div>
  );
}
