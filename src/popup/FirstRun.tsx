import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type NewTempPass, pastedPath } from '../messages/page-urls';
import { sendCommand } from '../messages/send-command';
import { t } from '../text/t';
import type { MissingStep } from '../view/first-run/missing-step';
import { NextStep } from '../view/first-run/NextStep';
import { PasteField } from '../view/first-run/PasteField';
import { openNewTempPass, openPage, openSecurity, openSettings } from '../view/open-pages';

interface FirstRunProps {
  step: MissingStep;
  /** What the page names, to be saved as the first Temp Pass. */
  named: NewTempPass | undefined;
}

/** What is missing before the first reset, and the way there. */
export function FirstRun({ step, named }: FirstRunProps) {
  return (
    <main class="first-run">
      <h2>{t('popup_firstRun_title')}</h2>
      <NextStep missing={step} tried={false} />
      {step === 'tempPass' && named !== undefined && (
        <button type="button" class="button primary" onClick={() => openNewTempPass(named)}>
          {t('page_saveTempPass', { requestor: named.requestorId, mvpd: named.mvpdId })}
        </button>
      )}
      {step === 'passphrase' ? (
        <button type="button" class="button primary" onClick={openSecurity}>
          {t('security_set')}
        </button>
      ) : (
        <>
          <PasteHere />
          <button type="button" class="button" onClick={openSettings}>
            {t('popup_firstRun_open')}
          </button>
        </>
      )}
    </main>
  );
}

/**
 * The field of Settings: what is pasted goes on there, as the popup closes with the next click
 * elsewhere and takes along what is not saved.
 */
function PasteHere() {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<string>();
  const place = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);

  async function handOver(text: string) {
    const before = typed;
    enter('');
    // A file is chosen or dropped there.
    if (text === '') return openSettings();
    const answer = await sendCommand({ type: 'keepPasted', text });
    if (answer.ok) return openPage(pastedPath);
    // What was typed is not lost; a paste does not stay.
    setTyped(before);
    setRefused(t('popup_firstRun_notTaken'));
  }

  function enter(text: string) {
    setTyped(text);
    // It was about the text before.
    setRefused(undefined);
  }

  return (
    <>
      <PasteField
        typed={typed}
        onType={enter}
        onPaste={(_, text) => void handOver(text)}
        note={t('popup_firstRun_pasteNote')}
        refused={refused}
        place={place}
      />
      {typed !== '' && (
        <button type="button" class="button" onClick={() => void handOver(typed)}>
          {t('paste_use')}
        </button>
      )}
    </>
  );
}
