import { useState } from "preact/hooks";
import { locales, type Locale } from "../../messages/locale.ts";
import { UpdateAccount, type Account } from "../../server/contract/account.ts";
import { languages } from "./catalogues.ts";
import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";
import { useDeed } from "./use-deed.ts";

/** Name, and the language of one's mails. */
export function ProfilePanel({ account, onSaved }: { readonly account: Account; readonly onSaved: (account: Account) => void }) {
  const { messages, api, say, refreshMe } = useConsole();
  const words = messages.account;
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState<Locale | null>(account.language);
  const [isTried, setTried] = useState(false);
  const { isBusy, failure, run } = useDeed();
  const error = isTried && !UpdateAccount.shape.name.safeParse(name).success ? words.nameMissing : undefined;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!UpdateAccount.shape.name.safeParse(name).success) return;
    await run(async () => {
      onSaved(await api.updateAccount({ name: name.trim(), ...(language === null ? {} : { language }) }));
      refreshMe();
      say(words.saved);
    });
  };
  return (
    <section class="card stack" aria-labelledby="account-name-title">
      <h2 id="account-name-title">{words.nameTitle}</h2>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <Field id="account-name" label={words.name} error={error}>
          {(attributes) => <input type="text" class="input" autocomplete="name" {...attributes} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
        </Field>
        <Field id="account-email" label={words.email} hint={words.emailHint}>
          {(attributes) => <input type="email" class="input" readOnly {...attributes} value={account.email} />}
        </Field>
        <Field id="account-language" label={words.language}>
          {(attributes) => (
            <select class="input console-select" {...attributes} value={language ?? ""} onChange={(event) => setLanguage(locales.find((one) => one === event.currentTarget.value) ?? null)}>
              {account.language === null && <option value="">{words.languageUnset}</option>}
              {locales.map((one) => <option key={one} value={one} lang={one}>{languages[one].common.languageName}</option>)}
            </select>
          )}
        </Field>
        <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? words.saving : words.save}</button></p>
      </form>
    </section>
  );
}
