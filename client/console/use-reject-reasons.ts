import { useEffect, useState } from "preact/hooks";
import type { RejectReason } from "../../server/contract/reject-reasons.ts";
import { standardReasons } from "./catalogues.ts";
import { useConsole } from "./console-context.ts";

/** The conversation's own reasons for rejecting, or the standard ones; also while, or when, they cannot be loaded. */
export function useRejectReasons(conversationId: string): readonly RejectReason[] {
  const { api } = useConsole();
  const [own, setOwn] = useState<readonly RejectReason[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void api.rejectReasons(conversationId).then(({ reasons }) => isCurrent && setOwn(reasons), () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [api, conversationId]);
  return own.length === 0 ? standardReasons : own;
}
