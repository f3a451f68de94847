import type { WidgetChangedMessages } from "../en/widget-changed.ts";

export const widgetChanged: WidgetChangedMessages = {
  corrected: "Corrigida; como estava antes",
  asWritten: "Como você a escreveu",
  reworded: "Os moderadores a reescreveram:",
  split: "Os moderadores a dividiram em várias opiniões:",
  madeFrom: "Os moderadores escreveram esta a partir da sua opinião:",
  askedAgain: "Sua resposta anterior não conta para ela. Perguntaremos de novo quando você votar.",
};
