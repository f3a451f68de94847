import { render } from "preact";
import "../shared/theme.css";
import "./home.css";
import { readParticipantLocale, setDocumentLanguage } from "../shared/locale.ts";
import { openStore } from "../shared/storage.ts";
import { loadLanguage } from "./catalogue.ts";
import { HomePage } from "./home-page.tsx";
import { readConversations } from "./read-conversations.ts";

const store = openStore();
const locale = readParticipantLocale(store, document.documentElement.lang);
setDocumentLanguage(locale);
const first = readConversations();
void loadLanguage(locale).then((language) => {
  render(<HomePage firstLanguage={language} store={store} first={first} />, document.getElementById("app") ?? document.body);
});
