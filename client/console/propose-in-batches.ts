import { TRANSLATED_AT_ONCE, type ProposeTranslations, type TranslationProposals, type TranslationsProposed } from "../../server/contract/seeding.ts";

export interface ProposingProgress {
  /** Statements times languages. */
  readonly done: number;
  readonly all: number;
  readonly proposed: number;
  readonly unusable: number;
}

export interface ProposingEnd extends ProposingProgress {
  readonly isStopped: boolean;
  readonly isCapReached: boolean;
  /** Null unless a request failed; what was proposed before stays. */
  readonly failure: unknown;
}

/**
 * Asks for translations batch after batch, until everything is asked, the day's tokens are used up, a request fails or
 * somebody stops it. What was proposed is kept on the server, so that starting again asks only for the rest.
 */
export async function proposeInBatches(
  missing: TranslationProposals["missing"],
  propose: (body: ProposeTranslations) => Promise<TranslationsProposed>,
  { isStopped, onProgress }: { readonly isStopped: () => boolean; readonly onProgress: (progress: ProposingProgress) => void },
): Promise<ProposingEnd> {
  let progress: ProposingProgress = { done: 0, all: missing.reduce((sum, { statementIds }) => sum + statementIds.length, 0), proposed: 0, unusable: 0 };
  const end = (more: Partial<ProposingEnd> = {}): ProposingEnd => ({ ...progress, isStopped: false, isCapReached: false, failure: null, ...more });
  onProgress(progress);
  for (const { language, statementIds } of missing) {
    for (let start = 0; start < statementIds.length; start += TRANSLATED_AT_ONCE) {
      if (isStopped()) return end({ isStopped: true });
      const batch = statementIds.slice(start, start + TRANSLATED_AT_ONCE);
      try {
        const { proposed, unusable, isCapReached } = await propose({ language, statementIds: batch });
        progress = { ...progress, done: progress.done + batch.length, proposed: progress.proposed + proposed.length, unusable: progress.unusable + unusable.length };
        onProgress(progress);
        if (isCapReached) return end({ isCapReached: true });
      } catch (failure) {
        return end({ failure });
      }
    }
  }
  return end();
}
