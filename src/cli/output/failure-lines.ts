import { failureWords } from '../../text/failure-words';
import { t } from '../../text/t';
import type { AttemptError } from '../network/attempt';

/** What failed, what to do, and what the server and the system said, in lines for people. */
export function failureLines(error: AttemptError): string[] {
  const { title, advice } = failureWords(error);
  const { status, code, error: oauth, message, description, details, trace, cause } = error;
  const told = [status, oauth, code, message, description, details].filter(
    (one) => one !== undefined,
  );
  return [
    title,
    advice,
    ...(told.length > 0 ? [t('cli_serverSaid', { words: told.join(' · ') })] : []),
    ...(trace === undefined ? [] : [t('cli_trace', { id: trace })]),
    ...(cause === undefined ? [] : [causeWords(cause)]),
  ].map((line, index) => (index === 0 ? line : `  ${line}`));
}

function causeWords(cause: string): string {
  const isCertificate = /CERT|ISSUER|SIGNATURE/u.test(cause);
  return isCertificate ? t('cli_certificate', { cause }) : t('cli_cause', { cause });
}
