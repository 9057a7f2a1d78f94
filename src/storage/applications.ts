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
  /** Whether its secrets are kept only until the browser closes. */
  sessionOnly: v.optional(v.boolean()),
  /** What the server calls it (RFC 7591, client_name); undefined where it did not say. */
  clientName: v.optional(v.string()),
  /** What the server said that it may do; undefined where it did not say. */
  scopes: v.optional(v.array(v.string())),
  /** When it got its client credentials, in ms since 1970; undefined while it has none. */
  registeredAt: v.optional(v.number()),
  /** Of a policy that leaves it to each person to paste its statement. */
  ownStatement: v.optional(v.literal(true)),
});
export type RegisteredApplication = v.InferOutput<typeof registeredApplicationSchema>;

export const applications = new StoredItem(
  'applications',
  'local',
  v.array(registeredApplicationSchema),
  [],
  { precious: true },
);
