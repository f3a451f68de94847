// A thread that sorts free comments: ten thousand take seconds, in which the server must go on answering.
import { parentPort, workerData } from "node:worker_threads";
import { composeComments, type CommentsInput } from "../report/comments/compose-comments.ts";

parentPort?.postMessage(composeComments(workerData as CommentsInput));
