import type { AppRequestsRead } from '../../app-request/app-requests-read';
import { formatList } from '../../text/format';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';

/** What stood in a pasted text besides, and is kept nowhere. */
export function LeftOut({ read: { dropped, others } }: { read: AppRequestsRead }) {
  const things = formatList(dropped.map((one) => t(`app_dropped_${one}`)));
  const said = [
    ...(dropped.length > 0 ? [t('app_dropped', { things })] : []),
    ...(others > 0 ? [t('app_others', { count: others })] : []),
  ];
  return said.length === 0 ? null : <p class="note muted">{formatSentences(said)}</p>;
}
