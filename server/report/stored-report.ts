import type { Report } from "../contract/report.ts";

export type ReportStatus = "draft" | "published" | "withdrawn";

export interface NewReport {
  readonly id: string;
  readonly conversationId: string;
  readonly createdAt: number;
  readonly status: ReportStatus;
  readonly snapshotHash: string;
  readonly mapVersion: number;
  readonly body: Report;
}

/** An immutable version; only its status changes. */
export interface StoredReport extends NewReport {
  readonly version: number;
  readonly statusAt: number;
}
