// Tables of organisations and roles; see database.ts.
import type { Generated } from "kysely";
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

export interface OrganisationTables {
  organisations: OrganisationsTable;
  memberships: MembershipsTable;
  conversation_roles: ConversationRolesTable;
  people: PeopleTable;
}
