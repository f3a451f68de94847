import "../shared/theme.css";
import "../widget/widget.css";
import "./kiosk.css";
import { startKiosk } from "./start-kiosk.tsx";

startKiosk();
