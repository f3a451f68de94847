import { ApiTokenCreated, ApiTokenList, CreateApiToken } from "./api-tokens.ts";
import type { Endpoint } from "./endpoint.ts";
import { ConversationPeople, ConversationPerson, InvitedToConversation, InvitePerson, Invited, InviteToConversation, Member, NameOrganisation, Organisation, PeopleList, SetConversationRole, SetRole } from "./organisations.ts";

/** Organisations and who may do what in them. */
export const organisationEndpoints: readonly Endpoint[] = [
  {
    method: "post", path: "/console/organisations", who: "owner", body: NameOrganisation, answer: Organisation, status: 201,
    summary: "Founds another organisation on this server, owned by the caller. Its people see nothing of the others.",
  },
  { method: "patch", path: "/console/organisations/:organisationId", who: "owner", body: NameOrganisation, answer: Organisation, errors: ["organisation-not-found"], summary: "Renames an organisation." },
  { method: "get", path: "/console/organisations/:organisationId/people", who: "owner", answer: PeopleList, errors: ["organisation-not-found"], summary: "Who belongs to an organisation and as what, in the order they came." },
  {
    method: "post", path: "/console/organisations/:organisationId/people", who: "owner", body: InvitePerson, answer: Invited, status: 201, errors: ["organisation-not-found", "last-owner"],
    summary: "Adds a person, or changes the role of the one with this address. A one-time sign-in link is mailed, or answered where there is no mail server.",
  },
  {
    method: "patch", path: "/console/organisations/:organisationId/people/:personId", who: "owner", body: SetRole, answer: Member, errors: ["organisation-not-found", "person-not-found", "last-owner"],
    summary: "Changes somebody's role; nobody changes their own.",
  },
  {
    method: "delete", path: "/console/organisations/:organisationId/people/:personId", who: "owner", answer: null, errors: ["organisation-not-found", "person-not-found", "last-owner"],
    summary: "Takes every role in the organisation away. Whoever has none left on this server is deleted and signed out.",
  },
  {
    method: "get", path: "/console/organisations/:organisationId/tokens", who: "owner", answer: ApiTokenList, errors: ["organisation-not-found"],
    summary: "API tokens of an organisation that were not revoked, oldest first.",
  },
  {
    method: "post", path: "/console/organisations/:organisationId/tokens", who: "owner", body: CreateApiToken, answer: ApiTokenCreated, status: 201, errors: ["organisation-not-found"],
    summary: "Makes an API token, shown this once. It does what an analyst, moderator or organiser of this organisation may, never what owners may.",
  },
  {
    method: "delete", path: "/console/organisations/:organisationId/tokens/:tokenId", who: "owner", answer: null, errors: ["organisation-not-found", "token-not-found"],
    summary: "Revokes an API token at once.",
  },
  { method: "get", path: "/console/conversations/:id/people", who: "organiser", answer: ConversationPeople, summary: "Who has a role in one conversation, and the members of its organisation." },
  {
    method: "post", path: "/console/conversations/:id/people", who: "organiser", body: InviteToConversation, answer: InvitedToConversation, status: 201,
    summary: "Gives somebody a role in one conversation: more than they have in the organisation, or all that a guest has.",
  },
  {
    method: "patch", path: "/console/conversations/:id/people/:personId", who: "organiser", body: SetConversationRole, answer: ConversationPerson, errors: ["person-not-found"],
    summary: "Changes somebody's role in one conversation.",
  },
  {
    method: "delete", path: "/console/conversations/:id/people/:personId", who: "organiser", answer: null, errors: ["person-not-found"],
    summary: "Takes somebody's role in one conversation away; the one in the organisation stays.",
  },
];
