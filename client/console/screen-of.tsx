import { AccountScreen } from "./account-screen.tsx";
import { CommentsNewScreen } from "./comments-new-screen.tsx";
import { CommentsScreen } from "./comments-screen.tsx";
import { useConsole } from "./console-context.ts";
import { ConversationPlace } from "./conversation-place.tsx";
import { ConversationScreen } from "./conversation-screen.tsx";
import { ConversationsScreen } from "./conversations-screen.tsx";
import { CreateScreen } from "./create-screen.tsx";
import { Link } from "./link.tsx";
import { NewPasswordScreen } from "./new-password-screen.tsx";
import { PageTitle } from "./page-title.tsx";
import { PeopleScreen } from "./people-screen.tsx";
import { ReportReviewScreen } from "./report-review-screen.tsx";
import type { Screen } from "./route.ts";
import { SiteScreen } from "./site-screen.tsx";
import { SitesScreen } from "./sites-screen.tsx";

/** The screen an address asks for. */
export function ScreenOf({ screen }: { readonly screen: Screen }) {
  switch (screen.name) {
    case "conversations":
    case "sign-in":
    case "forgotten":
      return <ConversationsScreen />;
    case "new-password":
      return <NewPasswordScreen />;
    case "account":
      return <AccountScreen />;
    case "create":
      return <CreateScreen />;
    case "new-comments":
      return <CommentsNewScreen />;
    case "comments":
      return <ConversationPlace key={screen.id} id={screen.id}><CommentsScreen id={screen.id} /></ConversationPlace>;
    case "people":
      return <PeopleScreen />;
    case "sites":
      return <SitesScreen />;
    case "site":
      return <SiteScreen key={screen.id} id={screen.id} />;
    case "conversation":
      return <ConversationPlace key={screen.id} id={screen.id}><ConversationScreen id={screen.id} tab={screen.tab} part={screen.part} /></ConversationPlace>;
    case "report-review":
      return <ConversationPlace key={screen.reportId} id={screen.id}><ReportReviewScreen conversationId={screen.id} reportId={screen.reportId} /></ConversationPlace>;
    case "not-found":
      return <NotFoundScreen />;
  }
}

function NotFoundScreen() {
  const { messages } = useConsole();
  return (
    <div class="stack text-column">
      <PageTitle>{messages.frame.notFoundTitle}</PageTitle>
      <p>{messages.frame.notFoundText}</p>
      <p><Link to={{ name: "conversations" }}>{messages.frame.toConversations}</Link></p>
    </div>
  );
}
