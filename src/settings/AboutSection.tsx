import browser from 'webextension-polyfill';
import { t } from '../text/t';
import { Shortcuts } from './Shortcuts';
import { Section } from './sections/Section';

/** Which version this is, and whom it talks to. */
export function AboutSection() {
  return (
    <Section id="about" title={t('about_title')}>
      <p>{t('about_version', { version: browser.runtime.getManifest().version })}</p>
      <p class="muted">{t('about_reach')}</p>
      <Shortcuts />
    </Section>
  );
}
