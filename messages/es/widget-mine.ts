import type { WidgetMineMessages } from "../en/widget-mine.ts";
import { number, plural } from "./format.ts";

export const widgetMine: WidgetMineMessages = {
  outcomeTitle: "Cómo ha votado la gente",
  outcomeTooFew: (least) => `El resultado se muestra cuando hayan votado ${number(least)} personas.`,
  outcomeOf: (count) => plural(count, { one: "Ha votado 1 persona", other: `Han votado ${number(count)} personas` }),

  title: "Mis datos",
  intro: "No hace falta una cuenta. Lo que se guarda sobre usted es suyo.",
  save: "Guardar mis datos en un archivo",
  saved: "El archivo está hecho. Contiene sus votos con su historial, sus opiniones y sus respuestas sobre usted.",
  failed: "No ha funcionado. No se ha cambiado nada. Inténtelo de nuevo.",

  deviceTitle: "Seguir en otro dispositivo",
  device: "Crear un enlace",
  deviceHint: "Quien abra este enlace en los próximos 15 minutos seguirá en su lugar. Envíeselo solo a usted.",
  deviceLabel: "Enlace para su otro dispositivo",
  deviceGoOn: "Abrir la conversación aquí sin él",
  copy: "Copiar",
  copied: "Copiado.",

  referenceTitle: "Pedírselo a quienes organizan",
  reference: "Mostrar mi código",
  referenceHint: "Con este código, quienes organizan pueden enviarle sus datos o borrarlos. Nadie puede participar en su lugar con él.",
  referenceLabel: "Su código",
  privacyPage: "Cómo se tratan sus datos",

  remove: "Borrarme de esta conversación",
  removeTitle: "¿Borrar todo lo que hay aquí sobre usted?",
  removeWhat: [
    "Se retiran todos sus votos. El próximo mapa se dibuja sin ellos.",
    "Se borran sus respuestas sobre usted.",
    "Se borran sus opiniones que nadie más haya votado.",
    "Las opiniones que otros votaron se quedan, pero ya no son de nadie.",
    "Los informes ya publicados no cambian; solo contienen totales.",
  ],
  removeFinal: "No se puede deshacer. Si quiere conservar sus datos, guárdelos antes.",
  removeYes: "Borrar para siempre",
  removeNo: "Conservar todo",

  similarTitle: "¿Lo ha dicho alguien ya?",
  similarHint: "También puede votar una de estas. Si la suya dice otra cosa, siga adelante.",
  similarVoted: (vote) => `Su voto: ${vote}`,
  personal: {
    email: "Parece que contiene una dirección de correo electrónico.",
    phone: "Parece que contiene un número de teléfono.",
    address: "Parece que contiene una dirección postal.",
  },
  personalHint: "Todo el mundo podrá leerlo. Quítelo si no es para todos.",
};
