import type { Endpoint } from "./endpoint.ts";
import { GiveAnswers, MyAnswers, OrganiserQuestions, PublicQuestions, UpdateQuestions } from "./questions.ts";
import { SaveCensus, WhoTookPart } from "./who-took-part.ts";

/** Questions about the people who take part, their answers, and what comes of them. */
export const questionEndpoints: readonly Endpoint[] = [
  {
    method: "get", path: "/conversations/:id/questions", who: "everybody", answer: PublicQuestions,
    summary: "What people who take part are asked about themselves, and the text they agree to first. Nobody has to answer.",
  },
  { method: "get", path: "/conversations/:id/me/answers", who: "participant", answer: MyAnswers, summary: "The participant's own answers." },
  {
    method: "post", path: "/conversations/:id/me/answers", who: "participant", body: GiveAnswers, answer: MyAnswers,
    errors: ["conversation-closed", "signed-id-required", "question-not-found"],
    summary: "Gives, changes or (answerId: null) takes back answers. Repeating a requestId changes nothing.",
  },
  { method: "delete", path: "/conversations/:id/me/answers", who: "participant", answer: MyAnswers, summary: "Deletes all answers of the participant; votes stay." },
  { method: "get", path: "/console/conversations/:id/questions", who: "analyst", answer: OrganiserQuestions, summary: "The questions, the consent text, and which questions hold answers." },
  {
    method: "patch", path: "/console/conversations/:id/questions", who: "organiser", body: UpdateQuestions, answer: OrganiserQuestions, errors: ["question-has-answers"],
    summary: "Changes what is named. A question that holds answers stays as it is: it can be retired, and worded in more languages.",
  },
  {
    method: "get", path: "/console/conversations/:id/who-took-part", who: "analyst", answer: WhoTookPart,
    summary: "Answers in total, by group and by statement, rounded, small numbers left out; beside the population, and weighted to it.",
  },
  { method: "get", path: "/console/conversations/:id/who-took-part.csv", who: "analyst", answer: "csv", summary: "The same tables as CSV. There is no file with people in it." },
  {
    method: "patch", path: "/console/conversations/:id/census/:questionId", who: "organiser", body: SaveCensus, answer: WhoTookPart, errors: ["question-not-found"],
    summary: "Sets the population's shares for one question, with their source and date; null takes them away.",
  },
];
