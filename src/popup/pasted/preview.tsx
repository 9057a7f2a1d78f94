import { render } from 'preact';
import { PastedPreview, type PastedPreviewProps } from './PastedPreview';

/*
 * What reads and shows a pasted request: see load-preview.ts. This file is built with a copy of Preact
 * of its own, whose hooks know nothing of the popup's components: so it draws a tree of its own.
 */
export { appRequestsIn } from '../../app-request/pasted/app-requests-in';
export { folded } from '../../view/app-request/fold';

/** Draws the preview into an element of the popup, or takes it out again. */
export function drawPreview(place: HTMLElement, props: PastedPreviewProps | undefined): void {
  render(props === undefined ? null : <PastedPreview {...props} />, place);
}
