import { refusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { Joined } from '../../view/Joined';
import type { Preview } from '../reading/preview';
import { LeftOut } from './LeftOut';

/** How much of a list is reset, before anything is sent. */
export function Found({ preview }: { readonly preview: Preview }) {
  const { targets, devices, keys, tooMany, refusedCount, repeatedCount, everybody } = preview;
  return (
    <div class="found">
      <p
        data-said={
          targets.length === 0 ? t('runs_nothing') : t('runs_found', { count: targets.length })
        }
      >
        <strong>
          {targets.length === 0 ? t('runs_nothing') : t('runs_found', { count: targets.length })}
        </strong>{' '}
        <span class="muted">
          <Joined>
            {[
              keys > 0 && devices > 0 && t('runs_devices', { count: devices }),
              keys > 0 && t('runs_keys', { count: keys }),
              repeatedCount > 0 && t('runs_repeated', { count: repeatedCount }),
              refusedCount > 0 && t('runs_refused', { count: refusedCount }),
            ].filter((one) => one !== false)}
          </Joined>
        </span>
      </p>
      {tooMany > 0 && (
        <p class="warning">
          <Icon name="alert" /> {t('runs_tooMany', { most: targets.length, count: tooMany })}
        </p>
      )}
      {everybody !== undefined && (
        <p class="warning">
          <Icon name="alert" /> {t('runs_everybody', everybody)}
        </p>
      )}
    </div>
  );
}

/** The lines that are left out, at the end of the page: there may be any number. */
export function LeftOutOf({ preview }: { readonly preview: Preview }) {
  const { refused, refusedCount, repeated, repeatedCount } = preview;
  return (
    <>
      <LeftOut
        summary={t('runs_refusedLines', { count: refusedCount })}
        count={refusedCount}
        isOpen
        lineAt={(at) => {
          const one = refused[at];
          return { line: one?.line ?? 0, why: one ? refusalWords(one.refusal) : '' };
        }}
      />
      <LeftOut
        summary={t('runs_repeatedLines', { count: repeatedCount })}
        count={repeatedCount}
        isOpen={false}
        lineAt={(at) => {
          const { line = 0, first = 0 } = repeated[at] ?? {};
          return { line, why: t('runs_repeats', { line: first }) };
        }}
      />
    </>
  );
}
