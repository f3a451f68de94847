import type { Role } from "../contract/console.ts";
import { FIRST_ORGANISATION, type Place } from "../domain.ts";
import { tokenName, tokenPersonId } from "./api-token-store.ts";
import type { StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import type { MemberChange, OrganisationStore, PlaceKind } from "./organisation-store.ts";

export function createOrganisationStore({ db, dialect }: StoreContext): OrganisationStore {
  const find = async (id: string) => {
    const row = await db.selectFrom("organisations").selectAll().where("id", "=", id).executeTakeFirst();
    return row === undefined ? null : { id: row.id, name: row.name, createdAt: row.created_at };
  };
  /** Runs `change` unless it takes the last owner away; the organisation's row is the lock (SQLite: the transaction itself). */
  const changeMember = (organisationId: string, personId: string, keepsOwner: boolean, change: (tx: Tx, isMember: boolean) => Promise<MemberChange>): Promise<MemberChange> =>
    db.transaction().execute(async (tx) => {
      await tx.selectFrom("organisations").select("id").where("id", "=", organisationId).$if(dialect === "postgres", (query) => query.forUpdate()).execute();
      const members = await tx.selectFrom("memberships").select(["person_id", "role"]).where("organisation_id", "=", organisationId).execute();
      const owners = members.filter(({ role }) => role === "owner");
      if (!keepsOwner && owners.length === 1 && owners[0]?.person_id === personId) return "last-owner";
      return change(tx, members.some(({ person_id }) => person_id === personId));
    });

  return {
    find,
    create: ({ id, name, createdAt }, ownerId) => db.transaction().execute(async (tx) => {
      await tx.insertInto("organisations").values({ id, name, created_at: createdAt }).execute();
      await tx.insertInto("memberships").values({ organisation_id: id, person_id: ownerId, role: "owner" }).execute();
    }),
    async rename(id, name) {
      await db.updateTable("organisations").set({ name }).where("id", "=", id).execute();
      return find(id);
    },
    found: (name, ownerId) => db.transaction().execute(async (tx) => {
      const member = await tx.selectFrom("memberships").select("person_id").where("organisation_id", "=", FIRST_ORGANISATION).executeTakeFirst();
      if (member === undefined) await tx.updateTable("organisations").set({ name }).where("id", "=", FIRST_ORGANISATION).execute();
      await saveMember(tx, FIRST_ORGANISATION, ownerId, "owner");
    }),
    async firstOwnerId() {
      const row = await db.selectFrom("memberships").innerJoin("people", "people.id", "memberships.person_id").select("people.id")
        .where("role", "=", "owner").orderBy("people.createdAt").orderBy("people.id").executeTakeFirst();
      return row?.id ?? null;
    },

    async rolesOf(personId) {
      const [memberships, conversationRoles] = await Promise.all([
        db.selectFrom("memberships").innerJoin("organisations", "organisations.id", "memberships.organisation_id")
          .select(["organisations.id as organisationId", "organisations.name as organisationName", "role"])
          .where("person_id", "=", personId).orderBy("organisations.created_at").orderBy("organisations.id").execute(),
        db.selectFrom("conversation_roles").innerJoin("conversations", "conversations.id", "conversation_roles.conversation_id")
          .select(["conversations.id as conversationId", "conversations.organisation_id as organisationId", "role"])
          .where("person_id", "=", personId).orderBy("conversations.id").execute(),
      ]);
      return { memberships, conversationRoles };
    },
    placeOf: (kind, id) => placeOf(db, kind, id),

    async members(organisationId) {
      const rows = await db.selectFrom("memberships").innerJoin("people", "people.id", "memberships.person_id")
        .select(["people.id", "people.name", "people.email", "role"]).where("organisation_id", "=", organisationId)
        .orderBy("people.createdAt").orderBy("people.id").execute();
      return rows;
    },
    setMember: (organisationId, personId, role) => changeMember(organisationId, personId, role === "owner", async (tx) => {
      await saveMember(tx, organisationId, personId, role);
      return "changed";
    }),
    removeMember: (organisationId, personId) => changeMember(organisationId, personId, false, async (tx, isMember) => {
      if (!isMember) return "not-a-member";
      await tx.deleteFrom("memberships").where("organisation_id", "=", organisationId).where("person_id", "=", personId).execute();
      await tx.deleteFrom("conversation_roles").where("person_id", "=", personId)
        .where("conversation_id", "in", (query) => query.selectFrom("conversations").select("id").where("organisation_id", "=", organisationId)).execute();
      return "changed";
    }),

    async conversationPeople(conversationId) {
      const rows = await db.selectFrom("conversation_roles").innerJoin("people", "people.id", "conversation_roles.person_id")
        .select(["people.id", "people.name", "people.email", "role"]).where("conversation_id", "=", conversationId)
        .orderBy("people.createdAt").orderBy("people.id").execute();
      return rows;
    },
    async setConversationRole(conversationId, personId, role) {
      await db.insertInto("conversation_roles").values({ conversation_id: conversationId, person_id: personId, role })
        .onConflict((conflict) => conflict.columns(["conversation_id", "person_id"]).doUpdateSet({ role })).execute();
    },
    async removeConversationRole(conversationId, personId) {
      const gone = await db.deleteFrom("conversation_roles").where("conversation_id", "=", conversationId).where("person_id", "=", personId).executeTakeFirstOrThrow();
      return Number(gone.numDeletedRows) === 1;
    },

    async names() {
      const [people, tokens] = await Promise.all([db.selectFrom("people").select(["id", "name"]).execute(), db.selectFrom("api_tokens").select(["id", "name"]).execute()]);
      return new Map([...people.map(({ id, name }) => [id, name] as const), ...tokens.map(({ id, name }) => [tokenPersonId(id), tokenName(name)] as const)]);
    },
  };
}

const saveMember = async (tx: Tx, organisation_id: string, person_id: string, role: Role): Promise<void> => {
  await tx.insertInto("memberships").values({ organisation_id, person_id, role })
    .onConflict((conflict) => conflict.columns(["organisation_id", "person_id"]).doUpdateSet({ role })).execute();
};

async function placeOf(db: Db, kind: PlaceKind, id: string): Promise<Place | null> {
  const inConversation = (row: { readonly organisation_id: string; readonly id: string } | undefined) => (row === undefined ? null : { organisationId: row.organisation_id, conversationId: row.id });
  const conversations = db.selectFrom("conversations").select(["conversations.id", "conversations.organisation_id"]);
  switch (kind) {
    case "conversation":
      return inConversation(await conversations.where("conversations.id", "=", id).executeTakeFirst());
    case "report":
      return inConversation(await conversations.innerJoin("reports", "reports.conversation_id", "conversations.id").where("reports.id", "=", id).executeTakeFirst());
    case "report-job":
      return inConversation(await conversations.innerJoin("report_jobs", "report_jobs.conversation_id", "conversations.id").where("report_jobs.id", "=", id).executeTakeFirst());
    case "site": {
      const row = await db.selectFrom("sites").select("organisation_id").where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : { organisationId: row.organisation_id, conversationId: null };
    }
    case "organisation": {
      const row = await db.selectFrom("organisations").select("id").where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : { organisationId: row.id, conversationId: null };
    }
  }
}
