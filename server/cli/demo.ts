import { processEnvironment, publicUrl, readConfig } from "../config.ts";
import { loadDemonstrations } from "../demo/load-demonstration.ts";
import { randomChance } from "../random-chance.ts";
import { readArguments, type Command, type ExitCode } from "./command.ts";
import { withStore } from "./open-store.ts";

export const demo: Command = {
  name: "demo",
  summary: "load the demonstration conversations and their reports",
  help: `hiroba demo

Loads two conversations with invented votes, one English and one Japanese, and publishes their reports. An empty
database gets them at the first start anyway (DEMO=on); those that are there already stay as they are.`,
  run: (args, terminal) => {
    readArguments(args, {}, []);
    const config = readConfig(processEnvironment());
    return withStore<ExitCode>(async (store) => {
      terminal.progress("loading the demonstrations");
      for (const { conversationId, isNew } of await loadDemonstrations({ store, clock: Date.now, chance: randomChance })) {
        if (!isNew) terminal.note(`${conversationId} is there already.`);
        terminal.out(`${publicUrl(config, config.port)}/c/${conversationId}`);
      }
      return 0;
    });
  },
};
