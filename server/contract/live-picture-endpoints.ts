import type { Endpoint } from "./endpoint.ts";
import { LivePicture } from "./live-picture.ts";

export const livePictureEndpoints: readonly Endpoint[] = [
  {
    method: "get", path: "/console/conversations/:id/picture", who: "analyst", answer: LivePicture,
    summary: "How people come, stay and leave, where they come from, how statements are decided, and whether the conversation is finished. Counts only; small ones are folded.",
  },
];
