import type { WidgetChangedMessages } from "../en/widget-changed.ts";

export const widgetChanged: WidgetChangedMessages = {
  corrected: "Corregida; así decía antes",
  asWritten: "Como usted la escribió",
  reworded: "Los moderadores la han redactado de nuevo:",
  split: "Los moderadores la han dividido en varias opiniones:",
  madeFrom: "Los moderadores redactaron esta a partir de su opinión:",
  askedAgain: "Su respuesta anterior no cuenta para ella. Se le preguntará otra vez al votar.",
};
