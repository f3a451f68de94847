import { render } from "preact";
import "../shared/theme.css";
import "./console.css";
import { openStore } from "../shared/storage.ts";
import { ConsoleApp } from "./console-app.tsx";
import { createRouter } from "./router.ts";

const root = document.getElementById("app") ?? document.body;
render(<ConsoleApp router={createRouter(window)} store={openStore()} />, root);
