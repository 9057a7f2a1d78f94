import type { Place } from '../../detection/candidate';
import { type LabelledValue, labelledDevice } from '../../detection/judge';
import { labelledIn } from '../../detection/scan-text';
import { cleaned } from '../../detection/text/normalize';
import { readShape } from '../../detection/values/id-shape';

/** What a place of the page says. */
export type TextFinding = LabelledValue & { readonly place: Place };

const fingerprint = {
  field: 'device',
  core: 'fingerprint',
  hashed: false,
  relevance: 'neutral',
} as const;

/** What a text says: what labels in it name, or that it is the value of the header as a whole. */
export function* findInText(text: string, place: Place): Generator<TextFinding | undefined> {
  for (const one of labelledIn(cleaned(text))) yield one && { ...one, place };
  const whole = /^\s*fingerprint\s/iu.test(text) ? readShape(text) : undefined;
  if (whole !== undefined) yield { ...labelledDevice(whole, fingerprint, fingerprint.core), place };
}
