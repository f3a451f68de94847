import { useState } from "preact/hooks";

export interface Deed {
  readonly isBusy: boolean;
  /** What went wrong the last time; null: nothing. */
  readonly failure: unknown;
  /** Does one thing at a time; false when it failed, or another one is still being done. */
  readonly run: (deed: () => Promise<void>) => Promise<boolean>;
}

/** Something a button does on the server: busy meanwhile, and its failure to show. */
export function useDeed(): Deed {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  return {
    isBusy, failure,
    async run(deed) {
      if (isBusy) return false;
      setBusy(true);
      setFailure(null);
      try {
        await deed();
        return true;
      } catch (error) {
        setFailure(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
