import type { ParticipantMessages } from "../../messages/participant.ts";
import type { ErrorCode } from "../contract/error.ts";
import { htmlOf } from "../http/html-of.ts";
import { button } from "./text-page.ts";

/** A field for an invitation code, where that is what is missing; what can be read stands below it. */
export const codePart = ({ parts: { gate } }: ParticipantMessages, missing: ErrorCode | undefined): string =>
  (missing !== "invitation-needed" && missing !== "invitation-invalid" ? "" : `<p>${htmlOf(gate.codeText)}</p>
<p><label for="code">${htmlOf(gate.codeLabel)}</label><br><input type="text" id="code" name="code" maxlength="40" autocomplete="off" autocapitalize="off" spellcheck="false"> ${button("vote", gate.enter)}</p><hr>
`);
