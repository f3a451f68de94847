import type { ComponentChildren } from "preact";
import { useConsole } from "./console-context.ts";
import { pathOf, type Screen } from "./route.ts";

interface Props {
  readonly to: Screen;
  readonly class?: string;
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
}

/** A real link that changes the screen without loading the page anew. Ctrl, Shift and middle clicks stay the browser's. */
export function Link({ to, isCurrent = false, children, class: className }: Props) {
  const { router } = useConsole();
  const path = pathOf(to);
  return (
    <a
      href={path}
      {...(className === undefined ? {} : { class: className })}
      {...(isCurrent ? { "aria-current": "page" as const } : {})}
      onClick={(event) => {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void router.navigate(path);
      }}
    >
      {children}
    </a>
  );
}
