import './pasted-preview.css';
// The file that draws it is loaded later, and its styles are not.
import '../../view/app-request/request-facts.css';
import '../../view/app-request/request-preview.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isProduction } from '../../pass/ids/environment';
import { isForbidden, type Policy } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import type { SavedBeside } from '../../view/app-request/compare';
import { openNewTempPass } from '../../view/open-pages';
import type { FormIds } from '../form/use-form-ids';
import type { PastedRequestModel } from './use-pasted-request';

interface PastedRequestProps {
  readonly pasted: PastedRequestModel;
  readonly ids: FormIds;
  readonly saved: Omit<SavedBeside, 'form'>;
  readonly policy: Policy;
}

/** The request that was pasted into the device ID, where the result of a reset stands otherwise. */
export function PastedRequest({ pasted, ids, saved, policy }: PastedRequestProps) {
  const { shown, reset, forget } = pasted;
  const place = useRef<HTMLDivElement>(null);
  const draw = shown?.draw;
  useLayoutEffect(() => {
    if (place.current === null || shown === undefined) return;
    const { read, request, more } = shown;
    shown.draw(place.current, {
      ...{ read, request, more },
      beside: {
        ...saved,
        form: {
          deviceId: ids.device?.ok ? ids.device.value : undefined,
          key: ids.key?.ok ? ids.key.value.key : undefined,
        },
      },
      actions: {
        resetLabel: (one) => labelFor(one, policy),
        reset(request, tempPass) {
          reset(request, tempPass);
          document.querySelector<HTMLElement>(`[${nextFocus}]`)?.focus();
        },
        save({ requestorId, mvpdId, environment, identity }) {
          if (requestorId === undefined || mvpdId === undefined) return;
          openNewTempPass({ requestorId, mvpdId, environment, kind: identity && 'promotional' });
        },
        close: forget,
        fill({ deviceId, key }) {
          if (deviceId !== undefined) ids.enterDeviceId(deviceId);
          if (key !== undefined) ids.enterEmail({ text: key });
        },
      },
    });
  });
  useLayoutEffect(() => {
    const drawn = place.current;
    return () => {
      if (drawn !== null) draw?.(drawn, undefined);
    };
  }, [draw]);
  return <div ref={place} />;
}

/** Undefined where the policy forbids it. */
function labelFor({ environment }: TempPass, policy: Policy): string | undefined {
  if (isForbidden(policy, environment, false)) return undefined;
  return t(isProduction(environment) ? 'app_fillIn' : 'app_reset');
}
