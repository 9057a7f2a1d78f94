import { useState } from 'preact/hooks';
import type { Environment } from '../../pass/ids/environment';
import { parseMvpdId, parseRequestorId } from '../../pass/ids/temp-pass';
import { type RegisteredApplication, trialApplications } from '../../storage/applications';
import { nameRefusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { TextField } from '../form/TextField';
import type { EnteredTempPass } from './form-values';
import { MvpdField } from './MvpdField';

interface RequestorFieldsProps {
  readonly entered: EnteredTempPass;
  /** Undefined while it is not finished. */
  readonly environment: Environment | undefined;
  readonly applications: readonly RegisteredApplication[];
  readonly change: (change: Partial<EnteredTempPass>) => void;
  /** A provider was chosen, which is no change of the field to the browser. */
  readonly onChosen: () => void;
  readonly showRefusals: boolean;
}

/** Requestor and MVPD ID; a finished requestor ID offers its Temp Passes where one may look. */
export function RequestorFields(props: RequestorFieldsProps) {
  const { entered, environment, applications, change, onChosen, showRefusals } = props;
  /** The requestor ID as it was last left. */
  const [finished, setFinished] = useState(entered.requestorId);
  /** The device under test as it was when these fields were last come to: it may be half typed. */
  const [deviceInfo, setDeviceInfo] = useState(entered.deviceInfo);
  const requestorId = parseRequestorId(entered.requestorId);
  const mvpdId = parseMvpdId(entered.mvpdId);
  const trialApplicationId = entered.trialApplicationId || undefined;
  const mayLookUp =
    environment !== undefined &&
    trialApplications(applications, { environment, trialApplicationId }).length > 0;
  const refusedMvpd = showRefusals && !mvpdId.ok ? nameRefusalWords(mvpdId.error) : undefined;
  return (
    <div class="pair" onFocusIn={() => setDeviceInfo(entered.deviceInfo)}>
      <TextField
        label={t('label_requestorId')}
        name="requestorId"
        mono
        value={entered.requestorId}
        refused={showRefusals && !requestorId.ok ? nameRefusalWords(requestorId.error) : undefined}
        onInput={(text) => change({ requestorId: text })}
        onFinish={setFinished}
      />
      {mayLookUp ? (
        <MvpdField
          value={entered.mvpdId}
          refused={refusedMvpd}
          question={
            requestorId.ok && entered.requestorId === finished
              ? { environment, requestorId: requestorId.value, trialApplicationId, deviceInfo }
              : undefined
          }
          onInput={(text) => change({ mvpdId: text })}
          onChoose={(text) => {
            change({ mvpdId: text });
            onChosen();
          }}
        />
      ) : (
        <TextField
          label={t('label_mvpdId')}
          name="mvpdId"
          mono
          value={entered.mvpdId}
          refused={refusedMvpd}
          onInput={(text) => change({ mvpdId: text })}
        />
      )}
    </div>
  );
}
