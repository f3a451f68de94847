import type { PublicConversation } from "../../../server/contract/conversation.ts";
import type { Participation, Progress } from "../../../server/contract/participation.ts";
import type { StatementCard } from "../../../server/contract/statement.ts";

export const card = (id: number): StatementCard => ({ id, text: `Statement ${String(id)}.`, language: "en", author: "organiser", isMeta: false });

export const progressOf = (answered: number, left: number): Progress => ({ answered, left, votesUntilPlaced: Math.max(0, 7 - answered) });

export const buildParticipation = (changes: Partial<Participation> = {}): Participation =>
  ({ token: "token-1", votes: [], statements: [], next: card(1), upcoming: card(2), progress: progressOf(0, 10), ...changes });

export const buildPublicConversation = (changes: Partial<PublicConversation> = {}): PublicConversation => ({
  id: "squaredemo", topic: "The square", descriptionHtml: "", language: "en", state: "open", isOpen: true, closesAt: null, moderationMode: "pre",
  whoMayWrite: "participants", statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyHtml: "", minGroupSize: 5, isDemonstration: false, keepsReaderIds: false, participants: 0, votes: 0, statements: 10,
  mapVersion: 0, reportId: null, ...changes,
});
