import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppRequest } from '../../app-request/app-request';
import type { AppRequestsRead } from '../../app-request/app-requests-read';
import type { DeviceId } from '../../pass/ids/device-id';
import { isProduction } from '../../pass/ids/environment';
import type { GenericKey } from '../../pass/ids/generic-key';
import { customEnvironments } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { keyOf, tempPassOf } from '../../view/app-request/saved-temp-pass';
import { readDeviceId } from '../form/reading/read-entered';
import type { FormIds } from '../form/use-form-ids';
import type { TempPassChoice } from '../form/use-temp-pass';
import { loadPreview } from './load-preview';
import { mayBeRequest } from './may-be-request';
import type { PastedPreviewProps } from './PastedPreview';

interface PastedRequestOptions {
  readonly ids: FormIds;
  readonly choice: TempPassChoice;
  /** Resets what stands in the form, or says why not. */
  readonly submit: () => void;
}

/** A request that was pasted into the device ID, and what draws it. */
interface Shown {
  readonly read: AppRequestsRead;
  readonly request: AppRequest;
  readonly more: number;
  readonly draw: (place: HTMLElement, props: PastedPreviewProps | undefined) => void;
}

/** What was pasted, and for which Temp Pass the form was then. */
interface Paste {
  readonly text: string;
  readonly tempPassId: string;
}

/** What is put into the form to be reset as soon as it stands there. */
interface Filling {
  readonly tempPassId: string;
  readonly deviceId: DeviceId;
  readonly key: GenericKey | undefined;
}

export interface PastedRequestModel {
  readonly shown: Shown | undefined;
  /** @returns whether it may be a request, and is taken: then nothing of the text comes into the field */
  readonly receive: (text: string) => boolean;
  /** Puts it into the form and resets it; in production it is looked at there first. */
  readonly reset: (request: AppRequest, tempPass: TempPass) => void;
  readonly forget: () => void;
}

/**
 * A request of an app that is pasted into the field of the device ID. Nothing but what it says of
 * device, Temp Pass and key comes into the form, as what stands there is kept.
 */
export function usePastedRequest({
  ids,
  choice,
  submit,
}: PastedRequestOptions): PastedRequestModel {
  const [shown, setShown] = useState<Shown>();
  const [filling, setFilling] = useState<Filling>();
  // Reading takes a moment, in which a person may go on: the form as it is then counts.
  const form = useRef({ ids, choice });
  form.current = { ids, choice };
  const latest = useRef<Paste>(undefined);

  useEffect(() => {
    if (filling === undefined || !isFilled(filling, ids, choice)) return;
    setFilling(undefined);
    submit();
  });

  function receive(text: string): boolean {
    if (!mayBeRequest(text)) return false;
    // An Enter that comes meanwhile is not to reset what stood there before.
    ids.enterDeviceId('');
    choice.settle();
    setShown(undefined);
    latest.current = { text, tempPassId: choice.selected.id };
    void take(latest.current);
    return true;
  }

  async function take(paste: Paste) {
    const loaded = await loadPreview().catch(() => undefined);
    const custom = await customEnvironments().catch(() => []);
    const read = await loaded?.appRequestsIn(paste.text, custom);
    const [first, ...others] = (read && loaded?.folded(read.requests)) ?? [];
    if (paste !== latest.current) return;
    if (loaded === undefined || read === undefined || first === undefined) {
      return enterIdOf(paste);
    }
    const { request } = first;
    setShown({ read, request, more: others.length, draw: loaded.drawPreview });
    fillIn(request, paste);
  }

  /** What a person entered or chose since stays; the preview says in what it differs. */
  function fillIn(request: AppRequest, { tempPassId }: Paste) {
    const { ids, choice } = form.current;
    if (ids.entered.deviceId !== '' || choice.selected.id !== tempPassId) return;
    const tempPass = tempPassOf(request, choice.saved);
    if (request.deviceId !== undefined) ids.enterDeviceId(request.deviceId);
    if (tempPass === undefined || isProduction(tempPass.environment)) return;
    choice.choose(tempPass.id);
    const key = keyOf(request, tempPass);
    if (key !== undefined && ids.entered.text === '') ids.enterEmail({ text: key });
  }

  /** Like any other text, of which the field reads the ID; what else is in it may be a secret. */
  async function enterIdOf(paste: Paste) {
    const device = await readDeviceId(paste.text);
    const { ids } = form.current;
    if (paste !== latest.current || ids.entered.deviceId !== '') return;
    if (device.ok) ids.enterDeviceId(device.value);
    else ids.enterDeviceId(paste.text, '');
  }

  function reset(request: AppRequest, tempPass: TempPass) {
    const { deviceId } = request;
    if (deviceId === undefined) return;
    const key = keyOf(request, tempPass);
    choice.choose(tempPass.id);
    ids.enterDeviceId(deviceId);
    if (tempPass.kind === 'promotional') ids.enterEmail({ text: key ?? '' });
    if (isProduction(tempPass.environment)) return;
    setFilling({ tempPassId: tempPass.id, deviceId, key });
  }

  return { shown, receive, reset, forget: () => setShown(undefined) };
}

/** Whether it has come into the form by now. */
function isFilled(filling: Filling, { entered }: FormIds, { selected }: TempPassChoice): boolean {
  const { tempPassId, deviceId, key = '' } = filling;
  if (selected.id !== tempPassId || entered.deviceId !== deviceId) return false;
  return selected.kind === 'basic' || entered.text === key;
}
