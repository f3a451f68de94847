import type { QuestionMessages } from "../en/questions.ts";

export const questions: QuestionMessages = {
  title: "Algumas perguntas sobre você",
  intro: "Quem participa, e quem falta? Você pode ajudar a descobrir. Ninguém precisa responder.",
  consent: [
    "O que você responder fica guardado neste servidor junto com seus votos, sem o seu nome.",
    "Quem organiza vê apenas totais. Números menores que 5 não são mostrados, para que ninguém seja reconhecido.",
    "Deixe em branco o que quiser. Em “Meu” você pode mudar ou apagar suas respostas a qualquer momento.",
  ],
  agree: "Concordo: ver as perguntas",
  refuse: "Agora não",
  age: "Qual é a sua idade?",
  gender: "Qual é o seu gênero?",
  area: "Onde você mora?",
  answers: {
    "under-18": "Menos de 18", "18-29": "18 a 29", "30-44": "30 a 44", "45-59": "45 a 59", "60-74": "60 a 74", "75-plus": "75 ou mais",
    woman: "Mulher", man: "Homem", another: "Outro",
  },
  leaveOpen: "(deixar em branco)",
  preferNot: "Prefiro não dizer",
  save: "Salvar",
  saved: "Salvo, agradecemos. Em “Meu” você pode mudar ou apagar.",
  savedNone: "Não há respostas: nada foi salvo.",
  waiting: "Sem conexão. Suas respostas esperam neste aparelho e são enviadas depois.",
  failed: "Não deu certo. Tente de novo.",
  mineTitle: "Sobre você",
  mineNone: "Você não respondeu a nenhuma pergunta sobre você.",
  mineClosed: "A conversa terminou: as respostas podem ser apagadas, mas não mudadas.",
  remove: "Apagar minhas respostas",
  removed: "Suas respostas foram apagadas. Seus votos continuam.",
};
