import { render } from "preact";
import "../shared/theme.css";
import "./report.css";
import "./topics.css";
import { openStore } from "../shared/storage.ts";
import { readAddress } from "./report-address.ts";
import { ReportApp } from "./report-app.tsx";

const root = document.getElementById("app") ?? document.body;
render(<ReportApp address={readAddress(window.location)} store={openStore()} />, root);
