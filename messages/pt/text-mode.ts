import type { TextModeMessages } from "../en/text-mode.ts";

export const textMode: TextModeMessages = {
  noScript: "Esta página precisa de JavaScript. A página só de texto não.",
  ordinary: "Página com mapa e imagens",
  place: "Esta página guarda o seu lugar, também se você a salvar. Se fechar, começa de novo.",
  results: "Resultados",
  statement: "Opinião",
  change: "Mudar",
  deleted: "Tudo sobre você aqui foi apagado.",
  switchTo: "Mostrar",
};
