import browser from 'webextension-polyfill';
import { aboutText } from '../text/security';

/** Which version this is, and whom it talks to. */
export function AboutSection() {
  return (
    <section id="about" aria-labelledby="about-title">
      <h2 id="about-title">{aboutText.title}</h2>
      <p>{aboutText.version(browser.runtime.getManifest().version)}</p>
      <p class="muted">{aboutText.reach}</p>
    </section>
  );
}
