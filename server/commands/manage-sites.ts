import type { SigningKey } from "../contract/reader-ids.ts";
import type { SiteSettings, UpdateSite } from "../contract/sites.ts";
import type { Deps } from "../deps.ts";
import { FIRST_ORGANISATION } from "../domain.ts";
import { AppError } from "../errors.ts";
import { signingKey } from "../signing-key.ts";
import type { KeyMark, Site, SiteCounts } from "../site.ts";
import { countGraphemes } from "./count-graphemes.ts";

const DAY_MS = 86_400_000;
export const newSince = (now: number): number => now - DAY_MS;

/** Throws AppError "site-not-found". */
export async function findSite({ store }: Pick<Deps, "store">, id: string): Promise<Site> {
  const site = await store.sites.find(id);
  if (site === null) throw new AppError("site-not-found");
  return site;
}

/** A site as the console shows it. Throws AppError "site-not-found". */
export async function describeSite(deps: Pick<Deps, "store" | "clock">, id: string): Promise<Site & SiteCounts> {
  return { ...(await findSite(deps, id)), ...(await deps.store.sites.counts(id, newSince(deps.clock()))) };
}

/** Registers a site. Throws AppError "invalid-request" for seeds longer than its statements may be. */
export async function createSite({ store, clock, chance }: Deps, settings: SiteSettings, organisationId: string = FIRST_ORGANISATION): Promise<Site> {
  refuseLongSeeds(settings);
  const site: Site = { id: chance.shortId(8), settings, key: null, organisationId, createdAt: clock() };
  await store.sites.create(site);
  return site;
}

/** Changes what is given; conversations that exist stay as they are. Throws AppError "site-not-found" or "invalid-request". */
export async function updateSite({ store }: Deps, id: string, changes: UpdateSite): Promise<Site> {
  refuseLongSeeds(changes);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<SiteSettings>;
  const site = await store.sites.update(id, given);
  if (site === null) throw new AppError("site-not-found");
  return site;
}

/** Its pages create nothing any more and show nothing; the conversations stay. Throws AppError "site-not-found". */
export async function deleteSite({ store }: Deps, id: string): Promise<void> {
  if (!(await store.sites.delete(id))) throw new AppError("site-not-found");
}

/** A new key for a site; the one before it counts no more from this moment. Throws AppError "site-not-found". */
export async function renewSiteKey(deps: Deps, id: string): Promise<SigningKey> {
  const mark = newKeyMark(deps);
  if (!(await deps.store.sites.setKey(id, mark))) throw new AppError("site-not-found");
  return keyBehind(deps, mark);
}

/** The same for a conversation that stands on its own. */
export async function renewConversationKey(deps: Deps, conversationId: string): Promise<SigningKey> {
  const mark = newKeyMark(deps);
  await deps.store.readerIds.setKey(conversationId, mark);
  return keyBehind(deps, mark);
}

const newKeyMark = ({ chance, clock }: Pick<Deps, "chance" | "clock">): KeyMark => ({ keyId: chance.uuid(), keyMadeAt: clock() });

const keyBehind = ({ config }: Pick<Deps, "config">, { keyId, keyMadeAt }: KeyMark): SigningKey => ({ key: signingKey(config.secret, keyId), madeAt: keyMadeAt });

function refuseLongSeeds({ template }: UpdateSite): void {
  if (template === undefined) return;
  const tooLong = template.seeds.flatMap((seed, index) => (countGraphemes(seed) > template.statementMaxGraphemes ? [{ path: `template.seeds.${String(index)}`, problem: "tooLong" }] : []));
  if (tooLong.length > 0) throw new AppError("invalid-request", tooLong);
}
