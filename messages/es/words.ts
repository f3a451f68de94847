import type { WordMessages } from "../en/words.ts";

export const words: WordMessages = {
  productName: "Hiroba",
  agree: "A favor",
  disagree: "En contra",
  pass: "No sé",
  fromParticipant: "De un participante",
  fromOrganisers: "De la organización",
  genericError: "No ha funcionado. No se ha perdido nada; inténtelo de nuevo.",
  tryAgain: "Intentar de nuevo",
  loading: "Cargando…",
  switchLanguage: "Idioma",
};
