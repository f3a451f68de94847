import type { SignedInPerson } from "../contract/console.ts";
import type { NameOrganisation, Organisation } from "../contract/organisations.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";

/**
 * A second department on the same server. Whoever owns one organisation may found another and owns it: they answer for the
 * server already. Nobody of the first sees anything of the second unless they are invited there too.
 */
export async function createOrganisation({ store, clock, chance }: Pick<Deps, "store" | "clock" | "chance">, { name }: NameOrganisation, founder: Pick<SignedInPerson, "id">): Promise<Organisation> {
  const organisation: Organisation = { id: chance.shortId(8), name, createdAt: clock() };
  await store.organisations.create(organisation, founder.id);
  return organisation;
}

/** Throws AppError "organisation-not-found". */
export async function renameOrganisation({ store }: Pick<Deps, "store">, id: string, { name }: NameOrganisation): Promise<Organisation> {
  const organisation = await store.organisations.rename(id, name);
  if (organisation === null) throw new AppError("organisation-not-found");
  return organisation;
}
