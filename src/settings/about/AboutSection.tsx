import './about-section.css';
import browser from 'webextension-polyfill';
import { type Paper, paperPaths } from '../../messages/page-urls';
import { lastUpdate } from '../../storage/updates';
import { formatDate } from '../../text/format';
import { t } from '../../text/t';
import { CopyButton } from '../../ui/CopyButton';
import { Joined } from '../../view/Joined';
import { useStoredItem } from '../../view/use-stored-item';
import { Section } from '../sections/Section';
import { diagnostics } from './diagnostics';
import { ReadyUpdate } from './ReadyUpdate';
import { readDiagnostics } from './read-diagnostics';
import { Shortcuts } from './Shortcuts';

const papers = {
  guide: 'about_guide',
  changelog: 'about_whatsNew',
  security: 'about_security',
  administration: 'about_administration',
  managed: 'about_managed',
  licenses: 'about_licenses',
} as const satisfies Record<Paper, string>;

/** Which version this is, whom it talks to, and what to read or to copy for who helps. */
export function AboutSection() {
  const update = useStoredItem(lastUpdate);
  const { version } = browser.runtime.getManifest();
  return (
    <Section id="about" title={t('about_title')}>
      <p>
        <Joined>
          {t('about_version', { version })}
          {update && (
            <bdi class="muted">
              {t('about_updated', { from: update.from, date: formatDate(new Date(update.at)) })}
            </bdi>
          )}
        </Joined>
      </p>
      <ReadyUpdate />
      <p class="muted">{t('about_reach')}</p>
      <ul class="papers">
        {Object.entries(papers).map(([paper, label]) => (
          <li key={paper}>
            <a href={`/${paperPaths[paper as Paper]}`} target="_blank" rel="noreferrer">
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
      <div class="copy-diagnostics">
        <CopyButton
          text={async () => diagnostics(await readDiagnostics())}
          name={t('about_copyDiagnostics')}
          label={t('about_copyDiagnostics')}
        />
        <p class="muted">{t('about_diagnostics')}</p>
      </div>
      <Shortcuts />
    </Section>
  );
}
