import type { Bridging, GroupId, Share, Tally } from "../../clustering/opinion-map.ts";
import type { DuplicateGroup } from "../contract/duplicates.ts";
import type { ReportParameters } from "./report-parameters.ts";

/** Votes of some people on one statement, with Wilson 95 % intervals. Shares are of all who voted, passes included. */
export interface VoteCell extends Tally {
  readonly agree: Share;
  readonly disagree: Share;
  /** passes / seen; 0 with nobody asked. */
  readonly passShare: number;
}

/** How far a group is ahead of all other shown groups together; `adjustedP` after Benjamini–Hochberg inside the group. */
export interface Lead {
  readonly difference: number;
  readonly adjustedP: number;
}

export interface GroupCell extends VoteCell {
  /** All other shown groups together; null when there is none. */
  readonly others: VoteCell | null;
  readonly agreeLead: Lead | null;
  readonly disagreeLead: Lead | null;
}

/** The two eligible groups furthest apart; `adjustedP` after Benjamini–Hochberg over all statements. */
export interface Gap {
  readonly high: GroupId;
  readonly low: GroupId;
  readonly difference: number;
  readonly adjustedP: number;
}

/** Everything that may be said about one statement. Holds shown groups only: small groups never get this far. */
export interface Fact {
  readonly id: number;
  readonly text: string;
  readonly language: string;
  readonly all: VoteCell;
  readonly groups: Readonly<Record<GroupId, GroupCell>>;
  /** Shown groups with enough votes on this statement, in group order. */
  readonly eligible: readonly GroupId[];
  /** Group-informed consensus per number of groups (geometric mean), 0–1. */
  readonly consensus: number;
  readonly consensusDisagree: number;
  readonly gap: Gap | null;
  readonly bridging: Bridging | null;
}

export interface FactGroup {
  readonly id: GroupId;
  readonly size: number;
  /** Statements that mark the group, best first, as the opinion map chose them. */
  readonly representative: readonly { readonly statementId: number; readonly direction: "agree" | "disagree" }[];
}

/** The facts of one snapshot, free of any language. Sentences are made from this and checked against this. */
export interface FactPack {
  readonly snapshotHash: string;
  readonly parameters: ReportParameters;
  readonly people: number;
  readonly placed: number;
  readonly votes: number;
  /** Votes a statement needs, from the parameters and the number of people. */
  readonly minVotes: number;
  /** Pass share from which a statement counts as uncertain. */
  readonly uncertainFrom: number;
  /** Shown groups, in group order. */
  readonly groups: readonly FactGroup[];
  /** Whether the grouping beat chance; null when that was not tested. */
  readonly groupsAreDistinct: boolean | null;
  /** In id order. */
  readonly facts: readonly Fact[];
  readonly byId: ReadonlyMap<number, Fact>;
  /** Statements that say the same; nothing is merged. */
  readonly duplicates: readonly DuplicateGroup[];
}
