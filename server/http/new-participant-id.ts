import type { Chance } from "../deps.ts";
import { isPreviewed, type Conversation } from "../domain.ts";
import { isTestParticipant, testParticipantId } from "../participant-source.ts";

/** Somebody who tries a preview: who they were before, if they have a tester's token. */
export const testerId = ({ uuid }: Pick<Chance, "uuid">, known: string | null): string => (known !== null && isTestParticipant(known) ? known : testParticipantId(uuid()));

/** The id of somebody new: a tester's where the conversation is being tried. */
export const newParticipantId = (chance: Pick<Chance, "uuid">, conversation: Conversation): string => (isPreviewed(conversation) ? testerId(chance, null) : chance.uuid());
