import { useConsole } from "./console-context.ts";
import { Link } from "./link.tsx";
import { tabParts, type TabPart } from "./route.ts";

/** The parts a tab is divided into. */
export function PartNav({ conversationId, tab, part, label, without = [] }: {
  readonly conversationId: string;
  readonly tab: keyof typeof tabParts;
  readonly part: TabPart;
  readonly label: string;
  /** Parts that are not for whoever looks. */
  readonly without?: readonly TabPart[];
}) {
  const { messages } = useConsole();
  return (
    <nav class="part-nav" aria-label={label}>
      {(tabParts[tab] as readonly TabPart[]).filter((each) => !without.includes(each)).map((each) => (
        <Link key={each} to={{ name: "conversation", id: conversationId, tab, part: each }} class="part-nav__link" isCurrent={each === part}>{messages.conversation.parts[each]}</Link>
      ))}
    </nav>
  );
}
