import type { PageMessages } from "../en/pages.ts";

export const pages: PageMessages = {
  siteName: "Hiroba",
  homeTitle: "Hiroba: conversas abertas",
  homeDescription: "Diga o que pensa do que os outros escreveram, acrescente sua frase e veja com o que todos concordam.",
  participationDescription: "Participe: responda a uma opinião por vez, escreva a sua e veja o mapa de opiniões. Sem conta.",
  reportTitle: (topic) => `Relatório: ${topic}`,
  reportDescription: "Com o que as pessoas concordam, onde os grupos divergem e o que está em aberto, com os votos por trás de cada frase.",
  consoleTitle: "Painel do Hiroba",
  sampleTitle: "Uma página que inclui o Hiroba",
  notFound: {
    title: "Página não encontrada",
    text: "Não há nada neste endereço. Ele pode estar errado, ou o que havia aqui foi retirado.",
    home: "Ir para as conversas abertas",
  },
  notBuilt: {
    title: "As páginas ainda não foram construídas",
    text: "Execute “npm run build” e carregue esta página de novo. A API já funciona.",
  },
  failed: {
    title: "Não foi possível mostrar esta página",
    text: "Algo deu errado do nosso lado. Nada se perdeu; carregue a página de novo.",
  },
  signIn: {
    title: "Entrar no painel",
    text: "Este link dá acesso neste aparelho. Funciona uma única vez.",
    button: "Entrar",
    codeText: "Digite o código do seu aplicativo de autenticação ou um dos seus códigos de recuperação.",
    code: "Código",
    codeWrong: "Este código está errado ou já foi usado. Espere o próximo e tente de novo.",
  },
  api: {
    title: "API do Hiroba",
  },
  preview: {
    title: "Prévia",
    text: "Esta conversa ainda não foi aberta. Quem tem a senha pode experimentá-la.",
    label: "Senha",
    button: "Ir para a prévia",
    wrong: "Essa não é a senha. Tente de novo.",
    openOutside: "Abrir a prévia em uma aba própria",
    banner: "Esta é uma prévia. Você pode experimentar tudo. Os votos e as opiniões de teste são removidos quando a conversa abre.",
  },
  reportPassword: {
    title: "Este relatório está protegido",
    text: "A organização deu uma senha a quem pode lê-lo.",
    label: "Senha",
    button: "Abrir o relatório",
    wrong: "Essa não é a senha. Tente de novo.",
    openOutside: "Abrir o relatório em uma aba própria",
    inThisLanguage: "Português",
  },
};
