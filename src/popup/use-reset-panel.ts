import { useState } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import type { RegisteredApplication } from '../storage/applications';
import type { KnownDevice } from '../storage/devices';
import { isForbidden, type Policy } from '../storage/managed';
import { isResetting, type ResetRecord } from '../storage/resets';
import { keyHashOf, type TempPass } from '../storage/temp-passes';
import { t } from '../text/t';
import { isOfTempPass, keyOf } from '../view/app-request/saved-temp-pass';
import { forbiddenNews, targetsOfNews } from '../view/result/reset-news';
import { type Resets, useResets } from '../view/result/use-resets';
import { type DeviceNames, useDeviceNames } from './devices/use-device-names';
import { isJustChanged } from './form/id-in-form';
import { type FormIds, type Kept, useFormIds } from './form/use-form-ids';
import type { KeyOfApp } from './form/use-key-of-app';
import { type TempPassChoice, useTempPass } from './form/use-temp-pass';
import { type RefusedApp, useRefused } from './observed/use-refused';
import type { SeenPage, SeenTab } from './page/use-page';
import { type PastedRequestModel, usePastedRequest } from './pasted/use-pasted-request';
import { type RecentModel, useRecent } from './recent/use-recent';
import { type TrialModel, useTrial } from './trial/use-trial';
import type { SentReset } from './trial/verified-trial';
import { viewerOf } from './trial/viewer';
import { type EveryoneModel, useResetEveryone } from './use-reset-everyone';
import { type Submitting, useSubmit } from './use-submit';

/** What is saved, the policy's included, and what was done with it. */
export interface SavedForPanel {
  readonly tempPasses: readonly TempPass[];
  readonly applications: readonly RegisteredApplication[];
  readonly devices: readonly KnownDevice[];
  readonly policy: Policy;
  /** Newest first. */
  readonly resets: readonly ResetRecord[];
}

/** What the panel is about: what is saved, and how its window opened. */
export interface ResetPanelInput {
  readonly saved: SavedForPanel;
  /** The Temp Pass and the IDs with which the window opens. */
  readonly startWith: Kept & { readonly tempPass: TempPass };
  readonly seen: SeenTab;
  /** Whether the secrets are locked: then nothing can be reset. */
  readonly locked: boolean;
  /** Whether Enter came before there was a form to take it. */
  readonly pressedBefore: boolean;
}

/**
 * All that the panel draws and does. The stored records are what is said of resets, not the answers
 * to commands: see messages/commands.ts.
 */
export interface ResetPanelModel {
  /** The Temp Pass of the form. */
  readonly choice: TempPassChoice;
  /** Whether it is a promotional one: then there is a key beside the device. */
  readonly promotional: boolean;
  /** What stands in the form. */
  readonly ids: FormIds;
  /** Enter, the buttons, and why nothing was sent. */
  readonly form: Submitting;
  readonly resets: Resets;
  readonly names: DeviceNames;
  readonly recent: RecentModel;
  /** What is said of the last reset of what stands in the form, or that the policy forbids any. */
  readonly news: Resets['news'];
  /** Whether the policy forbids resets of the selected Temp Pass. */
  readonly forbidden: boolean;
  /** What Enter would do; empty where it would do nothing. */
  readonly ready: string;
  readonly trial: TrialModel;
  readonly everyone: EveryoneModel;
  /** The app in the tab, where it was refused for what stands in the form and may be reset. */
  readonly refused: RefusedApp | undefined;
  /** A request of an app that was pasted into the device ID. */
  readonly pasted: PastedRequestModel;
  /** The next step of a failed reset. */
  readonly mendReset: (failure: Failure) => void;
  /** The next step of a trial that could not be read or started. */
  readonly mendTrial: (failure: Failure) => void;
}

