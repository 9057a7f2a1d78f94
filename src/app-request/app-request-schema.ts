import * as v from 'valibot';
import { deviceInfoSchema } from '../pass/device-info/device-info';
import {
  deviceIdSchema,
  environmentSchema,
  genericKeySchema,
  identityTemplateSchema,
  mvpdIdSchema,
  requestorIdSchema,
} from '../pass/ids/schemas';
import { appQuestions } from './app-request';

/** An `AppRequest` in a message or in storage. */
export const appRequestSchema = v.object({
  question: v.picklist(appQuestions),
  environment: v.optional(environmentSchema),
  requestorId: v.optional(requestorIdSchema),
  mvpdId: v.optional(mvpdIdSchema),
  deviceId: v.optional(deviceIdSchema),
  identity: v.optional(
    v.object({
      template: identityTemplateSchema,
      sends: v.picklist(['address', 'hash']),
      keys: v.object({
        'SHA-256': v.exactOptional(genericKeySchema),
        'SHA-512': v.exactOptional(genericKeySchema),
      }),
    }),
  ),
  deviceInfo: v.optional(deviceInfoSchema),
  resources: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(1_024))),
    v.maxLength(100),
    v.readonly(),
  ),
});
