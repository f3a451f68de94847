// Tables of organisations and roles; see database.ts.
import type { Generated } from "kysely";
import type { TokenScope } from "../contract/api-tokens.ts";
import type { ConversationRole, Role } from "../contract/console.ts";

export interface OrganisationsTable {
  id: string;
  name: string;
  created_at: number;
}

export interface MembershipsTable {
  organisation_id: string;
  person_id: string;
  role: Role;
}

export interface ConversationRolesTable {
  conversation_id: string;
  person_id: string;
  role: ConversationRole;
}

/** As far as we read what better-auth keeps; it alone writes here. */
export interface PeopleTable {
  id: Generated<string>;
  name: Generated<string>;
  email: Generated<string>;
  createdAt: Generated<unknown>;
}

export interface ApiTokensTable {
  id: string;
  organisation_id: string;
  name: string;
  scope: TokenScope;
  /** sha256 of the token. */
  hash: string;
  /** A name, for people to read. */
  created_by: string;
  created_at: number;
  expires_at: number;
  /** A UTC day. */
  last_used_on: string | null;
  revoked_at: number | null;
}

export interface OrganisationTables {
  api_tokens: ApiTokensTable;
  organisations: OrganisationsTable;
  memberships: MembershipsTable;
  conversation_roles: ConversationRolesTable;
  people: PeopleTable;
}
