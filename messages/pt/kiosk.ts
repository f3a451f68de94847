import type { KioskMessages } from "../en/kiosk.ts";
import { createFormat } from "../format.ts";

const { number, plural } = createFormat("pt");
const inSeconds = (count: number) => plural(count, { one: "1 segundo", other: `${number(count)} segundos` });

export const kiosk: KioskMessages = {
  begin: "Toque para começar",
  beginHint: "Você responde a uma frase de cada vez. Pode parar quando quiser.",
  privacy: "Sem nome e sem conta. Quando você terminar, nada seu fica neste tablet.",
  chooseLanguage: "Idioma",
  finish: "Terminei",
  finishedTitle: "Obrigado",
  finishedCount: (count) => plural(count, { one: "Sua resposta conta.", other: `Suas ${number(count)} respostas contam.` }),
  finishedNone: "Você não respondeu. Tudo bem também.",
  finishedOffline: "O tablet está sem conexão. Suas respostas ficam guardadas e são enviadas automaticamente.",
  resultTitle: "O que as pessoas pensam até agora",
  resultOffline: "O mapa não pode ser mostrado enquanto o tablet está sem conexão.",
  returnsIn: (seconds) => `A próxima pessoa pode começar em ${inSeconds(seconds)}.`,
  nextPerson: "Próxima pessoa",
  stay: "Ver mais um pouco",
  idleTitle: "Você ainda está aí?",
  idleText: (seconds) => `Em ${inSeconds(seconds)} o tablet fica pronto para a próxima pessoa. As respostas que você deu contam.`,
  idleStay: "Ainda estou aqui",
  waiting: (count) => plural(count, { one: "As respostas de 1 pessoa aguardam envio.", other: `As respostas de ${number(count)} pessoas aguardam envio.` }),
  closedTitle: "Esta conversa está encerrada",
  closed: "Obrigado pelo interesse. Não recebemos mais respostas.",
  codeTitle: "Preparar este tablet",
  codeText: "Digite o código que os organizadores veem no console, em “Oficina”.",
  codeLabel: "Código",
  codeSubmit: "Preparar",
  codeWrong: "Este código não funciona aqui ou já não vale. Peça outro aos organizadores.",
  endedTitle: "Este tablet não está mais preparado",
  ended: "O código terminou. Avise os organizadores.",
};
