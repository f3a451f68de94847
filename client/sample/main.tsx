import { render } from "preact";
import "./sample.css";
import { chooseParticipantLocale } from "../../messages/locale.ts";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import { loadLanguage } from "../home/catalogue.ts";
import { request } from "../shared/api.ts";
import { setDocumentLanguage } from "../shared/locale.ts";
import { SamplePage } from "./sample-page.tsx";

// A host page speaks its own language: the conversation's, unless the address asks for another.
const conversationId = decodeURIComponent(window.location.pathname.split("/")[2] ?? "");
const asked = new URLSearchParams(window.location.search).get("lang");
const conversation = await request<PublicConversation>("GET", `/conversations/${encodeURIComponent(conversationId)}`).catch(() => null);
const locale = chooseParticipantLocale([asked, conversation?.language]);
setDocumentLanguage(locale);
const { home } = await loadLanguage(locale);
render(<SamplePage home={home} conversation={conversation} />, document.getElementById("app") ?? document.body);
