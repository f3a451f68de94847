import { z } from "zod";
import { ConversationRole, Role } from "./console.ts";
import { OrganisationId, Timestamp } from "./ids.ts";
import { LineText } from "./text.ts";

/** A city, a department, a paper: whose conversations, sites and people belong together. */
export const Organisation = z.strictObject({ id: OrganisationId, name: z.string(), createdAt: Timestamp });
export type Organisation = z.infer<typeof Organisation>;

export const NameOrganisation = z.strictObject({ name: LineText(100) });
export type NameOrganisation = z.infer<typeof NameOrganisation>;

/** Somebody who belongs to an organisation. */
export const Member = z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role: Role });
export type Member = z.infer<typeof Member>;

export const PeopleList = z.strictObject({ people: z.array(Member) });
export type PeopleList = z.infer<typeof PeopleList>;

/** Owners add people; without a mail server the one-time link is shown to hand over. */
export const InvitePerson = z.strictObject({ name: LineText(100), email: z.email().max(254), role: Role });
export type InvitePerson = z.infer<typeof InvitePerson>;

/** `signInLink` null: it was mailed, or the person has an account of theirs and signs in as they do. */
export const Invited = z.strictObject({ person: Member, isMailed: z.boolean(), signInLink: z.url().nullable() });
export type Invited = z.infer<typeof Invited>;

export const SetRole = z.strictObject({ role: Role });
export type SetRole = z.infer<typeof SetRole>;

/** Somebody with a role in one conversation. */
export const ConversationPerson = z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role: ConversationRole });
export type ConversationPerson = z.infer<typeof ConversationPerson>;

export const ConversationPeople = z.strictObject({
  /** Members of the organisation, who have its role here too. */
  members: z.array(Member),
  people: z.array(ConversationPerson),
});
export type ConversationPeople = z.infer<typeof ConversationPeople>;

/** A member of the organisation gets a higher role here; anybody else becomes a guest who sees this conversation alone. */
export const InviteToConversation = InvitePerson.extend({ role: ConversationRole });
export type InviteToConversation = z.infer<typeof InviteToConversation>;

export const InvitedToConversation = z.strictObject({ person: ConversationPerson, isMailed: z.boolean(), signInLink: z.url().nullable() });
export type InvitedToConversation = z.infer<typeof InvitedToConversation>;

export const SetConversationRole = z.strictObject({ role: ConversationRole });
export type SetConversationRole = z.infer<typeof SetConversationRole>;
