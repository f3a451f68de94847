import type { ConversationRole, Role, SignedInPerson } from "../contract/console.ts";
import type { ConversationPerson, Member, Organisation } from "../contract/organisations.ts";
import type { Place } from "../domain.ts";

/** What an address of the console can name. */
export type PlaceKind = "organisation" | "conversation" | "site" | "report" | "report-job";

/** Owners are changed one after the other: of two who remove each other, the second finds themselves alone. */
export type MemberChange = "changed" | "not-a-member" | "last-owner";

export interface OrganisationStore {
  create(organisation: Organisation, ownerId: string): Promise<void>;
  find(id: string): Promise<Organisation | null>;
  rename(id: string, name: string): Promise<Organisation | null>;
  /** The first organisation gets its name and owner, unless it has somebody already. */
  found(name: string, ownerId: string): Promise<void>;
  /** Whoever has owned an organisation longest; null on the first start. */
  firstOwnerId(): Promise<string | null>;
  /** Everything one person may do. */
  rolesOf(personId: string): Promise<Pick<SignedInPerson, "memberships" | "conversationRoles">>;
  /** Where something lies; null: there is no such thing. */
  placeOf(kind: PlaceKind, id: string): Promise<Place | null>;
  /** In the order they came. */
  members(organisationId: string): Promise<readonly Member[]>;
  /** Adds a person, or changes their role where that leaves an owner. */
  setMember(organisationId: string, personId: string, role: Role): Promise<MemberChange>;
  /** With their roles in the organisation's conversations. */
  removeMember(organisationId: string, personId: string): Promise<MemberChange>;
  /** People with a role in this conversation, in the order they came. */
  conversationPeople(conversationId: string): Promise<readonly ConversationPerson[]>;
  setConversationRole(conversationId: string, personId: string, role: ConversationRole): Promise<void>;
  removeConversationRole(conversationId: string, personId: string): Promise<boolean>;
  /** Names of everybody who acts here, by id, for logs. */
  names(): Promise<ReadonlyMap<string, string>>;
}
