import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { PublicOpinionMap, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { MyPlace, NextStatement, Participation, StatementSubmitted, VoteSaved } from "../../server/contract/participation.ts";
import type { SubmitStatement } from "../../server/contract/statement.ts";
import type { CastVote } from "../../server/contract/vote.ts";
import { request } from "../shared/api.ts";

/** What a citizen's page asks of the server. */
export interface ParticipationApi {
  readConversation(): Promise<PublicConversation>;
  start(token: string | null, externalId: string | null): Promise<Participation>;
  castVote(token: string, vote: CastVote): Promise<VoteSaved>;
  readNext(token: string, exclude: readonly number[]): Promise<NextStatement>;
  submitStatement(token: string, statement: SubmitStatement): Promise<StatementSubmitted>;
  readMap(): Promise<PublicOpinionMap>;
  readPlace(token: string): Promise<MyPlace>;
  readStatements(): Promise<{ readonly statements: readonly StatementOnMap[] }>;
}

const asParticipant = (token: string | null): Record<string, string> => (token === null ? {} : { "Hiroba-Participant": token });

export function createParticipationApi(conversationId: string): ParticipationApi {
  const path = `/conversations/${encodeURIComponent(conversationId)}`;
  return {
    readConversation: () => request("GET", path),
    start: (token, externalId) =>
      request("POST", `${path}/participation`, { body: externalId === null ? {} : { externalId }, headers: asParticipant(token), tries: 3 }),
    // Tried again by the outbox, with a longer breath than a request has.
    castVote: (token, vote) => request("POST", `${path}/votes`, { body: vote, headers: asParticipant(token), keepalive: true }),
    readNext: (token, exclude) => request("GET", `${path}/next?exclude=${exclude.join(",")}`, { headers: asParticipant(token) }),
    submitStatement: (token, statement) => request("POST", `${path}/statements`, { body: statement, headers: asParticipant(token), tries: 3 }),
    readMap: () => request("GET", `${path}/map`),
    readPlace: (token) => request("GET", `${path}/place`, { headers: asParticipant(token) }),
    readStatements: () => request("GET", `${path}/statements`),
  };
}
