// One file for what stands around the first card and comes a moment after it: nobody waits for these to begin.
export { PageFoot } from "./page-foot.tsx";
export { TranslationSwitch } from "./translation-switch.tsx";
export { VoteExtras } from "./vote-extras.tsx";
