import type { GateMessages } from "../en/gate.ts";

export const gate: GateMessages = {
  titleSignedId: "Entre primero en el sitio de la organización",
  titleNotListed: "No está en la lista",
  titleWork: "Su dispositivo está calculando",
  titleCode: "Por invitación",
  titleOther: "Todavía no puede participar",
  codeText: "La organización envió códigos a las personas que invita. El código solo sirve para entrar: no se guarda con sus respuestas.",
  codeLabel: "Código de invitación",
  codeHint: "Está en su carta o mensaje. No importan las mayúsculas, los espacios ni los guiones.",
  codeMissing: "Escriba el código.",
  enter: "Participar",
  workText: "Así se evita que participen programas en masa. Tarda unos segundos, en un teléfono antiguo hasta un minuto. No se usa nada sobre usted.",
  workStopped: "Detenido. Puede empezar de nuevo cuando quiera.",
  workFailed: "El cálculo no funcionó. Inténtelo otra vez.",
  workAgain: "Empezar de nuevo",
  stop: "Detener",
  look: "Ver los resultados sin participar",
  back: "Volver",
};
