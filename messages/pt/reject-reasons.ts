import type { RejectReasonMessages, SameAsReason } from "../en/reject-reasons.ts";

export const rejectReasons: RejectReasonMessages = {
  "two-ideas": "há duas ideias em uma opinião. Você pode escrever de novo como duas.",
  "off-topic": "não é sobre o tema desta conversa.",
  "not-a-statement": "não dá para concordar nem discordar. Você pode escrever de novo como opinião.",
  duplicate: "outra opinião diz o mesmo.",
  "personal-data": "cita ou descreve uma pessoa particular.",
  insult: "insulta pessoas. Você pode escrever a ideia de novo sem isso.",
  "false-claim": "apresenta como fato algo que não é.",
  advertising: "é propaganda ou spam.",
};

export const sameAsReason: SameAsReason = (id, text) => `diz quase o mesmo que a opinião n.º ${String(id)}, “${text}”, que chegou antes. Pode votar nela.`;
