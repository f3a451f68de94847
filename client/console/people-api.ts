import type { ApiTokenCreated, ApiTokenList, CreateApiToken } from "../../server/contract/api-tokens.ts";
import type {
  ConversationPeople, ConversationPerson, InvitedToConversation, InvitePerson, Invited, InviteToConversation, Member, NameOrganisation, Organisation, PeopleList, SetConversationRole, SetRole,
} from "../../server/contract/organisations.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** Organisations and who may do what in them. */
export const createPeopleApi = (call: Call, one: (id: string) => string) => {
  const organisation = (id: string): string => `/console/organisations/${encodeURIComponent(id)}`;
  const person = (base: string, personId: string): string => `${base}/people/${encodeURIComponent(personId)}`;
  return {
    createOrganisation: (body: NameOrganisation) => call<Organisation>("POST", "/console/organisations", { body }),
    renameOrganisation: (id: string, body: NameOrganisation) => call<Organisation>("PATCH", organisation(id), { body }),
    people: (organisationId: string) => call<PeopleList>("GET", `${organisation(organisationId)}/people`),
    invite: (organisationId: string, body: InvitePerson) => call<Invited>("POST", `${organisation(organisationId)}/people`, { body }),
    setRole: (organisationId: string, personId: string, body: SetRole) => call<Member>("PATCH", person(organisation(organisationId), personId), { body }),
    removePerson: (organisationId: string, personId: string) => call<unknown>("DELETE", person(organisation(organisationId), personId)),

    apiTokens: (organisationId: string) => call<ApiTokenList>("GET", `${organisation(organisationId)}/tokens`),
    createApiToken: (organisationId: string, body: CreateApiToken) => call<ApiTokenCreated>("POST", `${organisation(organisationId)}/tokens`, { body }),
    revokeApiToken: (organisationId: string, tokenId: string) => call<unknown>("DELETE", `${organisation(organisationId)}/tokens/${encodeURIComponent(tokenId)}`),

    conversationPeople: (id: string) => call<ConversationPeople>("GET", `${one(id)}/people`),
    inviteToConversation: (id: string, body: InviteToConversation) => call<InvitedToConversation>("POST", `${one(id)}/people`, { body }),
    setConversationRole: (id: string, personId: string, body: SetConversationRole) => call<ConversationPerson>("PATCH", person(one(id), personId), { body }),
    removeFromConversation: (id: string, personId: string) => call<unknown>("DELETE", person(one(id), personId)),
  };
};
