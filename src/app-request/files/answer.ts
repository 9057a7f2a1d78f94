import * as v from 'valibot';
import { environmentSchema } from '../../pass/ids/schemas';
import { appRequestSchema } from '../app-request-schema';
import { droppedKinds } from '../app-requests-read';

/** What the worker is asked. */
export const questionSchema = v.object({
  file: v.instance(Blob),
  custom: v.array(environmentSchema),
});
export type Question = v.InferOutput<typeof questionSchema>;

/** What it answers: undefined where the file is no JSON, or too much for the memory. */
export const answerSchema = v.optional(
  v.object({
    requests: v.array(appRequestSchema),
    dropped: v.array(v.picklist(droppedKinds)),
    others: v.number(),
  }),
);