/** The model of the popup's panel: its parts know nothing of each other, here they meet. */
export function useResetPanel(input: ResetPanelInput): ResetPanelModel {
  const { saved, startWith, locked } = input;
  const { applications, policy } = saved;
  const { page } = input.seen;
  const choice = useTempPass(saved.tempPasses, startWith.tempPass, page, saved.resets);
  const { selected } = choice;
  const ids = useFormIds(startWith, page, keyHashOf(selected), keyOfApp(page.observed, selected));
  const deviceId = ids.device?.ok ? ids.device.value : undefined;
  const resets = useResets(saved.resets, {
    tempPassId: selected.id,
    deviceId,
    key: ids.key?.ok ? ids.key.value.key : undefined,
  });
  /** Of whomever: another one may have changed the trial that is shown. */
  const newest = resets.records.find((one) => one.tempPassId === selected.id);
  const [sent, setSent] = useState<SentReset>();
  const names = useDeviceNames({
    known: saved.devices,
    candidates: page.candidates,
    records: resets.records,
    deviceId,
  });
  const forbidden = isForbidden(policy, selected.environment, false);
  const promotional = selected.kind === 'promotional';
  const trial = useTrial({
    tempPass: selected,
    applications: locked ? [] : applications,
    viewer: viewerOf(selected, ids.device, ids.key),
    deviceInfo: names.current?.deviceInfo,
    typed: ids.typed,
    record: newest,
    resetting: resets.busy || (newest !== undefined && isResetting(newest)),
    sent,
  });
  const { pressedBefore } = input;
  const parts = { ids, choice, page, resets, trial, locked, forbidden };
  function onSent(reset: SentReset) {
    setSent(reset);
    pasted.forget();
  }
  const form = useSubmit({ ...parts, onSent, pressedBefore });
  const pasted = usePastedRequest({ ids, choice, submit: form.submit });
  const everyone = useResetEveryone({
    tempPass: selected,
    isOffered: !locked && !isForbidden(policy, selected.environment, true),
    onReset(command, target) {
      trial.start.forget();
      void resets.run(command, [target]);
    },
  });

  const refused = useRefused(input.seen.tab?.id, { tempPass: selected, deviceId }, resets.records);
  const recent = useRecent({
    ...{ choice, ids, resets, trial, locked, policy },
    seen: input.seen,
  });

  /** Trying everybody again takes the typed confirmation again; one of two stays that one. */
  function again() {
    const kinds = targetsOfNews(resets.news).map(({ kind }) => kind);
    const [kind] = kinds;
    if (kind === 'everyDevice' || kind === 'everyKey') everyone.open(kind);
    else form.submit({ only: promotional && kinds.length === 1 ? kind : undefined });
  }

  /** What is granted now was missing when the trial was read. */
  async function mendTrial(failure: Failure) {
    if (!(await resets.next(failure, trial.readAgain))) return;
    trial.start.forget();
    trial.readAgain();
  }

  /** With whether a trial was started after the reset. */
  function withStart(news: Resets['news']): Resets['news'] {
    const { started } = trial.start;
    const isStarted = started?.ok === true && started.value.some(({ permitted }) => permitted);
    if (news.state !== 'record' || news.record.id !== form.nextTrial.startedAfter) return news;
    return { ...news, isStarted };
  }

  return {
    choice,
    promotional,
    ids: { ...ids, pasteDeviceId: pasted.receive },
    pasted,
    form,
    resets,
    names,
    recent,
    news: forbidden ? forbiddenNews : withStart(resets.news),
    forbidden,
    ready: locked ? '' : readyText(ids, promotional),
    trial,
    everyone,
    refused: locked || forbidden ? undefined : refused,
    mendReset: (failure) => void resets.next(failure, again),
    mendTrial: (failure) => void mendTrial(failure),
  };
}

/** The key with which the app asked for a Temp Pass; undefined where it asked for another one. */
function keyOfApp(observed: SeenPage['observed'], tempPass: TempPass): KeyOfApp | undefined {
  const { request } = observed ?? {};
  if (request?.deviceId === undefined || !isOfTempPass(request, tempPass)) return undefined;
  return { key: keyOf(request, tempPass), deviceId: request.deviceId };
}

function readyText(ids: FormIds, promotional: boolean): string {
  if (isJustChanged(ids.id)) return t('popup_ready_changed');
  if (!promotional) return ids.device?.ok ? t('popup_ready_device') : '';
  const key = ids.key?.ok === true;
  if (ids.device?.ok) return key ? t('popup_ready_both') : t('popup_ready_deviceAlone');
  return key ? t('popup_ready_key') : '';
}
