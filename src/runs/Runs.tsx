import { useRef } from 'preact/hooks';
import { t } from '../text/t';
import { Announcer } from '../ui/Announcer';

/** Bulk reset: makes runs over lists, and shows them. */
export function Runs() {
  const place = useRef<HTMLElement>(null);
  return (
    <>
      <main ref={place} class="runs">
        <h1>{t('runs_title')}</h1>
      </main>
      <Announcer of={place} />
    </>
  );
}
