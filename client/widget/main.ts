import "../shared/theme.css";
import "./widget.css";
import { startWidget } from "./start-widget.ts";

/** A link from another device carries its code behind "#". */
const readCode = (): string | undefined => /^#device=(.+)$/.exec(window.location.hash)?.[1];

const code = readCode();
if (code === undefined) startWidget();
else void import("./resume-here.ts").then(({ resumeHere }) => resumeHere(code)).finally(startWidget);
// Opened in the tab that shows the page already, the link changes nothing but the hash.
window.addEventListener("hashchange", () => {
  if (readCode() !== undefined) window.location.reload();
});
