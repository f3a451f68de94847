import { ProfilePanel } from "./account-profile-panel.tsx";
import { PasswordPanel } from "./account-password-panel.tsx";
import { SecondStepPanel } from "./account-second-step-panel.tsx";
import { SessionsPanel } from "./account-sessions-panel.tsx";
import { useConsole } from "./console-context.ts";
import { Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { useLoad } from "./use-load.ts";

/** One's own account: name, language of mails, password, second step, and where one is signed in. */
export function AccountScreen() {
  const { messages, api } = useConsole();
  const { state, reload, replace } = useLoad("account", api.account);
  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{messages.account.title}</PageTitle>
      <Resource state={state} onRetry={reload}>
        {(account) => (
          <>
            <ProfilePanel account={account} onSaved={replace} />
            <PasswordPanel account={account} onSaved={reload} />
            <SecondStepPanel account={account} onChanged={reload} />
            <SessionsPanel key={String(account.hasPassword)} />
          </>
        )}
      </Resource>
    </div>
  );
}
