// The only reader of process.env (main.ts and the command line pass it in). Everything configurable is named here, once:
// `--help`, the README table and the checks at start are made from `settings`.
import { z } from "zod";

interface Setting {
  readonly name: string;
  /** As one would write it; "" means not set. */
  readonly default: string;
  readonly meaning: string;
  readonly schema: z.ZodType;
}

const setting = <Schema extends z.ZodType>(name: string, fallback: string, schema: Schema, meaning: string) =>
  ({ name, default: fallback, schema, meaning });

const wholeNumber = (min: number, max: number) =>
  z.string().regex(/^\d+$/, `must be a whole number from ${String(min)} to ${String(max)}`).transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${String(min)} to ${String(max)}`);
const onOff = z.enum(["on", "off"], "must be on or off").transform((value) => value === "on");
const text = z.string().transform((value) => (value === "" ? null : value));
const price = z.union([z.literal("").transform(() => null), z.string().regex(/^\d+(\.\d+)?$/, "must be a number like 2.5").transform(Number)]);
const address = (protocols: RegExp, example: string) =>
  z.union([z.literal("").transform(() => null), z.url({ protocol: protocols, error: `must be an address like ${example}` })]);

const table = {
  host: setting("HOST", "127.0.0.1", z.string().min(1, "must not be empty"), "Network address to listen on; 0.0.0.0 for every interface."),
  port: setting("PORT", "3000", wholeNumber(0, 65_535), "Port to listen on; 0 takes any free one."),
  publicUrl: setting("PUBLIC_URL", "", address(/^https?$/, "https://hiroba.example.org"), "Address people reach this server at. Empty: http://HOST:PORT. With https the session cookie is Secure."),
  dataDir: setting("DATA_DIR", "./data", z.string().min(1, "must not be empty"), "Folder of the SQLite file and the secret."),
  databaseUrl: setting("DATABASE_URL", "", address(/^postgres(ql)?$/, "postgres://user:password@host:5432/hiroba"), "PostgreSQL to use. Empty: the SQLite file DATA_DIR/hiroba.sqlite."),
  secret: setting("HIROBA_SECRET", "", z.union([z.literal("").transform(() => null), z.string().min(32, "must have at least 32 characters")]), "Key that signs participants' tokens and sessions, 32 characters or more. Empty: created once in DATA_DIR/secret. Changing it ends every session and every participant's token."),
  logLevel: setting("LOG_LEVEL", "info", z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "must be trace, debug, info, warn, error, fatal or silent"), "How much is logged."),
  trustProxy: setting("TRUST_PROXY", "0", wholeNumber(0, 10), "Number of reverse proxies in front; their X-Forwarded-For is believed for rate limits."),
  printSignIn: setting("HIROBA_PRINT_SIGN_IN", "auto", z.enum(["auto", "on", "off"], "must be auto, on or off"), "Print a one-time organiser sign-in link at start: auto does on the first start and in a terminal."),
  organiserEmail: setting("ORGANISER_EMAIL", "organiser@hiroba.invalid", z.email("must be an e-mail address"), "E-mail address of the owner created on the first start."),
  organisationName: setting("ORGANISATION_NAME", "Hiroba", z.string().max(100, "must have at most 100 characters"), "Name of the organisation created on the first start; its owner can change it in the console."),
  smtpUrl: setting("SMTP_URL", "", address(/^smtps?$/, "smtp://user:password@mail.example.org:587"), "Mail server that sends invitations, password links and reminders; smtps:// for TLS from the start. Empty: no mail, links are shown to whoever may hand them over."),
  mailFrom: setting("MAIL_FROM", "", z.union([z.literal("").transform(() => null), z.string().regex(/^(?:[^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, "must be like hiroba@example.org or Hiroba <hiroba@example.org>")]), "Sender of those mails, e.g. Hiroba <hiroba@example.org>."),
  openIdIssuer: setting("OIDC_ISSUER", "", address(/^https?$/, "https://login.example.org/realms/city"), "Identity provider people may sign in with (OpenID Connect); the address that stands before /.well-known/openid-configuration. It is told to send people back to PUBLIC_URL/console/oidc/callback, and citizens, where a conversation asks them to sign in, to PUBLIC_URL/participate/oidc/callback."),
  openIdClientId: setting("OIDC_CLIENT_ID", "", text, "What that provider calls this server."),
  openIdClientSecret: setting("OIDC_CLIENT_SECRET", "", text, "Secret it gave this server. Empty: a public client; codes are bound by PKCE either way."),
  openIdName: setting("OIDC_NAME", "OpenID Connect", z.string().min(1, "must not be empty").max(60, "must have at most 60 characters"), "Its name on the sign-in button."),
  openIdSignUp: setting("OIDC_SIGN_UP", "off", z.enum(["off", "analyst", "moderator", "organiser"], "must be off, analyst, moderator or organiser"), "off lets in only people who were invited with the same e-mail address; a role lets everybody of that provider in, with this role in the server's first organisation."),
  demo: setting("DEMO", "on", onOff, "on loads a demonstration conversation into an empty database."),
  votesPerParticipant: setting("RATE_LIMIT_VOTES_PER_PARTICIPANT", "120", wholeNumber(0, 1_000_000), "Votes one participant may cast in a minute; 0 is no limit."),
  statementsPerParticipant: setting("RATE_LIMIT_STATEMENTS_PER_PARTICIPANT", "10", wholeNumber(0, 1_000_000), "Statements one participant may submit in ten minutes; 0 is no limit."),
  requestsPerAddress: setting("RATE_LIMIT_REQUESTS_PER_ADDRESS", "6000", wholeNumber(0, 1_000_000), "API requests from one network address in a minute (a whole hall may share one); 0 is no limit."),
  newcomersPerAddress: setting("RATE_LIMIT_NEW_PARTICIPANTS_PER_ADDRESS", "600", wholeNumber(0, 1_000_000), "New participants from one network address in ten minutes; 0 is no limit."),
  signInsPerAddress: setting("RATE_LIMIT_SIGN_INS_PER_ADDRESS", "20", wholeNumber(0, 1_000_000), "Sign-in attempts from one network address in ten minutes; 0 is no limit."),
  signInsPerAccount: setting("RATE_LIMIT_SIGN_INS_PER_ACCOUNT", "10", wholeNumber(0, 1_000_000), "Tries at one account's password in ten minutes, from wherever they come; 0 is no limit."),
  writesPerConversation: setting("RATE_LIMIT_WRITES_PER_CONVERSATION", "60000", wholeNumber(0, 10_000_000), "Votes and statements one conversation takes in a minute; 0 is no limit."),
  participantTokenDays: setting("PARTICIPANT_TOKEN_DAYS", "400", wholeNumber(1, 3650), "How long a participant's token is valid after their last visit."),
  mapDebounceMs: setting("MAP_DEBOUNCE_MS", "600", wholeNumber(0, 600_000), "Shortest time between two opinion maps of one conversation, in milliseconds."),
  mapWorkers: setting("MAP_WORKERS", "2", wholeNumber(1, 16), "Threads that compute opinion maps. With 2 or more, one is kept free of huge conversations."),
  mapAssess: setting("MAP_ASSESS", "on", onOff, "on checks in idle time how sure each map is (stability, significance)."),
  mapsKept: setting("MAPS_KEPT", "20", wholeNumber(1, 10_000), "Versions of the opinion map kept for each conversation, besides those a report names."),
  webhookPrivate: setting("WEBHOOK_PRIVATE_ADDRESSES", "off", onOff, "on lets webhooks reach this machine and private networks, and use http. Whoever organises a conversation can then make the server call what stands beside it."),
  llmBaseUrl: setting("LLM_BASE_URL", "", address(/^https?$/, "https://llm.example.org/v1"), "Address of an OpenAI-compatible model server that may word the report. Empty: the openai package's own default."),
  llmApiKey: setting("LLM_API_KEY", "", text, "Key for that server."),
  llmModel: setting("LLM_MODEL", "", text, "Name of the model. Empty: reports are written without a model, and are complete."),
  llmTimeoutSeconds: setting("LLM_TIMEOUT_SECONDS", "60", wholeNumber(1, 3600), "How long one call to the model may take."),
  llmConcurrency: setting("LLM_CONCURRENCY", "4", wholeNumber(1, 64), "Calls to the model at the same time; fewer while the server says it has too many."),
  llmTokenCap: setting("LLM_TOKEN_CAP", "1000000", wholeNumber(1, 100_000_000), "Most tokens one report may use, unless whoever writes it sets another cap. When it is reached, the rest of the report is plain wording."),
  llmAdvice: setting("LLM_ADVICE", "on", onOff, "on lets the model look at statements that wait for a moderator and say what may be wrong with them; personal data it recognises is masked first. It decides nothing."),
  llmAdviceTokens: setting("LLM_ADVICE_TOKENS_PER_DAY", "50000", wholeNumber(1, 100_000_000), "Most tokens one conversation may spend on that advice in a day."),
  llmPriceInput: setting("LLM_PRICE_INPUT", "", price, "Price of one million tokens sent to the model. Empty: estimates name no price."),
  llmPriceOutput: setting("LLM_PRICE_OUTPUT", "", price, "Price of one million tokens the model writes."),
  llmPriceCurrency: setting("LLM_PRICE_CURRENCY", "USD", z.string().regex(/^[A-Z]{3}$/, "must be a currency code like USD or JPY"), "Currency of those prices."),
  reportLeaseSeconds: setting("REPORT_LEASE_SECONDS", "60", wholeNumber(1, 3600), "How long a server that stopped answering keeps the report it was writing; then another one, or the same after a restart, goes on with it."),
} as const;

type Table = typeof table;
type Read = { readonly [Key in keyof Table]: z.output<Table[Key]["schema"]> };

/** Everything that can be configured: name, default and meaning. The source of `--help` and of the README's table. */
export const settings: readonly Setting[] = Object.values(table);

/** The configuration before the secret is known; see secret.ts. */
export type ConfigWithoutSecret = Omit<Read, "secret"> & { readonly secret: string | null };
/** What the server runs on. */
export type Config = Omit<Read, "secret"> & { readonly secret: string };

/** Names every wrong variable and what is wrong with it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join("\n"), options);
    this.problems = problems;
  }
}

/**
 * Reads the configuration from a record of environment variables. An empty variable counts as not set.
 * @throws ConfigError with one line for each variable that is wrong
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ConfigWithoutSecret {
  const problems: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [key, { name, default: fallback, schema }] of Object.entries(table)) {
    const given = environment[name]?.trim();
    const result = schema.safeParse(given === undefined || given === "" ? fallback : given);
    if (result.success) read[key] = result.data;
    else problems.push(`${name} ${firstProblem(result.error)}`);
  }
  if (problems.length === 0) problems.push(...contradictions(read as Read));
  if (problems.length > 0) throw new ConfigError(problems);
  return read as Read;
}

/** A union's own issue says nothing; the last branch is the one a person meant. */
function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  const inner = issue?.code === "invalid_union" ? issue.errors.at(-1)?.[0] : issue;
  return inner?.message ?? "is not valid";
}

function contradictions(config: Read): string[] {
  const problems: string[] = [];
  if (config.llmModel === null && (config.llmApiKey !== null || config.llmBaseUrl !== null)) {
    problems.push("LLM_MODEL must be set when LLM_BASE_URL or LLM_API_KEY is");
  }
  if (config.llmModel !== null && config.llmApiKey === null && config.llmBaseUrl === null) {
    problems.push("LLM_API_KEY or LLM_BASE_URL must be set when LLM_MODEL is");
  }
  if (config.openIdIssuer?.startsWith("http:") === true && !["localhost", "127.0.0.1", "[::1]"].includes(new URL(config.openIdIssuer).hostname)) {
    problems.push("OIDC_ISSUER must begin with https:, except on this machine");
  }
  if ((config.openIdIssuer === null) !== (config.openIdClientId === null)) {
    problems.push(config.openIdIssuer === null ? "OIDC_ISSUER must be set when OIDC_CLIENT_ID is" : "OIDC_CLIENT_ID must be set when OIDC_ISSUER is");
  }
  if ((config.smtpUrl === null) !== (config.mailFrom === null)) {
    problems.push(config.smtpUrl === null ? "SMTP_URL must be set when MAIL_FROM is" : "MAIL_FROM must be set when SMTP_URL is");
  }
  return problems;
}

/** The variables of the running process; called by main.ts and the command line. */
export const processEnvironment = (): Readonly<Record<string, string | undefined>> => process.env;

/** The address people reach the server at, without a trailing slash. `port` is the one really listened on. */
export function publicUrl(config: Pick<Config, "publicUrl" | "host">, port: number): string {
  if (config.publicUrl !== null) return config.publicUrl.replace(/\/+$/, "");
  const host = config.host === "0.0.0.0" || config.host === "::" ? "localhost" : config.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${String(port)}`;
}

/** The settings as lines of plain text, for `--help`. */
export function describeSettings(): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  return settings.map(({ name, default: fallback, meaning }) =>
    `  ${name.padEnd(width)}  ${meaning}${fallback === "" ? "" : ` (default ${fallback})`}`).join("\n");
}

/** The settings as a Markdown table, for the README. */
export function settingsTable(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(["Variable", "Default", "Meaning"]), row(["---", "---", "---"]),
    ...settings.map(({ name, default: fallback, meaning }) => row([`\`${name}\``, fallback === "" ? "not set" : `\`${fallback}\``, meaning])),
  ].join("\n");
}
