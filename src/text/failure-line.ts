import type { Failure } from '../failure/failure';
import { explain } from './explained';

/** What failed in a line: in words, with its status and Adobe's code. */
export function failureLine({ kind, status, code, error }: Failure): string {
  const { title } = explain(`failure_${kind}`);
  const isSaid = status === undefined || title.includes(String(status));
  return [title, isSaid ? undefined : status, code ?? error].filter(Boolean).join(' ·\u00a0');
}
