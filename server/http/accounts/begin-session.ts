import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/**
 * Begins a session for somebody who has shown in whichever way who they are. Called in this process only, like everything
 * of better-auth's here: no route leads to it.
 */
export const beginSession = () => ({
  id: "hiroba-begin-session",
  endpoints: {
    beginSession: createAuthEndpoint("/hiroba/begin-session", { method: "POST", body: z.object({ personId: z.string(), device: z.string() }) }, async (ctx) => {
      const { personId, device } = ctx.body;
      const user = await ctx.context.internalAdapter.findUserById(personId);
      if (user === null) return ctx.json({ isBegun: false });
      // Of the request itself nothing is kept: no address, and of the browser's name only its family.
      const session = await ctx.context.internalAdapter.createSession(personId, false, { ipAddress: "", userAgent: device });
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ isBegun: true });
    }),
  },
});
