import { z } from "zod";
import { ConversationSettings, OrganiserConversation } from "./conversation.ts";
import { StatementId, Timestamp } from "./ids.ts";
import { ReviewStatement } from "./statement.ts";
import { LineText } from "./text.ts";

/** From least to most: each may do what those before it may. Analysts read and download; they change nothing. */
export const Role = z.enum(["analyst", "moderator", "organiser", "owner"]);
export type Role = z.infer<typeof Role>;

export const SignedInPerson = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
});
export type SignedInPerson = z.infer<typeof SignedInPerson>;

/** Organisers add people; without a mail server the one-time link is shown to hand over. */
export const InvitePerson = z.strictObject({
  name: LineText(100),
  email: z.email().max(254),
  role: Role,
});
export type InvitePerson = z.infer<typeof InvitePerson>;

export const Invited = z.strictObject({ person: SignedInPerson, signInLink: z.url() });
export type Invited = z.infer<typeof Invited>;

export const PeopleList = z.strictObject({ people: z.array(SignedInPerson) });
export type PeopleList = z.infer<typeof PeopleList>;

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
