import type { QuestionMessages } from "../en/questions.ts";

export const questions: QuestionMessages = {
  title: "Unas preguntas sobre usted",
  intro: "¿Quién participa y quién falta? Puede ayudar a saberlo. Nadie tiene que responder.",
  consent: [
    "Lo que responda se guarda en este servidor junto con sus votos, sin su nombre.",
    "Quienes organizan solo ven totales. Los números menores que 5 no se muestran, para que no se reconozca a nadie.",
    "Deje en blanco lo que quiera. En «Lo mío» puede cambiar o borrar sus respuestas en cualquier momento.",
  ],
  agree: "De acuerdo: ver las preguntas",
  refuse: "No, gracias",
  age: "¿Qué edad tiene?",
  gender: "¿Cuál es su género?",
  area: "¿Dónde vive?",
  answers: {
    "under-18": "Menos de 18", "18-29": "De 18 a 29", "30-44": "De 30 a 44", "45-59": "De 45 a 59", "60-74": "De 60 a 74", "75-plus": "75 o más",
    woman: "Mujer", man: "Hombre", another: "Otro",
  },
  leaveOpen: "(dejar en blanco)",
  preferNot: "Prefiero no decirlo",
  save: "Guardar",
  saved: "Guardado, gracias. En «Lo mío» puede cambiarlo o borrarlo.",
  savedNone: "No hay respuestas: no se ha guardado nada.",
  waiting: "No hay conexión. Sus respuestas esperan en este dispositivo y se envían más tarde.",
  failed: "No ha funcionado. Inténtelo de nuevo.",
  mineTitle: "Sobre usted",
  mineNone: "No ha respondido a ninguna pregunta sobre usted.",
  mineClosed: "La conversación ha terminado: las respuestas se pueden borrar, pero ya no cambiar.",
  remove: "Borrar mis respuestas",
  removed: "Sus respuestas se han borrado. Sus votos siguen.",
};
