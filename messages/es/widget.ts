import type { WidgetMessages } from "../en/widget.ts";
import { number, plural } from "./format.ts";

export const widget: WidgetMessages = {
  skipToVoting: "Ir a la opinión",
  tabs: "Partes de esta conversación",
  tabNames: { vote: "Votar", map: "Mapa", mine: "Lo mío" },
  demonstration: "Demostración",
  participantsCount: (count) => plural(count, { one: "1 participante", other: `${number(count)} participantes` }),
  closesAt: (date) => `Abierta hasta el ${date}`,

  question: "¿Está a favor de esta opinión?",
  progress: (answered, left) => `${number(answered)} ${plural(answered, { one: "respondida", other: "respondidas" })} · ${plural(left, { one: "queda 1", other: `quedan ${number(left)}` })}`,
  progressLabel: "Su progreso",
  untilPlaced: (count) => `${number(count)} más y aparecerá en el mapa`,
  placed: "Ya está en el mapa",
  waitingForNext: "La siguiente opinión está en camino…",
  offlineForNext: "La siguiente opinión llegará cuando haya conexión. Sus respuestas se conservan.",

  failedTitle: "No se ha podido cargar la página",
  failed: "No se ha perdido nada. Compruebe la conexión e inténtelo de nuevo.",
  write: "Escribir mi propia opinión",
};
