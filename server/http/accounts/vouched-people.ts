import { z } from "zod";
import type { Config } from "../../config.ts";
import { LineText } from "../../contract/text.ts";
import { FIRST_ORGANISATION } from "../../domain.ts";
import { AppError } from "../../errors.ts";
import type { Store } from "../../store/store.ts";
import type { Accounts, Person } from "./accounts.ts";
import { createAuth } from "./create-auth.ts";
import type { Vouched } from "./open-id-provider.ts";

const PROVIDER = "oidc";
const Email = z.email().max(254);

/**
 * Who somebody is whom the identity provider vouches for. The first time they are known by their verified address, from
 * then on by the provider's own name for them: an address that is given to somebody else opens nothing.
 * @throws AppError "not-invited"
 */
export function createVouchedPeople({ config, store, accounts }: {
  readonly config: Pick<Config, "secret" | "publicUrl" | "openIdSignUp">;
  readonly store: Pick<Store, "accounts" | "organisations">;
  readonly accounts: Pick<Accounts, "findOrAdd">;
}): (issuer: string, vouched: Vouched) => Promise<string> {
  const auth = createAuth(config, store.accounts);
  const personOf = async (email: string, name: string | null): Promise<Pick<Person, "id"> | null> => {
    const known = await (await auth.$context).internalAdapter.findUserByEmail(email);
    if (known !== null) return known.user;
    if (config.openIdSignUp === "off") return null;
    const person = await accounts.findOrAdd({ email, name: LineText(100).safeParse(name).data ?? email.split("@")[0] ?? email });
    await store.organisations.setMember(FIRST_ORGANISATION, person.id, config.openIdSignUp);
    return person;
  };
  return async (issuer, { subject, email, isEmailVerified, name }) => {
    const adapter = (await auth.$context).internalAdapter;
    const accountId = `${issuer}|${subject}`;
    const linked = await adapter.findAccountOwnerByKey({ providerId: PROVIDER, accountId });
    if (linked?.kind === "owned") return linked.user.id;
    const address = Email.safeParse(email?.toLowerCase());
    if (!isEmailVerified || !address.success) throw new AppError("not-invited");
    const person = await personOf(address.data, name);
    if (person === null) throw new AppError("not-invited");
    const others = (await adapter.findAccounts(person.id)).filter((account) => account.providerId === PROVIDER && account.accountId.startsWith(`${issuer}|`));
    if (others.length > 0) throw new AppError("not-invited");
    await adapter.linkAccount({ userId: person.id, providerId: PROVIDER, accountId });
    return person.id;
  };
}
