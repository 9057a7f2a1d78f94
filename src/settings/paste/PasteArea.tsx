import './paste-area.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pasted } from '../../config/detect-input';
import { t } from '../../text/t';
import { DropTarget } from '../../view/files/DropTarget';
import { FileButton } from '../../view/files/FileButton';
import { useDropAndPaste } from '../../view/files/use-drop-and-paste';
import { PasteField } from '../../view/first-run/PasteField';
import { Section } from '../sections/Section';
import { useDetectInput } from './use-detect-input';
import { useHandedOver } from './use-handed-over';

interface PasteAreaProps {
  /** What is dropped on the page or pasted beside its fields is taken in any case. */
  readonly shown: boolean;
  /** A newcomer's page opens with the focus in its field. */
  readonly isNew?: boolean;
  readonly onPasted: (pasted: Pasted) => void;
  /** The reason stands here. */
  readonly onRefused: () => void;
  /** What is to be said above the field. */
  readonly children?: ComponentChildren;
}

/**
 * Takes anything that a newcomer has at hand, and hands on what it is. What was recognised, and
 * what was pasted in vain, does not stay in the field: it may be a secret.
 */
export function PasteArea(props: PasteAreaProps) {
  const { shown, isNew = false, onPasted, onRefused, children } = props;
  const [typed, setTyped] = useState('');
  const { refused, isReading, receive, refuse, forget } = useDetectInput((pasted) => {
    setTyped('');
    onPasted(pasted);
  });
  const area = useRef<HTMLElement>(null);
  const latest = useRef(onRefused);
  latest.current = onRefused;
  // What was pasted or dropped in another section, or far down the page, is answered here.
  useEffect(() => {
    if (refused === undefined) return;
    latest.current();
    area.current?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the page opens
  useLayoutEffect(() => {
    if (shown && isNew && document.activeElement === document.body) {
      field.current?.focus({ preventScroll: true });
    }
  }, []);
  useHandedOver(
    (text) => void receive([], text),
    () => refuse(t('paste_notArrived')),
  );
  const dragging = useDropAndPaste((files, text) => void receive(files, text));
  return (
    <>
      <Section id="set-up" title={t('settings_section_setUp')} place={area} hidden={!shown}>
        {children}
        <PasteField
          typed={typed}
          onType={(text) => {
            setTyped(text);
            // It was about the text before.
            forget();
          }}
          onPaste={(files, text) => void receive(files, text)}
          note={t('paste_note')}
          refused={refused}
          place={field}
        />
        {isReading && <p role="status">{t('paste_reading')}</p>}
        <div class="actions">
          <FileButton label={t('paste_chooseFile')} onFiles={(files) => void receive(files, '')} />
          {typed !== '' && (
            <button type="button" class="button" onClick={() => void receive([], typed)}>
              {t('paste_use')}
            </button>
          )}
        </div>
      </Section>
      {dragging && <DropTarget />}
    </>
  );
}
