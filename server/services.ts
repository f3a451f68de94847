import type { DeliverInvitation } from "./commands/manage-people.ts";
import type { Deps } from "./deps.ts";
import type { Accounts } from "./http/accounts/accounts.ts";
import type { SignInService } from "./http/accounts/sign-in.ts";
import type { ParticipantTokens } from "./http/participant-token.ts";
import type { Previews } from "./http/previews.ts";
import type { Housekeeping } from "./jobs/housekeeping.ts";
import type { Reminders } from "./jobs/remind-moderators.ts";
import type { Screening } from "./jobs/screen-statements.ts";
import type { ArrivalCounts } from "./jobs/arrival-counts.ts";
import type { LivePictures } from "./jobs/live-pictures.ts";
import type { MapLooks } from "./jobs/map-looks.ts";
import type { ReportWriting } from "./jobs/report-writing.ts";
import type { NetworkMarks } from "./http/network-marks.ts";
import type { RateLimits } from "./http/rate-limits.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { WorkChallenges } from "./work-challenges.ts";

/** What routes use besides `deps`: who is asking, how often, and where people reach us. */
export interface Services {
  readonly deps: Deps;
  readonly tokens: ParticipantTokens;
  readonly accounts: Accounts;
  readonly deliverInvitation: DeliverInvitation;
  readonly signIn: SignInService;
  readonly limits: RateLimits;
  readonly networkMarks: NetworkMarks;
  readonly challenges: WorkChallenges;
  /** Who may see a conversation in preview. */
  readonly previews: Previews;
  /** The newest map, looked at in other ways. */
  readonly looks: MapLooks;
  /** How conversations are going, in counts. */
  readonly pictures: LivePictures;
  /** Where people come from, counted without them. */
  readonly arrivals: ArrivalCounts;
  /** Null: no language model is configured. */
  readonly writing: ReportWriting | null;
  /** Null: no SMTP server is configured, and links are shown to whoever may hand them over. */
  readonly mailer: Mailer | null;
  /** What happens by the clock; `round` does it at once. */
  readonly housekeeping: Housekeeping;
  /** Says that statements wait. */
  readonly reminders: Reminders;
  /** Looks at statements for moderators. */
  readonly screening: Screening;
  /** Without a trailing slash; a function, because the port may be chosen late. */
  readonly publicUrl: () => string;
  /** The database answers (throws otherwise), the map threads are well, and the server is not stopping. */
  readonly isReady: () => Promise<boolean>;
}
