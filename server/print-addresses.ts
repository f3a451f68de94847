import type { RunningServer } from "./run-server.ts";

/** Where to go, for whoever started the server. */
export async function printAddresses({ url, services: { deps: { store } } }: Pick<RunningServer, "url" | "services">, print: (line: string) => void, signInLink: string | null): Promise<void> {
  const line = (name: string, address: string): void => { print(`  ${name.padEnd(14)} ${address}`); };
  const conversations = (await store.conversations.list()).filter(({ state }) => state === "open").slice(0, 3);
  print("");
  print(`Hiroba is running at ${url}`);
  print("");
  for (const { id, topic } of conversations) {
    print(`  ${topic}`);
    line("Participate", `${url}/c/${id}`);
    line("Embedded", `${url}/sample/${id}`);
    if (await store.reports.latestPublishedId(id) !== null) line("Report", `${url}/c/${id}/report`);
    print("");
  }
  line("Console", `${url}/console`);
  if (signInLink !== null) line("Sign in once", signInLink);
  line("API", `${url}/api/docs`);
  print("");
  print("Ctrl-C stops it.");
}
