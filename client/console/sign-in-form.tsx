import { useEffect, useState } from "preact/hooks";
import { SignIn } from "../../server/contract/account.ts";
import { ApiError } from "../shared/api.ts";
import { CodeField } from "./code-field.tsx";
import { useConsole } from "./console-context.ts";
import { ErrorSummary, Field } from "./field.tsx";
import { Link } from "./link.tsx";
import { FailureNotice } from "./notice.tsx";
import { PasswordField } from "./password-field.tsx";
import { useDeed } from "./use-deed.ts";

/** E-mail address and password; then, for those who have a second step, its code. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { messages, api } = useConsole();
  const { signIn, create } = messages;
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [asksCode, setAsksCode] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { isBusy, failure, run } = useDeed();

  useEffect(() => {
    if (asksCode) document.getElementById("sign-in-code")?.focus();
  }, [asksCode]);

  const problems = attempt === 0 ? [] : asksCode
    ? (code.trim() === "" ? [{ fieldId: "sign-in-code", text: signIn.codeMissing }] : [])
    : [
      ...(SignIn.shape.email.safeParse(email.trim()).success ? [] : [{ fieldId: "sign-in-email", text: signIn.emailMissing }]),
      ...(password === "" ? [{ fieldId: "sign-in-password", text: signIn.passwordMissing }] : []),
    ];
  const problemOf = (fieldId: string): string | undefined => problems.find((problem) => problem.fieldId === fieldId)?.text;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const isComplete = asksCode ? code.trim() !== "" : SignIn.shape.email.safeParse(email.trim()).success && password !== "";
    if (!isComplete) {
      setAttempt((before) => before + 1);
      return;
    }
    setAttempt(0);
    await run(async () => {
      try {
        await api.signIn({ email: email.trim(), password, ...(asksCode ? { code: code.trim() } : {}) });
        onSignedIn();
      } catch (error) {
        if (!(error instanceof ApiError && error.code === "second-step-required")) throw error;
        setAsksCode(true);
      }
    });
  };

  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={create.errorTitle} problems={problems} attempt={attempt} />
      {failure !== null && <FailureNotice error={failure} title={signIn.failedTitle} />}
      {asksCode ? (
        <>
          <h2>{signIn.codeTitle}</h2>
          <CodeField id="sign-in-code" label={signIn.code} error={problemOf("sign-in-code")} value={code} onInput={setCode} />
        </>
      ) : (
        <>
          <Field id="sign-in-email" label={signIn.email} error={problemOf("sign-in-email")}>
            {(attributes) => (
              <input type="email" class="input" autocomplete="username" {...attributes} value={email} onInput={(event) => setEmail(event.currentTarget.value)} />
            )}
          </Field>
          <PasswordField id="sign-in-password" label={signIn.password} error={problemOf("sign-in-password")} autocomplete="current-password" value={password} onInput={setPassword} />
        </>
      )}
      <div class="row">
        <button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? signIn.submitting : asksCode ? signIn.codeSubmit : signIn.submit}</button>
        {asksCode
          ? <button type="button" class="button button--quiet" onClick={() => { setAsksCode(false); setCode(""); setPassword(""); }}>{signIn.otherAccount}</button>
          : <Link to={{ name: "forgotten" }}>{signIn.forgotten}</Link>}
      </div>
    </form>
  );
}
