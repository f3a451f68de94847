import { useConsole } from "./console-context.ts";
import { Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { useLoad } from "./use-load.ts";

export type SignInReason = "none" | "link-used" | "not-invited" | "provider-failed" | "signed-out" | "expired";

/** Every way in: password, identity provider, one-time link. */
export function SignInScreen({ reason, onRetry }: { readonly reason: SignInReason; readonly onRetry: () => void }) {
  const { messages, api } = useConsole();
  const { signIn } = messages;
  const { state } = useLoad("ways", api.signInWays);
  const providerName = state.kind === "ready" ? state.data.openIdName : null;
  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{signIn.title}</PageTitle>
      {reason === "link-used" && (
        <Notice kind="error" role="alert" title={signIn.linkUsedTitle}>
          <p>{signIn.linkUsed}</p>
          <p><button type="button" class="button button--small" onClick={onRetry}>{signIn.tryConsole}</button></p>
        </Notice>
      )}
      {reason === "not-invited" && <Notice kind="error" role="alert" title={signIn.notInvitedTitle}><p>{signIn.notInvited}</p></Notice>}
      {reason === "provider-failed" && <Notice kind="error" role="alert" title={signIn.providerFailedTitle}><p>{signIn.providerFailed}</p></Notice>}
      {reason === "signed-out" && <Notice kind="success" role="status"><p>{signIn.signedOut}</p></Notice>}
      {reason === "expired" && <Notice kind="warning" role="alert"><p>{signIn.expired}</p></Notice>}
      <section class="card stack sign-in-card">
        <SignInForm onSignedIn={onRetry} />
        {providerName !== null && (
          <>
            <p class="muted sign-in-card__or">{signIn.or}</p>
            <p><a class="button" href="/console/oidc/start">{signIn.withProvider(providerName)}</a></p>
          </>
        )}
      </section>
      <section class="stack stack--tight">
        <h2>{signIn.howTitle}</h2>
        <ul class="stack stack--tight">
          <li>{signIn.howInvited}</li>
          <li>{signIn.howFirst}</li>
          <li>
            {signIn.howMore}
            <pre class="console-code"><code>npm run hiroba -- sign-in-link</code></pre>
          </li>
        </ul>
      </section>
      <p class="muted">{signIn.citizens} <a href="/">{signIn.toHome}</a></p>
    </div>
  );
}
