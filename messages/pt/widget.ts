import type { WidgetMessages } from "../en/widget.ts";
import { number, plural } from "./format.ts";

export const widget: WidgetMessages = {
  skipToVoting: "Ir para a opinião",
  tabs: "Partes desta conversa",
  tabNames: { vote: "Votar", map: "Mapa", mine: "Meu" },
  demonstration: "Demonstração",
  participantsCount: (count) => `${number(count)} ${plural(count, { one: "participante", other: "participantes" })}`,
  closesAt: (date) => `Aberta até ${date}`,

  question: "Você concorda com esta opinião?",
  progress: (answered, left) => `Respondidas: ${number(answered)} · faltam: ${number(left)}`,
  progressLabel: "Seu progresso",
  untilPlaced: (count) => `Mais ${number(count)} e você aparece no mapa`,
  placed: "Você está no mapa",
  waitingForNext: "A próxima opinião está a caminho…",
  offlineForNext: "A próxima opinião vem quando houver conexão. Suas respostas estão guardadas.",

  failedTitle: "Não foi possível carregar a página",
  failed: "Nada se perdeu. Verifique a conexão e tente de novo.",
  write: "Escrever minha opinião",
};
