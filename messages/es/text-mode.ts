import type { TextModeMessages } from "../en/text-mode.ts";

export const textMode: TextModeMessages = {
  noScript: "Esta página necesita JavaScript. La página de solo texto no.",
  ordinary: "Página con mapa e imágenes",
  place: "Esta página guarda su lugar, también si la archiva. Si la cierra, empieza de nuevo.",
  results: "Resultados",
  statement: "Opinión",
  change: "Cambiar",
  deleted: "Se ha borrado todo lo que había aquí sobre usted.",
  switchTo: "Mostrar",
};
