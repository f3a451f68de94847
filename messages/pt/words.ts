import type { WordMessages } from "../en/words.ts";

export const words: WordMessages = {
  productName: "Hiroba",
  agree: "Concordo",
  disagree: "Discordo",
  pass: "Não sei",
  fromParticipant: "De um participante",
  fromOrganisers: "Da organização",
  genericError: "Não deu certo. Nada se perdeu; tente de novo.",
  tryAgain: "Tentar de novo",
  loading: "Carregando…",
  switchLanguage: "Idioma",
};
