import type { WidgetVotingMessages } from "../en/widget-voting.ts";
import { number, plural } from "./format.ts";

const votes = (count: number) => plural(count, { one: "1 voto", other: `${number(count)} votos` });

export const widgetVoting: WidgetVotingMessages = {
  saved: "Guardado.",
  saving: "Guardando…",
  savedAnnouncement: (vote) => `Guardado: ${vote}.`,
  nextAnnouncement: "Siguiente:",
  undo: "Deshacer la última respuesta",
  undone: "Deshecho. Puede responder otra vez.",
  notSent: (count) => `Sin enviar todavía: ${votes(count)}. Se enviará cuando haya conexión.`,
  keepOpen: "Hasta entonces, no cierre esta página.",
  refused: (why) => `Una respuesta no se ha contado. ${why}`,
  withdrawn: "Retirada. Es posible que se le pregunte otra vez.",
  changed: (vote) => `Cambiado a: ${vote}.`,

  important: "Importante para mí",
  marked: "Marcada como importante para usted. Cuenta cuando responda.",
  markedSaved: "Marcada como importante para usted.",
  unmarked: "Ya no está marcada como importante.",

  translatedFrom: (language) => `Traducido del ${language}`,
  originalIn: (language) => `Original en ${language}`,
  showOriginal: "Mostrar el original",
  showTranslation: "Mostrar la traducción",

  keysShow: "Mostrar teclas",
  keysHide: "Ocultar teclas",

  swipeTitle: "Deslizar",
  swipeLabel: "Responder deslizando",
  swipeHint: "Deslice la opinión a la derecha si está a favor, a la izquierda si está en contra. Los botones se quedan, y «no sé» es siempre un botón.",

  sinceTitle: "Desde su última visita",
  sinceStatements: (count) => plural(count, { one: "Hay 1 opinión nueva por responder.", other: `Hay ${number(count)} opiniones nuevas por responder.` }),
  sinceMap: "El mapa se ha dibujado de nuevo con votos posteriores.",
  sincePlaced: (group) => `Ahora está en el mapa, más cerca del grupo ${group}.`,
  sincePlacedNowhere: "Ahora está en el mapa.",
  sinceGroup: (before, now) => `Antes estaba más cerca del grupo ${before}; ahora, del grupo ${now}.`,
  sinceAccepted: "Se ha publicado una opinión suya:",
  sinceRejected: "No se ha publicado una opinión suya:",
  sinceReport: "Se ha publicado un informe.",
  sinceHide: "Entendido",
  seeMap: "Ver el mapa",
  seeMine: "Ver mis opiniones",

  about: "Sobre esta conversación",
  readReport: "Leer el informe",
  toHome: "Todas las conversaciones",
  openInTab: "Abrir en su propia página",
  visitOnly: "Dentro de esta página el navegador no nos deja guardar nada. Sus respuestas cuentan, pero solo podrá verlas y cambiarlas durante esta visita; la próxima vez empezará de nuevo.",
  keptIds: "Si el sitio del que viene indica quién es usted, la organización de esta conversación guarda ese identificador y puede ver qué respuestas son suyas.",
};
