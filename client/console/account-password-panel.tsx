import { useState } from "preact/hooks";
import type { Account } from "../../server/contract/account.ts";
import { passwordProblem, SHORTEST_PASSWORD } from "../../server/contract/password-rules.ts";
import { useConsole } from "./console-context.ts";
import { ErrorSummary } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { PasswordField } from "./password-field.tsx";
import { useDeed } from "./use-deed.ts";

/** Setting the first password, or changing it. */
export function PasswordPanel({ account, onSaved }: { readonly account: Account; readonly onSaved: () => void }) {
  const { messages, api } = useConsole();
  const words = messages.account;
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [attempt, setAttempt] = useState(0);
  const [isSaved, setSaved] = useState(false);
  const { isBusy, failure, run } = useDeed();
  const problem = passwordProblem(password, account.email);
  const currentError = account.hasPassword && current === "" ? words.currentMissing : undefined;
  const nextError = problem === null ? undefined : words.passwordProblem[problem](SHORTEST_PASSWORD);
  const problems = attempt === 0 ? [] : [
    ...(currentError === undefined ? [] : [{ fieldId: "password-current", text: currentError }]),
    ...(nextError === undefined ? [] : [{ fieldId: "password-next", text: nextError }]),
  ];

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    if (currentError !== undefined || nextError !== undefined) {
      setAttempt((before) => before + 1);
      return;
    }
    setAttempt(0);
    if (!(await run(async () => void (await api.changePassword({ password, ...(account.hasPassword ? { current } : {}) }))))) return;
    setCurrent("");
    setPassword("");
    setSaved(true);
    onSaved();
  };
  return (
    <section class="card stack" aria-labelledby="account-password-title">
      <h2 id="account-password-title">{words.passwordTitle}</h2>
      <p>{account.hasPassword ? words.passwordThere : words.passwordNone}</p>
      {isSaved && <Notice kind="success" role="status"><p>{words.passwordSaved}</p></Notice>}
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary title={messages.create.errorTitle} problems={problems} attempt={attempt} />
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        {/* Password managers file the password under this name. */}
        <input type="text" class="visually-hidden" autocomplete="username" aria-hidden="true" tabIndex={-1} readOnly value={account.email} />
        {account.hasPassword && (
          <PasswordField id="password-current" label={words.current} error={attempt === 0 ? undefined : currentError} autocomplete="current-password" value={current} onInput={setCurrent} />
        )}
        <PasswordField id="password-next" label={words.next} hint={words.rules(SHORTEST_PASSWORD)} error={attempt === 0 ? undefined : nextError} autocomplete="new-password" value={password} onInput={setPassword} />
        <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? words.saving : account.hasPassword ? words.changePassword : words.setPassword}</button></p>
      </form>
    </section>
  );
}
