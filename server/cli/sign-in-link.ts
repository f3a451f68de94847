import { processEnvironment, publicUrl, readConfig } from "../config.ts";
import { AppError } from "../errors.ts";
import { createAccounts } from "../http/accounts/accounts.ts";
import { loadSecret } from "../secret.ts";
import { CommandError, readArguments, type Command, type ExitCode } from "./command.ts";
import { withStore } from "./open-store.ts";

export const signInLink: Command = {
  name: "sign-in-link",
  summary: "print a one-time link that signs somebody in to the console",
  help: `hiroba sign-in-link [--email ADDRESS] [--without-second-step]

Prints a link to the console. It works once, for three days; whoever has it can sign in. The server need not run.

  --email ADDRESS  for this person, who was invited before; left out: the first owner, created when there is none
  --without-second-step
                   also turns this person's second step off: for somebody who lost
                   their phone and their recovery codes

The link begins with PUBLIC_URL, or http://HOST:PORT.`,
  run: async (args, terminal) => {
    const { values } = readArguments(args, { email: { type: "string" }, "without-second-step": { type: "boolean" } }, []);
    const { email } = values;
    const config = await loadSecret(readConfig(processEnvironment()));
    return withStore<ExitCode>(async (store) => {
      const accounts = createAccounts({ config, store, publicUrl: () => publicUrl(config, config.port) });
      try {
        const person = email === undefined ? (await accounts.ensureOwner()).person : { email };
        const link = await accounts.oneTimeLink(person);
        if (values["without-second-step"] === true) await store.signIn.removeSecondStep((await accounts.findOrAdd({ email: person.email, name: person.email })).id);
        terminal.note(`For ${person.email}:`);
        terminal.out(link);
        return 0;
      } catch (error) {
        if (error instanceof AppError && error.code === "not-found") throw new CommandError(`Nobody was invited with the address ${String(email)}.`);
        throw error;
      }
    });
  },
};
