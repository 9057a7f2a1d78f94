import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Merge } from '../../config/merge';
import type { Failure } from '../../failure/failure';
import type { Environment } from '../../pass/ids/environment';
import { numberAmong } from '../../storage/applications';
import { nameOf } from '../../storage/temp-passes';
import { hostOf } from '../../storage/watched-sites';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { TempPassIds } from '../../view/TempPassIds';
import { SaveActions } from '../form/SaveActions';
import { useFocusOnOpen } from '../form/use-focus-on-open';
import { FieldChanges } from './FieldChanges';

interface ImportPreviewProps {
  merge: Merge;
  busy: boolean;
  failed: Failure | undefined;
  /** Whether the file holds statements, under a passphrase. */
  withSecrets: boolean;
  /** @param passphrase of the file; empty to import without its secrets */
  onImport: (passphrase: string) => void;
  onCancel: () => void;
}

/** What an import would do, entry by entry, before it does it. */
export function ImportPreview(props: ImportPreviewProps) {
  const { merge, busy, failed, withSecrets, onImport, onCancel } = props;
  const [passphrase, setPassphrase] = useState('');
  const form = useFocusOnOpen<HTMLFormElement>(true);
  const { tempPasses, applications, devices, sites } = merge;
  const all = [...tempPasses, ...applications, ...devices, ...sites];
  const isNew = all.some(({ change }) => change !== 'same');
  const names = new Map(
    merge.next.applications.map((one, _, others) => {
      const number = numberAmong(others, one);
      const name = one.name || t('config_unnamed');
      return [one.id, number === undefined ? name : `${name} · ${number}`];
    }),
  );
  const nameOfApplication = (id: string) => names.get(id);
  return (
    <form
      ref={form}
      class="import"
      aria-label={t('config_preview')}
      onSubmit={(event) => {
        event.preventDefault();
        setPassphrase('');
        onImport(passphrase);
      }}
    >
      <h3>{isNew || withSecrets ? t('config_preview') : t('config_nothingNew')}</h3>
      <Group title={t('settings_applications')}>
        {applications.map(({ change, application }) => (
          <Entry
            key={application.id}
            change={change}
            name={nameOfApplication(application.id) ?? ''}
            environment={application.environment}
          >
            {numberAmong(merge.next.applications, application) !== undefined && (
              <p class="note warning">{t('config_sameName')}</p>
            )}
            {change === 'added' && <p class="note muted">{t('config_withoutCredentials')}</p>}
          </Entry>
        ))}
      </Group>
      <Group title={t('settings_tempPasses')}>
        {tempPasses.map((one) => (
          <Entry
            key={one.tempPass.id}
            change={one.change}
            name={nameOf(one.tempPass)}
            environment={one.tempPass.environment}
          >
            <p class="note muted">
              <TempPassIds {...one.tempPass} />
            </p>
            {beginsToSendAddress(one) && (
              <p class="note warning">{t('trialSettings_sendsAddress')}</p>
            )}
            {one.change === 'changed' && (
              <FieldChanges fields={one.fields} nameOfApplication={nameOfApplication} />
            )}
          </Entry>
        ))}
      </Group>
      <Group title={t('settings_devices')}>
        {devices.map((one) => (
          <Entry key={one.device.deviceId} change={one.change} name={one.device.name}>
            <p class="note muted">
              <code>{one.device.deviceId}</code>
            </p>
            {one.nameBefore !== undefined && (
              <p class="note">{t('config_deviceRenamed', { name: one.nameBefore })}</p>
            )}
            {one.fields.length > 0 && (
              <FieldChanges fields={one.fields} nameOfApplication={nameOfApplication} />
            )}
            {one.change !== 'same' && one.namesakes.length > 0 && (
              <p class="note warning">{t('device_namesakes', { count: one.namesakes.length })}</p>
            )}
          </Entry>
        ))}
      </Group>
      <Group title={t('settings_sites')}>
        {sites.map(({ change, site }) => (
          <Entry key={site} change={change} name={hostOf(site)} />
        ))}
      </Group>
      {sites.some(({ change }) => change === 'added') && (
        <p class="note muted">{t('config_asksForSites')}</p>
      )}
      {withSecrets && (
        <Field label={t('config_filePassphrase')} note={t('config_filePassphraseNote')}>
          <input
            type="password"
            value={passphrase}
            autocomplete="off"
            onInput={(event) => setPassphrase(event.currentTarget.value)}
          />
        </Field>
      )}
      <SaveActions
        save={t('config_import')}
        saving={t('config_importing')}
        busy={busy}
        failed={failed}
        onCancel={onCancel}
      />
    </form>
  );
}

/** Whether a viewer's address would leave this browser from the import on. */
function beginsToSendAddress(one: Merge['tempPasses'][number]): boolean {
  if (one.change !== 'changed') return one.change === 'added' && !!one.tempPass.plainAddress;
  return !!one.tempPass.plainAddress && one.fields.some(({ field }) => field === 'plainAddress');
}

function Group({ title, children }: { title: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <div class="group">
      <h4>{title}</h4>
      <ul>{children}</ul>
    </div>
  );
}

interface EntryProps {
  change: 'added' | 'changed' | 'same';
  name: string;
  environment?: Environment;
  children?: ComponentChildren;
}

function Entry({ change, name, environment, children }: EntryProps) {
  return (
    <li data-change={change}>
      <span class="change">{t(`config_changes_${change}`)}</span>
      <div class="facts">
        <p>
          <b>{name}</b>{' '}
          {environment !== undefined && <EnvironmentBadge environment={environment} />}
        </p>
        {environment?.kind === 'custom' && (
          <p class="note">
            <code>{t('config_managementUrl', { url: environment.managementUrl })}</code>
            <br />
            <code>{t('config_serviceUrl', { url: environment.serviceUrl })}</code>
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
