import type { WidgetVotingMessages } from "../en/widget-voting.ts";
import { number, plural } from "./format.ts";

// In Portuguese zero is singular too, so the number is always written.
const votes = (count: number) => `${number(count)} ${plural(count, { one: "voto", other: "votos" })}`;

export const widgetVoting: WidgetVotingMessages = {
  saved: "Salvo.",
  saving: "Salvando…",
  savedAnnouncement: (vote) => `Salvo: ${vote}.`,
  nextAnnouncement: "Próxima:",
  undo: "Desfazer a última resposta",
  undone: "Desfeito. Você pode responder de novo.",
  notSent: (count) => `Ainda não enviado: ${votes(count)}. O envio será feito quando houver conexão.`,
  keepOpen: "Até lá, mantenha esta página aberta.",
  refused: (why) => `Uma resposta não foi contada. ${why}`,
  withdrawn: "Retirada. Talvez perguntemos de novo.",
  changed: (vote) => `Mudou para: ${vote}.`,

  important: "Importante para mim",
  marked: "Marcada como importante para você. Conta quando você responder.",
  markedSaved: "Marcada como importante para você.",
  unmarked: "Não está mais marcada como importante.",

  translatedFrom: (language) => `Traduzido do ${language}`,
  originalIn: (language) => `Original em ${language}`,
  showOriginal: "Mostrar o original",
  showTranslation: "Mostrar a tradução",

  keysShow: "Mostrar teclas",
  keysHide: "Ocultar teclas",

  swipeTitle: "Deslizar",
  swipeLabel: "Responder deslizando",
  swipeHint: "Deslize a opinião para a direita para concordar, para a esquerda para discordar. Os botões ficam, e “não sei” é sempre um botão.",

  sinceTitle: "Desde sua última visita",
  sinceStatements: (count) => `${number(count)} ${plural(count, { one: "opinião nova", other: "opiniões novas" })} para responder.`,
  sinceMap: "O mapa foi desenhado de novo com votos mais recentes.",
  sincePlaced: (group) => `Agora você está no mapa, mais perto do grupo ${group}.`,
  sincePlacedNowhere: "Agora você está no mapa.",
  sinceGroup: (before, now) => `Antes você estava mais perto do grupo ${before}; agora, do grupo ${now}.`,
  sinceAccepted: "Uma opinião sua foi publicada:",
  sinceRejected: "Uma opinião sua não foi publicada:",
  sinceReport: "Um relatório foi publicado.",
  sinceHide: "Entendi",
  seeMap: "Ver o mapa",
  seeMine: "Ver minhas opiniões",

  about: "Sobre esta conversa",
  readReport: "Ler o relatório",
  toHome: "Todas as conversas",
  openInTab: "Abrir em página própria",
  visitOnly: "Dentro desta página o navegador não nos deixa guardar nada. Suas respostas contam, mas só podem ser vistas e mudadas nesta visita; na próxima vez você começará de novo.",
  keptIds: "Se o site de onde você veio informar quem você é, a organização desta conversa guarda esse identificador e pode ver quais respostas são suas.",
};
