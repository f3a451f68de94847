import type { ReadyAnswer } from "../../server/contract/question-words.ts";

const answers: Record<ReadyAnswer, string> = {
  "under-18": "Under 18", "18-29": "18 to 29", "30-44": "30 to 44", "45-59": "45 to 59", "60-74": "60 to 74", "75-plus": "75 or older",
  woman: "Woman", man: "Man", another: "Another",
};

// Questions about the people who take part: always optional.
export const questions = {
  title: "A few questions about you",
  intro: "Who takes part, and who is missing? You can help to find out. Nobody has to answer.",
  consent: [
    "What you answer is kept on this server together with your votes, without your name.",
    "The organisers see totals only. Numbers below 5 are left out, so that nobody can be recognised.",
    "Leave open what you like. Under “Mine” you can change or delete your answers at any time.",
  ],
  agree: "I agree: show the questions",
  refuse: "No, thank you",
  age: "How old are you?",
  gender: "What is your gender?",
  area: "Where do you live?",
  answers,
  leaveOpen: "(leave open)",
  preferNot: "Prefer not to say",
  save: "Save",
  saved: "Thank you, this is saved. Under “Mine” you can change or delete it.",
  savedNone: "Nothing was answered, and nothing was saved.",
  waiting: "There is no connection. Your answers wait on this device and are sent later.",
  failed: "That did not work. Please try again.",
  mineTitle: "About you",
  mineNone: "You have answered no questions about yourself.",
  mineClosed: "The conversation has ended: answers can be deleted, but no longer changed.",
  remove: "Delete my answers",
  removed: "Your answers were deleted. Your votes stay.",
};
export type QuestionMessages = typeof questions;
