import type { HomeMessages } from "../en/home.ts";
import { number, plural } from "./format.ts";

export const home: HomeMessages = {
  title: "Hiroba: conversas públicas",
  lead: "Diga o que pensa sobre as questões da sua cidade, uma frase por vez.",
  intro: [
    "O Hiroba faz a mesma pergunta a muitas pessoas e deixa todas votarem nas opiniões umas das outras.",
    "Um mapa mostra quem pensa parecido, o que divide as pessoas e o que todas têm em comum.",
    "Não precisa de conta, e cada número do relatório pode ser conferido.",
  ],
  openConversations: "Conversas abertas",
  closedConversations: "Conversas encerradas",
  none: "No momento não há conversa aberta. Volte mais tarde.",
  failed: "Não foi possível carregar as conversas.",
  takePart: "Participar",
  takePartIn: (topic) => `Participar: ${topic}`,
  seeMap: "Ver o mapa",
  readReport: "Ler o relatório",
  counts: (participants, votes, statements) =>
    [
      `${number(participants)} ${plural(participants, { one: "participante", other: "participantes" })}`,
      `${number(votes)} ${plural(votes, { one: "voto", other: "votos" })}`,
      `${number(statements)} ${plural(statements, { one: "opinião", other: "opiniões" })}`,
    ].join(" · "),
  openUntil: (date) => `Aberta até ${date}`,
  demonstration: "Demonstração",
  forOrganisers: "Para organizadores",
  console: "Painel da organização",
  apiDocs: "API",

  sampleNotice: "Esta é uma página de exemplo. A cidade não existe; ela mostra como o Hiroba fica dentro de outro site.",
  sampleTown: "Cidade Midori",
  sampleMenu: ["Notícias", "Morar aqui", "Câmara municipal", "Contato"],
  sampleBreadcrumb: "Notícias",
  sampleDepartment: "Departamento de Planejamento Urbano",
  sampleTitle: "Diga o que você pensa",
  sampleLead: (topic) => `Queremos ouvir os moradores: ${topic}`,
  sampleText: [
    "O departamento está preparando um plano. Antes de decidir qualquer coisa, queremos saber o que os moradores pensam e por quê.",
    "Responda às opiniões abaixo. Você também pode escrever a sua. Leva uns dois minutos e não precisa de conta.",
  ],
  sampleAfter: "O que vem depois: os resultados serão publicados nesta página e apresentados à câmara.",
  sampleCode: "As duas linhas que o colocam aqui",
  sampleEvents: "O que a página ouve do widget",
  sampleNoEvents: "Nada ainda. Responda a uma opinião para ver um evento.",
  sampleNone: "Não há conversa aberta para mostrar.",
};
