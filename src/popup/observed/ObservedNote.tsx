import type { ObservedRequest } from '../../storage/observed-requests';
import { t } from '../../text/t';
import { Age } from './Age';
import { observedWords } from './observed-words';

const place = '\n';

/** That the app asked about the device in the form, how long ago, and what was answered. */
export function ObservedNote({ observed }: { observed: ObservedRequest }) {
  const what = observedWords(observed);
  const [before, after] = t('observed_from', { age: place, what }).split(place);
  return (
    <span class="from-page" title={t('observed_fromTitle', { what })}>
      {before}
      <Age at={observed.at} />
      {after}
    </span>
  );
}
