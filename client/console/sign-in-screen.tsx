import { useConsole } from "./console-context.ts";
import { Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";

export type SignInReason = "none" | "link-used" | "signed-out" | "expired";

/** Explains the one-time link; nothing to fill in, because nothing but the link opens the door. */
export function SignInScreen({ reason, onRetry }: { readonly reason: SignInReason; readonly onRetry: () => void }) {
  const { messages } = useConsole();
  const { signIn } = messages;
  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{signIn.title}</PageTitle>
      {reason === "link-used" && (
        <Notice kind="error" role="alert" title={signIn.linkUsedTitle}>
          <p>{signIn.linkUsed}</p>
        </Notice>
      )}
      {reason === "signed-out" && <Notice kind="success" role="status"><p>{signIn.signedOut}</p></Notice>}
      {reason === "expired" && <Notice kind="warning" role="alert"><p>{signIn.expired}</p></Notice>}
      <p>{signIn.intro}</p>
      <section class="stack stack--tight">
        <h2>{signIn.howTitle}</h2>
        <ul class="stack stack--tight">
          <li>{signIn.howInvited}</li>
          <li>{signIn.howFirst}</li>
          <li>
            {signIn.howMore}
            <pre class="console-code"><code>HIROBA_PRINT_SIGN_IN=on npm start</code></pre>
          </li>
        </ul>
        <p><button type="button" class="button" onClick={onRetry}>{signIn.tryConsole}</button></p>
      </section>
      <p class="muted">{signIn.citizens} <a href="/">{signIn.toHome}</a></p>
    </div>
  );
}
