import { help } from "../serve.ts";
import type { Command } from "./command.ts";

export const serve: Command = {
  name: "serve",
  summary: "start the server (the same as npm start)",
  help: help(),
  run: async () => {
    // The one file that starts things; it stays until it is stopped.
    await import("../main.ts");
    return 0;
  },
};
