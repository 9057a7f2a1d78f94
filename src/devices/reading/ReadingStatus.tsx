import browser from 'webextension-polyfill';
import type { Failure } from '../../failure/failure';
import { lockState } from '../../storage/lock-state';
import type { TempPass } from '../../storage/temp-passes';
import type { FollowStatus } from '../../storage/trials/device-trial';
import { formatRoughly } from '../../text/format';
import { t } from '../../text/t';
import { useSecondsUntil } from '../../ui/clock/use-seconds-until';
import { FailureNotice } from '../../view/FailureNotice';
import { openSettings } from '../../view/open-pages';
import { UnlockForm } from '../../view/UnlockForm';
import { useStoredItem } from '../../view/use-stored-item';

interface ReadingStatusProps {
  readonly status: FollowStatus;
  readonly tempPass: TempPass;
}

/** How the reading of the trials goes; where it stands still, why, and the one next step. */
export function ReadingStatus({ status, tempPass }: ReadingStatusProps) {
  const isLocked = useStoredItem(lockState) === 'locked';
  if (isLocked) return <UnlockForm inPlaceOfReset />;
  switch (status.kind) {
    case 'reading':
      return (
        <p class="muted note">
          {tempPass.kind === 'promotional' ? t('devices_readPromotional') : t('devices_readInTurn')}
        </p>
      );
    case 'waiting':
      return <Waiting until={status.until} />;
    case 'blocked':
      return <FailureNotice failure={status.failure} onNext={(failure) => void next(failure)} />;
  }
}

function Waiting({ until }: { readonly until: number }) {
  const left = useSecondsUntil(until);
  return (
    <p class="note warning" data-said={t('devices_throttled')}>
      <span role="timer" aria-live="off">
        {left > 0
          ? t('devices_throttledFor', { time: formatRoughly(left) })
          : t('devices_throttled')}
      </span>
    </p>
  );
}

/** Reading goes on by itself once it can. */
async function next(failure: Failure): Promise<void> {
  if (failure.next === 'grantAccess') {
    await browser.permissions.request({ origins: failure.origins ?? [] });
  } else openSettings();
}
