import { useState } from "preact/hooks";
import { passwordProblem, SHORTEST_PASSWORD } from "../../server/contract/password-rules.ts";
import { useConsole } from "./console-context.ts";
import { ErrorSummary } from "./field.tsx";
import { Link } from "./link.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { PasswordField } from "./password-field.tsx";
import { useDeed } from "./use-deed.ts";

/** Where the mailed link leads. Its token stands behind the "#" of the address, which no server sees. */
export function NewPasswordScreen() {
  const { messages, api } = useConsole();
  const { signIn, account, create } = messages;
  const [token] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [isSaved, setSaved] = useState(false);
  const { isBusy, failure, run } = useDeed();
  const problem = passwordProblem(password, "");
  const text = attempt === 0 || problem === null ? undefined : account.passwordProblem[problem](SHORTEST_PASSWORD);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (problem !== null) setAttempt((before) => before + 1);
    else if (await run(async () => void (await api.newPassword({ token, password })))) setSaved(true);
  };
  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{signIn.newPasswordTitle}</PageTitle>
      {isSaved ? (
        <Notice kind="success" role="status" title={signIn.newPasswordSavedTitle}>
          <p>{signIn.newPasswordSaved}</p>
          <p><a class="button button--primary" href="/console/sign-in">{signIn.submit}</a></p>
        </Notice>
      ) : token === "" ? (
        <Notice kind="error" role="alert"><p>{signIn.newPasswordNoLink}</p></Notice>
      ) : (
        <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
          <ErrorSummary title={create.errorTitle} problems={text === undefined ? [] : [{ fieldId: "new-password", text }]} attempt={attempt} />
          {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
          <PasswordField id="new-password" label={signIn.newPassword} hint={account.rules(SHORTEST_PASSWORD)} error={text} autocomplete="new-password" value={password} onInput={setPassword} />
          <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? account.saving : signIn.newPasswordSubmit}</button></p>
        </form>
      )}
      {!isSaved && <p><Link to={{ name: "forgotten" }}>{signIn.askAgain}</Link></p>}
    </div>
  );
}
