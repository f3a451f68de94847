import { z } from "zod";
import * as console from "../contract/console.ts";
import * as conversation from "../contract/conversation.ts";
import * as error from "../contract/error.ts";
import * as ids from "../contract/ids.ts";
import * as locale from "../contract/locale.ts";
import * as opinionMap from "../contract/opinion-map.ts";
import * as participation from "../contract/participation.ts";
import * as report from "../contract/report.ts";
import * as statement from "../contract/statement.ts";
import * as vote from "../contract/vote.ts";

const exported: Readonly<Record<string, unknown>> = { ...ids, ...locale, ...error, ...conversation, ...statement, ...vote, ...participation, ...opinionMap, ...report, ...console };

/** Queries are parameters, not bodies; a component of them would be nobody's. */
const notComponents: readonly string[] = ["ReviewQuery"];

/** The contract's schemas by the names they have in the code, so that the document says the same words. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries(exported).filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType && !notComponents.includes(entry[0])),
);
