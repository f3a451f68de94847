import "../shared/theme.css";
import "./widget.css";
import { startWidget } from "./start-widget.ts";

startWidget();
