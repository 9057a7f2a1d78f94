import './request-preview.css';
import { useState } from 'preact/hooks';
import type { AppRequest } from '../../app-request/app-request';
import { isProduction } from '../../pass/ids/environment';
import { deviceWith } from '../../storage/devices';
import type { TempPass } from '../../storage/temp-passes';
import { deviceSummary } from '../../text/device-info-name';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { NameDeviceDialog } from '../devices/NameDeviceDialog';
import type { SavedBeside } from './compare';
import { Differences } from './Differences';
import type { FilledIds } from './mend';
import { RequestFacts } from './RequestFacts';
import { tempPassOf } from './saved-temp-pass';

/** What a page does with an app's request. */
export interface RequestActions {
  /** What its button is called; undefined where nothing may be reset. */
  readonly resetLabel: (tempPass: TempPass) => string | undefined;
  readonly reset: (request: AppRequest, tempPass: TempPass) => void;
  /** Opens a form for the Temp Pass that it names. */
  readonly save: (request: AppRequest) => void;
  /** Takes it away again. */
  readonly close?: (() => void) | undefined;
  /** Puts the app's IDs into the form. */
  readonly fill?: ((ids: FilledIds) => void) | undefined;
}

interface RequestPreviewProps {
  readonly request: AppRequest;
  readonly beside: SavedBeside;
  readonly actions: RequestActions;
}

/** An app's request: what it says, how that differs from what is saved, and what one click does with it. */
export function RequestPreview({ request, beside, actions }: RequestPreviewProps) {
  const [isNaming, setNaming] = useState(false);
  const { deviceId, deviceInfo, requestorId, mvpdId } = request;
  const tempPass = tempPassOf(request, beside.tempPasses);
  const named = deviceId && deviceWith(beside.devices, deviceId);
  const label = tempPass && actions.resetLabel(tempPass);
  const isSavable = tempPass === undefined && requestorId !== undefined && mvpdId !== undefined;
  return (
    <div class="request-preview">
      <RequestFacts request={request} beside={beside} />
      <div class="actions">
        {tempPass !== undefined && deviceId !== undefined && label !== undefined && (
          <button
            type="button"
            class={
              isProduction(tempPass.environment) ? 'button primary production' : 'button primary'
            }
            onClick={() => actions.reset(request, tempPass)}
          >
            {label}
          </button>
        )}
        {isSavable && (
          <button type="button" class="button primary" onClick={() => actions.save(request)}>
            {t('app_save')}
          </button>
        )}
        {deviceId !== undefined && named === undefined && (
          <button type="button" class="button" onClick={() => setNaming(true)}>
            {t('device_name')}
          </button>
        )}
        {actions.close !== undefined && (
          <button type="button" class="button button-text" onClick={actions.close}>
            {t('label_dismiss')}
          </button>
        )}
      </div>
      <Missing request={request} isSaved={tempPass !== undefined} />
      <Differences
        request={request}
        beside={beside}
        onSave={() => actions.save(request)}
        onFill={(ids) => actions.fill?.(ids)}
      />
      {isNaming && deviceId !== undefined && (
        <NameDeviceDialog
          deviceId={deviceId}
          told={deviceInfo && { deviceInfo, summary: deviceSummary(deviceInfo) }}
          known={beside.devices}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}

/** What keeps a request from being reset. */
function Missing({ request, isSaved }: { request: AppRequest; isSaved: boolean }) {
  const missing = [
    ...(request.mvpdId === undefined ? [t('app_noTempPass')] : isSaved ? [] : [t('app_unsaved')]),
    ...(request.deviceId === undefined ? [t('app_noDevice')] : []),
  ];
  return missing.length === 0 ? null : <p class="note muted">{formatSentences(missing)}</p>;
}
