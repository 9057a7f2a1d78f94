import * as v from 'valibot';
import { environmentSchema } from '../pass/schemas';
import { StoredItem } from './stored-item';

/** A registered application without its secrets: what pages may know of it. */
export const registeredApplicationSchema = v.object({
  id: v.string(),
  name: v.string(),
  environment: environmentSchema,
  /** Whether it authorizes with a software statement or with a token pasted by hand. */
  credential: v.picklist(['statement', 'token']),
  /** What the server said that it may do; undefined where it did not say. */
  scopes: v.optional(v.array(v.string())),
  /** When it was registered, in ms since 1970. */
  registeredAt: v.number(),
  /** Of a policy that leaves it to each person to paste its statement. */
  ownStatement: v.optional(v.literal(true)),
});
export type RegisteredApplication = v.InferOutput<typeof registeredApplicationSchema>;

export const applications = new StoredItem(
  'applications',
  'local',
  v.array(registeredApplicationSchema),
  [],
);
