// What somebody meets who is not let in at once: where to sign in, an invitation code, a small computation.
export const gate = {
  titleSignedId: "Sign in on the organisers’ site first",
  titleNotListed: "You are not on the list",
  titleWork: "Your device is computing",
  titleCode: "By invitation",
  titleOther: "You cannot take part here yet",
  codeText: "The organisers sent codes to the people they invite. The code only lets you in: it is not kept with your answers.",
  codeLabel: "Invitation code",
  codeHint: "From your letter or message. Capitals, spaces and hyphens do not matter.",
  codeMissing: "Enter the code.",
  enter: "Take part",
  workText: "This keeps programs from taking part in great numbers. It takes a few seconds, on an old phone up to a minute. Nothing about you is used.",
  workStopped: "Stopped. You can start again at any time.",
  workFailed: "The computation did not work. Please try again.",
  workAgain: "Start again",
  stop: "Stop",
  look: "Look at the results without taking part",
  back: "Back",
};
export type GateMessages = { readonly [Key in keyof typeof gate]: string };
