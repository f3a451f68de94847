import type { RejectReasonMessages, SameAsReason } from "../en/reject-reasons.ts";

export const rejectReasons: RejectReasonMessages = {
  "two-ideas": "contiene dos ideas. Puede escribirla otra vez como dos opiniones.",
  "off-topic": "no trata del tema de esta conversación.",
  "not-a-statement": "no se puede estar a favor ni en contra. Puede escribirla otra vez como una opinión.",
  duplicate: "otra opinión dice lo mismo.",
  "personal-data": "nombra o describe a una persona particular.",
  insult: "insulta a personas. Puede escribir la idea otra vez sin eso.",
  "false-claim": "presenta como un hecho algo que no lo es.",
  advertising: "es publicidad o correo basura.",
};

export const sameAsReason: SameAsReason = (id, text) => `dice casi lo mismo que la opinión n.º ${String(id)}, «${text}», que llegó antes. Puede votar esa.`;
