import './elsewhere.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedTarget } from '../../bulk/list/list-item';
import type { Result } from '../../pass/result';
import { isForbidden, managed } from '../../storage/managed';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { CopyButton } from '../../ui/CopyButton';
import { Field } from '../../ui/Field';
import { useModal } from '../../ui/use-modal';
import { EnvironmentBadge } from '../EnvironmentBadge';
import { download } from '../files/download';
import { useStoredItem } from '../use-stored-item';
import { ChoiceFields } from './ChoiceFields';
import { firstChoices } from './choices';
import { loadWritten } from './load-written';
import type { RefusedChoice, Written } from './written';

interface ElsewhereProps {
  readonly tempPass: TempPass;
  /** What is reset there; left out where that is everyone, each day. */
  readonly list?: readonly ListedTarget[] | undefined;
  readonly onClose: () => void;
}

/** Writes what resets a Temp Pass each day, or a list, without this browser: to be copied or saved. */
export function Elsewhere({ tempPass, list, onClose }: ElsewhereProps) {
  const first = useRef<HTMLSelectElement>(null);
  const dialog = useModal(first);
  const [choices, setChoices] = useState(firstChoices);
  const policy = useStoredItem(managed);
  const [writing, setWriting] = useState<Awaited<ReturnType<typeof loadWritten>>>();
  useEffect(() => void loadWritten().then(setWriting), []);
  const isOfEvery = list === undefined && choices.engine !== 'curl';
  const forbidden = policy && isForbidden(policy, tempPass.environment, isOfEvery);
  const written = writing?.writeElsewhere(choices, tempPass, list);
  return (
    <dialog ref={dialog} class="elsewhere" onClose={onClose} aria-label={t('elsewhere_title')}>
      <h2>{t('elsewhere_title')}</h2>
      <p class="note">
        <EnvironmentBadge environment={tempPass.environment} /> <bdi>{nameOf(tempPass)}</bdi>
      </p>
      <p class="note muted">
        {list !== undefined && t('elsewhere_leadList', { count: list.length })}
        {list === undefined && t(isOfEvery ? 'elsewhere_lead' : 'elsewhere_leadOne')}
      </p>
      <ChoiceFields
        choices={choices}
        isList={list !== undefined}
        isPromotional={tempPass.kind === 'promotional'}
        refused={written?.ok === false ? written.error : undefined}
        first={first}
        onChange={(change) => setChoices((before) => ({ ...before, ...change }))}
      />
      {forbidden ? (
        <p class="warning">{t('failure_forbiddenByPolicy_title')}</p>
      ) : (
        <Text
          written={written}
          hasKeys={list?.some(({ target }) => target.kind === 'key') ?? false}
        />
      )}
      <div class="actions">
        <button type="button" class="button" onClick={onClose}>
          {t('label_close')}
        </button>
      </div>
    </dialog>
  );
}

interface TextProps {
  /** Undefined until it could be written. */
  readonly written: Result<Written, RefusedChoice> | undefined;
  readonly hasKeys: boolean;
}

function Text({ written, hasKeys }: TextProps) {
  if (written === undefined) {
    return (
      <p class="muted">
        <span class="spinner" />
      </p>
    );
  }
  if (!written.ok) {
    const { field, words } = written.error;
    return field === 'tempPass' || field === 'list' ? <p class="warning">{words}</p> : null;
  }
  const { name, text, beside, usesProgram } = written.value;
  return (
    <>
      <Field
        label={name}
        note={formatSentences([
          t('elsewhere_noSecret'),
          usesProgram && t('elsewhere_goes'),
          hasKeys && t('elsewhere_hasKeys'),
        ])}
        action={
          <CopyButton
            text={() => text}
            name={t('elsewhere_copy')}
            label={t('elsewhere_copyLabel')}
          />
        }
      >
        <textarea class="mono" readonly rows={12} wrap="off" spellcheck={false} value={text} />
      </Field>
      <div class="actions">
        {[{ name, text }, ...beside].map((file, at) => (
          <button
            key={file.name}
            type="button"
            class={at === 0 ? 'button primary' : 'button'}
            onClick={() => download(file.name, file.text, 'text/plain')}
          >
            {t('elsewhere_save', { name: file.name })}
          </button>
        ))}
      </div>
    </>
  );
}
