import type { GiveAnswers, MyAnswers, PublicQuestions } from "../../server/contract/questions.ts";
import { ApiError, request } from "../shared/api.ts";
import { asParticipant, pathOf } from "./participation-api.ts";
import type { Session } from "./session.ts";

type Own = Pick<Session, "conversationId" | "withToken">;
type Sending = Own & Pick<Session, "store" | "newRequestId">;
export type ChosenAnswers = GiveAnswers["answers"];

const own = (session: Own): string => `${pathOf(session.conversationId)}/me/answers`;

export const readQuestions = ({ conversationId }: Own): Promise<PublicQuestions> => request("GET", `${pathOf(conversationId)}/questions`);
export const readMyAnswers = (session: Own): Promise<MyAnswers> =>
  session.withToken((token) => request("GET", own(session), { headers: asParticipant(token) }));
export const removeMyAnswers = (session: Sending): Promise<MyAnswers> => {
  session.store.remove(keyOf(session));
  return session.withToken((token) => request("DELETE", own(session), { headers: asParticipant(token) }));
};

const keyOf = ({ conversationId }: Own): string => `hiroba:answers:${conversationId}`;

/** Sends answers; without a line they wait on the device (null) and go with `sendWaiting`. */
export async function sendAnswers(session: Sending, answers: ChosenAnswers): Promise<MyAnswers | null> {
  session.store.set(keyOf(session), JSON.stringify({ requestId: session.newRequestId(), consents: true, answers } satisfies GiveAnswers));
  return sendWaiting(session);
}

/** What waits on the device, if anything. */
export async function sendWaiting(session: Sending): Promise<MyAnswers | null> {
  const { store } = session;
  const waiting = store.get(keyOf(session));
  if (waiting === null) return null;
  try {
    const body = JSON.parse(waiting) as GiveAnswers;
    const saved = await session.withToken((token) => request<MyAnswers>("POST", own(session), { body, headers: asParticipant(token), keepalive: true, tries: 2 }));
    if (store.get(keyOf(session)) === waiting) store.remove(keyOf(session));
    return saved;
  } catch (error) {
    if (error instanceof ApiError && error.isTemporary) return null;
    store.remove(keyOf(session));
    throw error;
  }
}
