import { useState } from 'preact/hooks';
import type { PastedStatement } from '../../config/statement';
import { nameRefusal } from '../../input/name-refusal';
import type { CommandOf } from '../../messages/commands';
import { sendCommand } from '../../messages/send-command';
import { type Environment, sameEnvironment } from '../../pass/ids/environment';
import type { RegisteredApplication } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { maxName } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { enteredFrom, environmentOf, originsToAsk } from '../form/EnvironmentFields';
import { OptionalName } from '../form/OptionalName';
import { SaveActions } from '../form/SaveActions';
import { useAutosave } from '../form/use-autosave';
import { useFocusOnOpen } from '../form/use-focus-on-open';
import { useSave } from '../form/use-save';
import { AskedEnvironment } from './AskedEnvironment';
import { Claims } from './Claims';
import { CredentialFields } from './CredentialFields';
import { OtherEnvironments } from './OtherEnvironments';
import { useAskedEnvironment } from './use-asked-environment';
import { doubtOf, useCredential } from './use-credential';
import { useMovedSecret } from './use-moved-secret';
import { usePassphraseFirst } from './use-passphrase-first';

interface ApplicationFormProps {
  /** The one to edit; a new one where left out. */
  application?: RegisteredApplication | undefined;
  /** The environment of a new one to start with. */
  environment?: Environment | undefined;
  /** Whether there is a secret of it to keep. */
  held?: boolean;
  /** The statement or token to start with, as it was pasted. */
  pasted?: PastedStatement | undefined;
  /** What tells of which environment the pasted one is. */
  told?: Environment | undefined;
  /** The environment of a Temp Pass that is saved along with it. */
  tempPassIn?: Environment | undefined;
  /** @param id of what was saved */
  onSaved: (id: string) => void;
  onCancel?: (() => void) | undefined;
}

/** Registers an application. What was pasted leaves the page with the command and is not kept. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { application, held = false, pasted, onSaved, onCancel } = props;
  const [name, setName] = useState(application?.name ?? '');
  const asked = useAskedEnvironment(
    application?.environment ?? props.environment,
    props.told,
    pasted !== undefined,
  );
  const { entered: environment, enter: setEnvironment } = asked;
  const credential = useCredential(application?.credential, pasted);
  const { kind, secret, jwt, isTooLong } = credential;
  const moved = useMovedSecret(secret);
  const [sessionOnly, setSessionOnly] = useState(application?.sessionOnly ?? false);
  // Not by the name: what is pasted next is the secret.
  const takesSecret = pasted === undefined && !(application && held);
  const isAskedFor = onCancel !== undefined || pasted !== undefined;
  const isComplete = pasted !== undefined && kind !== undefined && !asked.isAsked;
  const form = useFocusOnOpen<HTMLFormElement>(
    isComplete ? 'save' : onCancel !== undefined && takesSecret ? 'secret' : isAskedFor,
  );
  const [tried, setTried] = useState(false);
  const { busy, failed, run } = useSave<RegisteredApplication>(({ id }) => onSaved(id));

  const read = environment && environmentOf(environment);
  const unchanged =
    application !== undefined &&
    !isManaged(application.id) &&
    read !== undefined &&
    application.credential === kind &&
    sameEnvironment(application.environment, read);
  const empty = secret.trim() === '';
  const keeps = unchanged && held;
  const missing = empty && !keeps;
  const isNamed = nameRefusal(name, maxName) === undefined;
  // A name can be changed all the same.
  const passphraseFirst = usePassphraseFirst() && !(keeps && empty);

  function save(environment: Environment, credential?: CommandOf<'saveApplication'>['credential']) {
    return sendCommand({
      type: 'saveApplication',
      id: application?.id,
      name,
      environment,
      sessionOnly: sessionOnly || undefined,
      credential,
    });
  }
  // A statement is registered by its button alone.
  const [before] = useState(application);
  const { outcome, hasSaved, onChange } = useAutosave(() =>
    unchanged && empty && isNamed ? save(read) : undefined,
  );

  /** Puts back what was there when the form opened. */
  async function cancel() {
    if (hasSaved && before !== undefined) {
      const { id, name, environment, sessionOnly } = before;
      await sendCommand({ type: 'saveApplication', id, name, environment, sessionOnly });
    }
    onCancel?.();
  }

  function submit(environment = read) {
    if (passphraseFirst) return;
    setTried(true);
    if (environment === undefined || missing || isTooLong || !isNamed) return;
    if (kind === undefined && !empty) return;
    void run(originsToAsk(environment), () =>
      save(environment, empty ? undefined : credential.read()),
    );
  }
  function submitIn(environment: Environment) {
    setEnvironment(enteredFrom(environment));
    submit(environment);
  }

  const { tempPassIn } = props;
  const withTempPass = tempPassIn && read && sameEnvironment(tempPassIn, read);
  const doubt = doubtOf(kind, jwt?.use);
  return (
    <form
      ref={form}
      aria-label={application ? t('settings_editApplication') : t('settings_addApplication')}
      onChange={application && onChange}
      onPaste={moved.onPaste}
      onDrop={moved.onDrop}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {application !== undefined && isManaged(application.id) ? (
        <div>
          <h3>{name || environmentName(application.environment.kind)}</h3>
          <EnvironmentBadge environment={application.environment} />
        </div>
      ) : (
        <AskedEnvironment asked={asked} isTried={tried} onAnswer={submitIn}>
          <OptionalName
            value={name}
            note={moved.isMoved ? t('settings_secretMoved') : undefined}
            onInput={setName}
          />
        </AskedEnvironment>
      )}
      <CredentialFields
        kind={kind}
        onChoose={credential.choose}
        secret={secret}
        onEnter={credential.enter}
        note={keeps ? t('settings_keepStatement') : undefined}
        doubt={doubt}
        isTooLong={isTooLong}
        isMissing={tried && missing}
      />
      <Claims read={jwt} />
      {kind === 'statement' && (
        <label class="check">
          <input
            type="checkbox"
            checked={sessionOnly}
            onChange={(event) => setSessionOnly(event.currentTarget.checked)}
          />
          {t('settings_sessionOnly')}
        </label>
      )}
      <SaveActions
        save={
          keeps && empty
            ? t('settings_done')
            : t(saveText[withTempPass ? 'both' : (kind ?? 'statement')])
        }
        saving={t(savingText[kind ?? 'statement'])}
        busy={busy}
        before={passphraseFirst ? t('settings_passphraseFirst') : undefined}
        failed={failed}
        asYouGo={application && outcome}
        onCancel={onCancel && (() => void cancel())}
      />
      {application === undefined && (
        <OtherEnvironments key={secret} failed={failed} environment={read} onTry={submitIn} />
      )}
    </form>
  );
}

/** A token registers nothing. */
const saveText = {
  statement: 'settings_saveApplication',
  token: 'settings_saveToken',
  both: 'firstRun_saveBoth',
} as const;
const savingText = { statement: 'settings_registering', token: 'settings_saving' } as const;
