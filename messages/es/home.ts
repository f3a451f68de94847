import type { HomeMessages } from "../en/home.ts";
import { number, plural } from "./format.ts";

export const home: HomeMessages = {
  title: "Hiroba: conversaciones públicas",
  lead: "Diga lo que piensa sobre lo que pasa en su ciudad, frase a frase.",
  intro: [
    "Hiroba hace la misma pregunta a muchas personas y deja que todas voten las opiniones de las demás.",
    "Un mapa muestra quiénes piensan parecido, qué divide a la gente y qué comparten todos.",
    "No hace falta una cuenta, y cada cifra del informe se puede comprobar.",
  ],
  openConversations: "Conversaciones abiertas",
  closedConversations: "Conversaciones terminadas",
  none: "En este momento no hay conversaciones abiertas. Vuelva más tarde.",
  failed: "No se han podido cargar las conversaciones.",
  takePart: "Participar",
  takePartIn: (topic) => `Participar: ${topic}`,
  seeMap: "Ver el mapa",
  readReport: "Leer el informe",
  counts: (participants, votes, statements) =>
    [
      plural(participants, { one: "1 participante", other: `${number(participants)} participantes` }),
      plural(votes, { one: "1 voto", other: `${number(votes)} votos` }),
      plural(statements, { one: "1 opinión", other: `${number(statements)} opiniones` }),
    ].join(" · "),
  openUntil: (date) => `Abierta hasta el ${date}`,
  demonstration: "Demostración",
  forOrganisers: "Para organizadores",
  console: "Consola de organización",
  apiDocs: "API",

  sampleNotice: "Esta es una página de ejemplo. El municipio no existe; muestra cómo se ve Hiroba dentro de otro sitio web.",
  sampleTown: "Ciudad Midori",
  sampleMenu: ["Noticias", "Vivir aquí", "Ayuntamiento", "Contacto"],
  sampleBreadcrumb: "Noticias",
  sampleDepartment: "Departamento de Urbanismo",
  sampleTitle: "Díganos qué piensa",
  sampleLead: (topic) => `Queremos escuchar a los vecinos: ${topic}`,
  sampleText: [
    "El departamento prepara un plan. Antes de decidir nada, queremos saber qué piensan los vecinos y por qué.",
    "Responda a las opiniones de abajo. También puede escribir la suya. Lleva unos dos minutos y no hace falta una cuenta.",
  ],
  sampleAfter: "Qué pasará después: los resultados se publicarán en esta página y se presentarán al ayuntamiento.",
  sampleCode: "Las dos líneas que lo ponen aquí",
  sampleEvents: "Lo que la página oye del widget",
  sampleNoEvents: "Nada todavía. Responda a una opinión para ver un evento.",
  sampleNone: "No hay ninguna conversación abierta que mostrar.",
};
