import type { Chance } from "../deps.ts";
import { isPreviewed, type Conversation } from "../domain.ts";
import { testParticipantId } from "../participant-source.ts";

/** The id of somebody new: a tester's where the conversation is being tried. */
export const newParticipantId = ({ uuid }: Pick<Chance, "uuid">, conversation: Conversation): string => (isPreviewed(conversation) ? testParticipantId(uuid()) : uuid());
