import { z } from "zod";
import { ConversationSettings, OrganiserConversation } from "./conversation.ts";
import { ConversationId, OrganisationId, StatementId, Timestamp } from "./ids.ts";
import { ReviewStatement } from "./statement.ts";

/** From least to most: each may do what those before it may. Analysts read and download; they change nothing. */
export const Role = z.enum(["analyst", "moderator", "organiser", "owner"]);
export type Role = z.infer<typeof Role>;

/** A role in one conversation adds to the one in its organisation and never lowers it. Owners own organisations only. */
export const ConversationRole = Role.exclude(["owner"]);
export type ConversationRole = z.infer<typeof ConversationRole>;

/** Somebody who is signed in, and everything they may do. */
export const SignedInPerson = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** The highest of all their roles; what somebody may do with one conversation says `roleAt`. */
  role: Role,
  /** Oldest organisation first. */
  memberships: z.array(z.strictObject({ organisationId: OrganisationId, organisationName: z.string(), role: Role })),
  conversationRoles: z.array(z.strictObject({ conversationId: ConversationId, organisationId: OrganisationId, role: ConversationRole })),
});
export type SignedInPerson = z.infer<typeof SignedInPerson>;

const rank = (role: Role): number => Role.options.indexOf(role);
export const isAtLeast = (role: Role | null, needed: Role): boolean => role !== null && rank(role) >= rank(needed);

/** The highest of roles; null of none. */
export const highestRole = (roles: readonly Role[]): Role | null => roles.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;

/** What somebody is in an organisation, or in one of its conversations; null: nothing at all. */
export const roleAt = (
  { memberships, conversationRoles }: Pick<SignedInPerson, "memberships" | "conversationRoles">,
  place: { readonly organisationId: string; readonly conversationId: string | null },
): Role | null => highestRole([
  ...memberships.filter(({ organisationId }) => organisationId === place.organisationId).map(({ role }) => role),
  ...conversationRoles.filter(({ conversationId }) => conversationId === place.conversationId).map(({ role }) => role),
]);

export const OrganiserConversationList = z.strictObject({ conversations: z.array(OrganiserConversation) });
export type OrganiserConversationList = z.infer<typeof OrganiserConversationList>;

export const Moderated = z.strictObject({
  /** As they are now, those that were decided otherwise meanwhile too. */
  statements: z.array(ReviewStatement),
  /** Decisions that were not applied, because the statement was no longer in the state the moderator saw. */
  overtaken: z.array(z.strictObject({ statementId: StatementId, by: z.string().nullable(), at: Timestamp.nullable() })),
});
export type Moderated = z.infer<typeof Moderated>;

/** Markdown as citizens will see it; nothing is stored. */
export const PreviewMarkdown = z.strictObject({ markdown: ConversationSettings.shape.descriptionMarkdown });
export type PreviewMarkdown = z.infer<typeof PreviewMarkdown>;

export const MarkdownPreviewed = z.strictObject({ html: z.string() });
export type MarkdownPreviewed = z.infer<typeof MarkdownPreviewed>;
