import * as v from 'valibot';
import { hashFunctions } from '../../pass/ids/digest';
import { listedTargetSchema } from '../../storage/runs/run-record';
import { previewRefusals } from './preview';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const columns = v.object({
  device: v.optional(count),
  key: v.optional(count),
  header: v.boolean(),
});

/** What the worker is asked. */
export const questionSchema = v.object({
  source: v.variant('kind', [
    v.object({
      kind: v.literal('text'),
      text: v.string(),
      source: v.picklist(['list', 'page', 'devices', 'failed']),
    }),
    v.object({ kind: v.literal('file'), file: v.instance(File) }),
  ]),
  emails: v.optional(
    v.object({ trim: v.boolean(), lowerCase: v.boolean(), hash: v.picklist(hashFunctions) }),
  ),
  columns: v.optional(columns),
});

const refusals = [
  ...(['empty', 'all', 'blank', 'parameter', 'invisibleCharacter', 'whiteSpace'] as const),
  ...(['tooLong', 'notFingerprint', 'addressAsDevice', 'notAnAddress'] as const),
  ...(['emailAsKey', 'encodedAddress'] as const),
] as const;

/** The longest piece of a list that comes with one message: to take it in is no long task. */
export const piece = 500;

/** What it says: how far it is, then what the list holds in pieces, then how much that was. */
export const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('read'), part: v.number() }),
  v.object({ kind: v.literal('targets'), some: v.array(listedTargetSchema) }),
  v.object({
    kind: v.literal('refused'),
    some: v.array(
      v.object({
        line: count,
        part: v.picklist(['device', 'key']),
        refusal: v.union([v.picklist(refusals), v.object({ character: v.string() })]),
      }),
    ),
  }),
  v.object({
    kind: v.literal('repeated'),
    some: v.array(v.object({ line: count, first: count })),
  }),
  v.object({
    kind: v.literal('end'),
    ...{ devices: count, keys: count, tooMany: count },
    ...{ refusedCount: count, repeatedCount: count },
    everybody: v.optional(v.object({ count, line: count })),
    columns: v.optional(v.object({ read: columns, sample: v.array(v.array(v.string())) })),
  }),
  v.object({ kind: v.literal('notRead'), refusal: v.picklist(previewRefusals) }),
]);
export type Answer = v.InferInput<typeof answerSchema>;
