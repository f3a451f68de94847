import type { GateMessages } from "../en/gate.ts";

export const gate: GateMessages = {
  titleSignedId: "Entre primeiro no site da organização",
  titleNotListed: "Não está na lista",
  titleWork: "O seu dispositivo está a calcular",
  titleCode: "Por convite",
  titleOther: "Ainda não pode participar",
  codeText: "A organização enviou códigos às pessoas que convida. O código só serve para entrar: não é guardado com as suas respostas.",
  codeLabel: "Código de convite",
  codeHint: "Está na sua carta ou mensagem. Maiúsculas, espaços e hífenes não importam.",
  codeMissing: "Escreva o código.",
  enter: "Participar",
  workText: "Isto evita que programas participem em massa. Demora alguns segundos, num telefone antigo até um minuto. Nada sobre si é usado.",
  workStopped: "Parado. Pode começar de novo quando quiser.",
  workFailed: "O cálculo não funcionou. Tente outra vez.",
  workAgain: "Começar de novo",
  stop: "Parar",
  look: "Ver os resultados sem participar",
  back: "Voltar",
};
