import type { WidgetMineMessages } from "../en/widget-mine.ts";
import { number, plural } from "./format.ts";

export const widgetMine: WidgetMineMessages = {
  outcomeTitle: "Como as pessoas votaram",
  outcomeTooFew: (least) => `O resultado aparece quando ${number(least)} pessoas tiverem votado.`,
  outcomeOf: (count) => `${number(count)} ${plural(count, { one: "pessoa votou", other: "pessoas votaram" })}`,

  title: "Meus dados",
  intro: "Não precisa de conta. O que fica guardado sobre você é seu.",
  save: "Salvar meus dados em um arquivo",
  saved: "O arquivo foi feito. Ele contém seus votos com o histórico, suas opiniões e suas respostas sobre você.",
  failed: "Não deu certo. Nada mudou. Tente de novo.",

  deviceTitle: "Continuar em outro aparelho",
  device: "Criar um link",
  deviceHint: "Quem abrir este link nos próximos 15 minutos continua como você. Envie só para você mesmo.",
  deviceLabel: "Link para seu outro aparelho",
  deviceGoOn: "Abrir a conversa aqui sem ele",
  copy: "Copiar",
  copied: "Copiado.",

  referenceTitle: "Pedir a quem organiza",
  reference: "Mostrar meu código",
  referenceHint: "Com este código, quem organiza pode enviar seus dados ou apagá-los. Ninguém pode participar no seu lugar com ele.",
  referenceLabel: "Seu código",
  privacyPage: "Como seus dados são tratados",

  remove: "Apagar meus dados desta conversa",
  removeTitle: "Apagar tudo sobre você aqui?",
  removeWhat: [
    "Todos os seus votos são retirados. O próximo mapa é desenhado sem eles.",
    "Suas respostas sobre você são apagadas.",
    "Suas opiniões em que ninguém mais votou são apagadas.",
    "As opiniões em que outros votaram ficam, mas não são mais de ninguém.",
    "Os relatórios já publicados não mudam; eles só contêm totais.",
  ],
  removeFinal: "Isso não pode ser desfeito. Se quiser guardar seus dados, salve antes.",
  removeYes: "Apagar para sempre",
  removeNo: "Manter tudo",

  similarTitle: "Alguém já disse isso?",
  similarHint: "Você também pode votar em uma destas. Se a sua diz outra coisa, continue.",
  similarVoted: (vote) => `Seu voto: ${vote}`,
  personal: {
    email: "Parece conter um endereço de e-mail.",
    phone: "Parece conter um número de telefone.",
    address: "Parece conter um endereço.",
  },
  personalHint: "Todo mundo poderá ler. Tire se não for para todos.",
};
