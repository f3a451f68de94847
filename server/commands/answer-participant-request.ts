import { setImmediate } from "node:timers/promises";
import type { MyData, ParticipantDeleted } from "../contract/my-data.ts";
import type { ParticipantFound, ParticipantRequest } from "../contract/participant-requests.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { createReferenceCodes, foldReferenceCode } from "../reference-code.ts";
import { SIGNED } from "../site.ts";
import { deleteParticipant } from "./delete-participant.ts";
import { findConversation } from "./find-conversation.ts";
import { readMyData } from "./read-my-data.ts";

/** Ids compared before others get their turn: some milliseconds. */
const AT_ONCE = 2_000;

/** How much is kept of somebody who asked. @throws AppError "participant-unknown" */
export async function findOnRequest(deps: Deps, conversationId: string, request: ParticipantRequest): Promise<ParticipantFound> {
  const { store } = deps;
  const { id } = await findConversation(deps, conversationId);
  const participantId = await nameParticipant(deps, id, request);
  const [person, votes, log, statements, answers] = await Promise.all([
    store.votes.participant(id, participantId), store.votes.ofParticipant(id, participantId), store.participants.voteLog(id, participantId),
    store.statements.listByAuthor(id, participantId), store.answers.ofParticipant(id, participantId),
  ]);
  const times = [...log.map(({ castAt }) => castAt), ...statements.map(({ createdAt }) => createdAt), ...answers.map(({ answeredAt }) => answeredAt)].sort((one, other) => one - other);
  return { number: person?.number ?? null, votes: votes.length, statements: statements.length, answers: answers.length, firstAt: times[0] ?? null, lastAt: times.at(-1) ?? null };
}

/** Everything kept of somebody who asked, as they could download it themselves; written down in the privacy log. @throws AppError "participant-unknown" */
export async function exportOnRequest(deps: Deps, conversationId: string, request: ParticipantRequest, personId: string): Promise<MyData> {
  const { id } = await findConversation(deps, conversationId);
  const data = await readMyData(deps, id, await nameParticipant(deps, id, request));
  await deps.store.privacyLog.add(id, { kind: "participant-exported", rows: 1, at: deps.clock(), by: { personId } });
  return data;
}

/** Deletes somebody who asked, as they could themselves; written down in the privacy log. @throws AppError "participant-unknown" */
export async function deleteOnRequest(deps: Deps, conversationId: string, request: ParticipantRequest, personId: string): Promise<ParticipantDeleted> {
  const { id } = await findConversation(deps, conversationId);
  return { deleted: true, ...(await deleteParticipant(deps, id, await nameParticipant(deps, id, request), { personId })) };
}

async function nameParticipant({ store, config }: Deps, conversationId: string, { by, value }: ParticipantRequest): Promise<string> {
  const found = by === "number" ? await withNumber() : by === "reader-id" ? await withReaderId() : await withCode();
  if (found === null) throw new AppError("participant-unknown");
  return found;

  async function withNumber(): Promise<string | null> {
    return /^\d{1,9}$/.test(value) ? store.participants.idOf(conversationId, Number(value)) : null;
  }
  async function withReaderId(): Promise<string | null> {
    const holders = await store.readerIds.holders(conversationId, value);
    // An id the site has signed is surely theirs; the other may have been typed by anybody.
    return holders.find((id) => id.startsWith(SIGNED)) ?? holders[0] ?? null;
  }
  /** Nothing leads back from a code: each participant's is made and compared. */
  async function withCode(): Promise<string | null> {
    const codeOf = createReferenceCodes(config.secret);
    const wanted = foldReferenceCode(value);
    for (let after = ""; ;) {
      const ids = await store.participants.ids(conversationId, after, AT_ONCE);
      const found = ids.find((id) => foldReferenceCode(codeOf(conversationId, id)) === wanted);
      if (found !== undefined) return found;
      if (ids.length < AT_ONCE) return null;
      after = ids.at(-1) ?? after;
      await setImmediate();
    }
  }
}
