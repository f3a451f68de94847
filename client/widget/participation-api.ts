import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { NextStatement, Participation, StartParticipation, VoteSaved } from "../../server/contract/participation.ts";
import type { CastVote } from "../../server/contract/vote.ts";
import { request } from "../shared/api.ts";

/** What voting asks of the server; parts opened later ask for themselves (parts-api.ts). */
export interface ParticipationApi {
  readConversation(): Promise<PublicConversation>;
  start(token: string | null, reader: StartParticipation | null): Promise<Participation>;
  castVote(token: string, vote: CastVote): Promise<VoteSaved>;
  readNext(token: string, exclude: readonly number[]): Promise<NextStatement>;
}

export const asParticipant = (token: string | null): Record<string, string> => (token === null ? {} : { "Hiroba-Participant": token });
export const pathOf = (conversationId: string): string => `/conversations/${encodeURIComponent(conversationId)}`;

export function createParticipationApi(conversationId: string): ParticipationApi {
  const path = pathOf(conversationId);
  // The page brings the answers to the first two requests of somebody new; each is good once.
  const brought = JSON.parse(document.getElementById("first-answers")?.textContent ?? "{}") as { conversation?: PublicConversation; participation?: Participation | null };
  const take = <Name extends keyof typeof brought>(name: Name) => {
    const answer = brought[name];
    delete brought[name];
    return answer;
  };
  return {
    readConversation: async () => take("conversation") ?? request("GET", path),
    start: async (token, reader) =>
      (token === null && reader === null && take("participation")) ||
      request("POST", `${path}/participation`, { body: reader ?? {}, headers: asParticipant(token), tries: 3 }),
    // Tried again by the outbox, with a longer breath than a request has.
    castVote: (token, vote) => request("POST", `${path}/votes`, { body: vote, headers: asParticipant(token), keepalive: true }),
    readNext: (token, exclude) => request("GET", `${path}/next?exclude=${exclude.join(",")}`, { headers: asParticipant(token) }),
  };
}
