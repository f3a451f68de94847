import type { KioskMessages } from "../en/kiosk.ts";
import { createFormat } from "../format.ts";

const { number, plural } = createFormat("es");
const inSeconds = (count: number) => plural(count, { one: "1 segundo", other: `${number(count)} segundos` });

export const kiosk: KioskMessages = {
  begin: "Toque para empezar",
  beginHint: "Responde a una frase cada vez. Puede parar cuando quiera.",
  privacy: "Sin nombre ni cuenta. Al terminar, no queda nada suyo en esta tableta.",
  chooseLanguage: "Idioma",
  finish: "He terminado",
  finishedTitle: "Gracias",
  finishedCount: (count) => plural(count, { one: "Su respuesta cuenta.", other: `Sus ${number(count)} respuestas cuentan.` }),
  finishedNone: "No ha respondido. También está bien.",
  finishedOffline: "La tableta está sin conexión. Sus respuestas se guardan y se envían solas.",
  resultTitle: "Qué piensa la gente hasta ahora",
  resultOffline: "El mapa no se puede mostrar mientras la tableta está sin conexión.",
  returnsIn: (seconds) => `La siguiente persona puede empezar en ${inSeconds(seconds)}.`,
  nextPerson: "Siguiente persona",
  stay: "Mirar un poco más",
  idleTitle: "¿Sigue ahí?",
  idleText: (seconds) => `En ${inSeconds(seconds)} la tableta se prepara para la siguiente persona. Las respuestas que ha dado cuentan.`,
  idleStay: "Sigo aquí",
  waiting: (count) => plural(count, { one: "Faltan por enviar las respuestas de 1 persona.", other: `Faltan por enviar las respuestas de ${number(count)} personas.` }),
  closedTitle: "Esta conversación está cerrada",
  closed: "Gracias por su interés. Ya no se recogen respuestas.",
  codeTitle: "Preparar esta tableta",
  codeText: "Escriba el código que los organizadores ven en su consola, en «Taller».",
  codeLabel: "Código",
  codeSubmit: "Preparar",
  codeWrong: "Este código no sirve aquí o ya no es válido. Pida otro a los organizadores.",
  endedTitle: "Esta tableta ya no está preparada",
  ended: "Su código ha terminado. Avise a los organizadores.",
};
