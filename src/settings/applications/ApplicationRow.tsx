import type { AnswerOf } from '../../messages/answers';
import { apiScope, resetScope } from '../../pass/auth/scopes';
import type { RegisteredApplication } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { applicationName } from '../../text/application-name';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { FailureNotice } from '../../view/FailureNotice';
import { Joined } from '../../view/Joined';
import { Row } from '../rows/Row';
import { removeItem } from '../rows/remove-item';
import { ApplicationFacts } from './ApplicationFacts';
import { useApplicationCheck } from './use-application-check';

type Authorization = AnswerOf<'authorizations'>[string];

interface ApplicationRowProps {
  application: RegisteredApplication;
  /** Undefined until the background has told. */
  authorization: Authorization | undefined;
  onEdit: () => void;
  onRemove: () => void;
  /** Whether the focus comes to it, as its form was closed or its removal undone. */
  hasFocus: boolean;
}

/** A registered application: what is wrong with it, and on request all that is known of it. */
export function ApplicationRow(props: ApplicationRowProps) {
  const { application, authorization, onEdit, onRemove, hasFocus } = props;
  const { id, environment, scopes, credential, ownStatement, sessionOnly } = application;
  const name = applicationName(application);
  const { busy, said, check, forget } = useApplicationCheck(id);
  const lacking = scopes !== undefined && !scopes.includes(resetScope);
  const held = authorization?.held !== false;
  const isOwn = !isManaged(id);
  const paste = credential === 'token' ? t('config_pasteToken') : t('config_pasteStatement');
  const isChecked = held && credential === 'statement';
  const items = [
    ...(isChecked && application.registeredAt !== undefined
      ? [
          {
            name: t('settings_forgetCredentials'),
            isDestructive: true,
            act: () => void forget(),
          },
        ]
      : []),
    ...(isOwn ? [removeItem(onRemove)] : []),
  ];
  return (
    <Row
      id={`application-${id}`}
      name={name}
      environment={environment}
      onOpen={isOwn ? onEdit : undefined}
      hasFocus={hasFocus}
      items={items}
      facts={
        <span class="note muted">
          <Joined>
            {application.name !== '' && environmentName(environment.kind)}
            {credential === 'token' ? t('label_accessToken') : t('label_softwareStatement')}
            {!isOwn && t('label_managed')}
          </Joined>
        </span>
      }
    >
      <div class="below">
        {!held && (
          <p class="warning">
            {sessionOnly ? t('config_statementGone') : t(`config_nothingHeld_${credential}`)}
          </p>
        )}
        {(isOwn ? !held : ownStatement) && (
          <button
            type="button"
            class="button"
            {...(hasFocus && !isOwn && { [nextFocus]: '' })}
            aria-label={t('settings_named', { action: paste, name })}
            onClick={onEdit}
          >
            {paste}
          </button>
        )}
        {lacking && (
          <p class={scopes.includes(apiScope) ? 'note muted' : 'warning'}>
            {scopes.includes(apiScope) ? t('trialSettings_onlyTrials') : t('settings_missingScope')}
          </p>
        )}
        {authorization !== undefined && held && (
          <details>
            <summary
              class="note"
              aria-label={t('settings_named', { action: t('settings_details'), name })}
            >
              {t('settings_details')}
            </summary>
            <ApplicationFacts application={application} tokenUntil={authorization.tokenUntil} />
            {isChecked && (
              <button
                type="button"
                class="button button-text"
                aria-disabled={busy}
                aria-label={t('settings_named', {
                  action: busy ? t('settings_checking') : t('settings_checkNow'),
                  name,
                })}
                onClick={() => void check()}
              >
                {busy ? t('settings_checking') : t('settings_checkNow')}
              </button>
            )}
          </details>
        )}
        <div role="status">
          {typeof said === 'string' && <p class="note muted">{said}</p>}
          {typeof said === 'object' && <FailureNotice failure={said} />}
        </div>
      </div>
    </Row>
  );
}
