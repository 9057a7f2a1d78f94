import browser from 'webextension-polyfill';
import { t } from '../text/t';

/** Which version this is, and whom it talks to. */
export function AboutSection() {
  return (
    <section id="about" aria-labelledby="about-title">
      <h2 id="about-title">{t('about_title')}</h2>
      <p>{t('about_version', { version: browser.runtime.getManifest().version })}</p>
      <p class="muted">{t('about_reach')}</p>
    </section>
  );
}
