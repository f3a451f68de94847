import { render } from "preact";
import "../shared/theme.css";
import "./report.css";
import { openStore } from "../shared/storage.ts";
import { ReportApp } from "./report-app.tsx";

/** "/report/4k2m9x7q1z" → "4k2m9x7q1z" */
const reportId = window.location.pathname.split("/").filter((part) => part !== "")[1] ?? "";
const root = document.getElementById("app") ?? document.body;
render(<ReportApp reportId={reportId} store={openStore()} />, root);
