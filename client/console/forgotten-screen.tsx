import { useState } from "preact/hooks";
import { ForgottenPassword } from "../../server/contract/account.ts";
import { useConsole } from "./console-context.ts";
import { ErrorSummary, Field } from "./field.tsx";
import { Link } from "./link.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { useDeed } from "./use-deed.ts";
import { useLoad } from "./use-load.ts";

/** Asks for a link for a new password. Says the same whether there is such an account or not. */
export function ForgottenScreen() {
  const { messages, api } = useConsole();
  const { signIn } = messages;
  const { state, reload } = useLoad("ways", api.signInWays);
  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{signIn.forgottenTitle}</PageTitle>
      <Resource state={state} onRetry={reload}>
        {({ sendsMail }) => (sendsMail ? <ForgottenForm /> : (
          <Notice>
            <p>{signIn.forgottenNoMail}</p>
            <pre class="console-code"><code>npm run hiroba -- sign-in-link --email name@example.org</code></pre>
          </Notice>
        ))}
      </Resource>
      <p><Link to={{ name: "sign-in" }}>{signIn.backToSignIn}</Link></p>
    </div>
  );
}

function ForgottenForm() {
  const { messages, api } = useConsole();
  const { signIn, create } = messages;
  const [email, setEmail] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [isSent, setSent] = useState(false);
  const { isBusy, failure, run } = useDeed();
  const isEmail = ForgottenPassword.shape.email.safeParse(email.trim()).success;
  const problems = attempt === 0 || isEmail ? [] : [{ fieldId: "forgotten-email", text: signIn.emailMissing }];

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!isEmail) setAttempt((before) => before + 1);
    else if (await run(async () => void (await api.forgottenPassword(email.trim())))) setSent(true);
  };
  if (isSent) return <Notice kind="success" role="status" title={signIn.forgottenSentTitle}><p>{signIn.forgottenSent}</p></Notice>;
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p>{signIn.forgottenIntro}</p>
      <ErrorSummary title={create.errorTitle} problems={problems} attempt={attempt} />
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <Field id="forgotten-email" label={signIn.email} error={problems[0]?.text}>
        {(attributes) => <input type="email" class="input" autocomplete="username" {...attributes} value={email} onInput={(event) => setEmail(event.currentTarget.value)} />}
      </Field>
      <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? signIn.forgottenSending : signIn.forgottenSubmit}</button></p>
    </form>
  );
}
