import { isAtLeast } from "../contract/console.ts";
import type { LaunchList } from "../contract/life.ts";
import type { Deps } from "../deps.ts";
import { FIRST_ORGANISATION, isVotable } from "../domain.ts";
import { launchChecks } from "../present/launch-checks.ts";
import { findConversation } from "./find-conversation.ts";

/** What is ready for opening and what is not, as it is now. */
export async function readLaunchList({ store, clock }: Deps, id: string): Promise<LaunchList> {
  const conversation = await findConversation({ store }, id);
  const { organisationId = FIRST_ORGANISATION } = conversation;
  const [statements, preview, members, guests, notice] = await Promise.all([
    store.statements.list(id), store.life.preview(id), store.organisations.members(organisationId), store.organisations.conversationPeople(id), store.privacy.notice(id),
  ]);
  const reviewers = new Set([...members, ...guests].filter(({ role }) => isAtLeast(role, "moderator")).map((person) => person.id)).size;
  const votable = statements.filter((statement) => statement.author === "organiser" && isVotable(statement, conversation.moderationMode));
  return { checks: [...launchChecks({ conversation, votable, reviewers, hasPrivacyContact: notice.contact !== "", wasPreviewed: preview !== null }, clock())] };
}
