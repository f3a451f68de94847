import type { PublicOpinionMap, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { MyPlace, StatementSubmitted } from "../../server/contract/participation.ts";
import { request } from "../shared/api.ts";
import { asParticipant, pathOf } from "./participation-api.ts";
import { noteStatement } from "./session-acts.ts";
import type { Session } from "./session.ts";

/** @param groupCount divided into that many groups, where that is possible; null as everybody sees it */
export const readMap = ({ conversationId }: Session, groupCount: number | null = null): Promise<PublicOpinionMap> =>
  request("GET", `${pathOf(conversationId)}/map${groupCount === null ? "" : `?groups=${String(groupCount)}`}`);

export const readPlace = (session: Session): Promise<MyPlace> =>
  session.withToken((token) => request("GET", `${pathOf(session.conversationId)}/place`, { headers: asParticipant(token) }));

/** All statements that are open to votes. */
export async function readStatements({ conversationId }: Session): Promise<readonly StatementOnMap[]> {
  const { statements } = await request<{ readonly statements: readonly StatementOnMap[] }>("GET", `${pathOf(conversationId)}/statements`);
  return statements;
}

/** Throws ApiError; the same `requestId` may be sent again and counts once. */
export async function submitStatement(session: Session, text: string, requestId: string): Promise<StatementSubmitted> {
  const submitted = await session.withToken((token) =>
    request<StatementSubmitted>("POST", `${pathOf(session.conversationId)}/statements`, { body: { requestId, text }, headers: asParticipant(token), tries: 3 }),
  );
  noteStatement(session, submitted);
  return submitted;
}
