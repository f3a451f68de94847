import type { SetReportAccess } from "../contract/report-review.ts";
import type { Deps } from "../deps.ts";
import { hashPassword } from "../hash-password.ts";
import type { StoredReportAccess } from "../report/stored-report.ts";

/** Decides who may read the reports of a conversation; what is left out stays as it is. */
export async function setReportAccess({ store, clock }: Pick<Deps, "store" | "clock">, conversationId: string, { password, isLive }: SetReportAccess): Promise<StoredReportAccess> {
  const before = await store.reports.access(conversationId);
  const access: StoredReportAccess = {
    passwordHash: password === undefined ? before?.passwordHash ?? null : password === null ? null : await hashPassword(password),
    isLive: isLive ?? before?.isLive ?? false,
    changedAt: clock(),
  };
  await store.reports.setAccess(conversationId, access);
  return access;
}
