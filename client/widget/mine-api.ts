import type { DeviceCode, MyData, ParticipantDeleted, ReferenceCode } from "../../server/contract/my-data.ts";
import { request } from "../shared/api.ts";
import { asParticipant, pathOf } from "./participation-api.ts";
import type { Session } from "./session.ts";

type Own = Pick<Session, "conversationId" | "withToken">;

export const readMyData = (session: Own): Promise<MyData> =>
  session.withToken((token) => request("GET", `${pathOf(session.conversationId)}/me/data`, { headers: asParticipant(token) }));

export const readReferenceCode = (session: Own): Promise<ReferenceCode> =>
  session.withToken((token) => request("GET", `${pathOf(session.conversationId)}/me/reference`, { headers: asParticipant(token) }));

export const deleteMe = (session: Own): Promise<ParticipantDeleted> =>
  session.withToken((token) => request("DELETE", `${pathOf(session.conversationId)}/me`, { headers: asParticipant(token) }));

export const makeDeviceCode = (session: Own): Promise<DeviceCode> =>
  session.withToken((token) => request("POST", `${pathOf(session.conversationId)}/me/device-code`, { headers: asParticipant(token) }));

/** Forgets what this browser keeps of one conversation: token, draft and votes not sent yet. */
export function forgetConversation({ store, conversationId }: Pick<Session, "store" | "conversationId">): void {
  for (const key of store.keys()) {
    const [prefix, , id] = key.split(":");
    if (prefix === "hiroba" && id === conversationId) store.remove(key);
  }
}
