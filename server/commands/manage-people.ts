import type { ConversationRole, Role, SignedInPerson } from "../contract/console.ts";
import type { ConversationPerson, InvitePerson, InviteToConversation, Member } from "../contract/organisations.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { canHandOverLink } from "../policies/hand-over-link.ts";
import { findConversation } from "./find-conversation.ts";

type Person = Pick<SignedInPerson, "id" | "name" | "email">;

/** What these commands need of whoever keeps the accounts; see http/accounts/accounts.ts. */
export interface PeopleKeeper {
  findOrAdd(person: Omit<Person, "id">): Promise<Person>;
  oneTimeLink(person: Pick<Person, "email">): Promise<string>;
  forgetIfNobody(personId: string): Promise<void>;
}

/** Sends a sign-in link to whom it is for; false: there is no way to, so it is shown to whoever invites. */
export type DeliverInvitation = (invitation: {
  readonly person: Person;
  readonly link: string;
  readonly invitedBy: string;
  /** The organisation's name, or the conversation's topic. */
  readonly invitedTo: string;
}) => Promise<boolean>;

export interface PeopleDeps {
  readonly deps: Pick<Deps, "store" | "announce">;
  readonly accounts: PeopleKeeper;
  readonly deliverInvitation: DeliverInvitation;
}

/** The link is null when it was mailed, and when the person has an account that is not the inviter's to open. */
interface Invitation<Somebody> {
  readonly person: Somebody;
  readonly isMailed: boolean;
  readonly signInLink: string | null;
}

/**
 * Adds a person to an organisation, or gives the one who has this address the role named now.
 * @throws AppError "not-allowed" for one's own address, "last-owner"
 */
export async function invitePerson(around: PeopleDeps, organisationId: string, { name, email, role }: InvitePerson, by: SignedInPerson): Promise<Invitation<Member>> {
  const person = await around.accounts.findOrAdd({ name, email });
  refuseOneself(person.id, by);
  const mayHave = await mayHaveLink(around, person.id, by);
  refuseLastOwner(await around.deps.store.organisations.setMember(organisationId, person.id, role));
  const invitedTo = (await around.deps.store.organisations.find(organisationId))?.name ?? "";
  return { person: { ...person, role }, ...(await linkFor(around, person, { by, invitedTo, mayHave })) };
}

/** @throws AppError "not-allowed" for oneself, "person-not-found", "last-owner" */
export async function setRole({ deps: { store, announce } }: PeopleDeps, organisationId: string, personId: string, role: Role, by: Pick<SignedInPerson, "id">): Promise<Member> {
  refuseOneself(personId, by);
  const member = await findMember({ store }, organisationId, personId);
  refuseLastOwner(await store.organisations.setMember(organisationId, personId, role));
  announce.rolesChanged(personId);
  return { ...member, role };
}

/** Takes every role in the organisation away; whoever has none left anywhere is deleted and signed out. Throws like `setRole`. */
export async function removePerson({ deps: { store, announce }, accounts }: PeopleDeps, organisationId: string, personId: string, by: Pick<SignedInPerson, "id">): Promise<void> {
  refuseOneself(personId, by);
  refuseLastOwner(await store.organisations.removeMember(organisationId, personId));
  await accounts.forgetIfNobody(personId);
  announce.rolesChanged(personId);
}

/** Gives somebody a role in one conversation; who is new to the server is a guest of this conversation alone. */
export async function inviteToConversation(around: PeopleDeps, conversationId: string, { name, email, role }: InviteToConversation, by: SignedInPerson): Promise<Invitation<ConversationPerson>> {
  const { store } = around.deps;
  const { id, topic } = await findConversation(around.deps, conversationId);
  const person = await around.accounts.findOrAdd({ name, email });
  refuseOneself(person.id, by);
  const mayHave = await mayHaveLink(around, person.id, by);
  await store.organisations.setConversationRole(id, person.id, role);
  return { person: { ...person, role }, ...(await linkFor(around, person, { by, invitedTo: topic, mayHave })) };
}

/** @throws AppError "not-allowed" for oneself, "person-not-found" */
export async function setConversationRole({ deps: { store, announce } }: PeopleDeps, conversationId: string, personId: string, role: ConversationRole, by: Pick<SignedInPerson, "id">): Promise<ConversationPerson> {
  refuseOneself(personId, by);
  const person = (await store.organisations.conversationPeople(conversationId)).find(({ id }) => id === personId);
  if (person === undefined) throw new AppError("person-not-found");
  await store.organisations.setConversationRole(conversationId, personId, role);
  announce.rolesChanged(personId);
  return { ...person, role };
}

/** Throws like `setConversationRole`. */
export async function removeFromConversation({ deps: { store, announce }, accounts }: PeopleDeps, conversationId: string, personId: string, by: Pick<SignedInPerson, "id">): Promise<void> {
  refuseOneself(personId, by);
  if (!(await store.organisations.removeConversationRole(conversationId, personId))) throw new AppError("person-not-found");
  await accounts.forgetIfNobody(personId);
  announce.rolesChanged(personId);
}

/** Nobody changes or takes away their own role: whoever may do so stays. */
function refuseOneself(personId: string, by: Pick<SignedInPerson, "id">): void {
  if (personId === by.id) throw new AppError("not-allowed");
}

function refuseLastOwner(change: "changed" | "not-a-member" | "last-owner"): void {
  if (change === "last-owner") throw new AppError("last-owner");
  if (change === "not-a-member") throw new AppError("person-not-found");
}

async function findMember({ store }: Pick<Deps, "store">, organisationId: string, personId: string): Promise<Member> {
  const member = (await store.organisations.members(organisationId)).find(({ id }) => id === personId);
  if (member === undefined) throw new AppError("person-not-found");
  return member;
}

const mayHaveLink = async ({ deps: { store } }: PeopleDeps, personId: string, by: SignedInPerson): Promise<boolean> =>
  canHandOverLink(by, await store.organisations.rolesOf(personId)).allowed;

async function linkFor({ accounts, deliverInvitation }: PeopleDeps, person: Person, { by, invitedTo, mayHave }: { readonly by: SignedInPerson; readonly invitedTo: string; readonly mayHave: boolean }): Promise<Omit<Invitation<never>, "person">> {
  const link = await accounts.oneTimeLink(person);
  const isMailed = await deliverInvitation({ person, link, invitedBy: by.name, invitedTo });
  return { isMailed, signInLink: isMailed || !mayHave ? null : link };
}
