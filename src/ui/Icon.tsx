import ownWindow from 'lucide-static/icons/app-window.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import expand from 'lucide-static/icons/chevron-down.svg?raw';
import alert from 'lucide-static/icons/circle-alert.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import more from 'lucide-static/icons/ellipsis.svg?raw';
import grip from 'lucide-static/icons/grip-vertical.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import sidePanel from 'lucide-static/icons/panel-right.svg?raw';
import pin from 'lucide-static/icons/pin.svg?raw';
import reset from 'lucide-static/icons/rotate-ccw.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';
import { h } from 'preact';

const files = {
  ...{ alert, check, copy, expand, grip, lock, more, ownWindow, pin, reset, settings },
  sidePanel,
};
export type IconName = keyof typeof files;

/**
 * A picture beside words, or of a button that has its words in its name. Part of the page itself: as
 * an image, each is a document of its own, and the popup opened 15 ms later for its three.
 */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shapesOf(files[name])}
    </svg>
  );
}

/** The files come with the build, so that nothing else than a shape without content is in them. */
function shapesOf(file: string) {
  return [...file.matchAll(/<(path|rect|circle|line) ([^>]*?)\/>/gu)].map(
    ([, shape = '', text = '']) =>
      h(
        shape,
        Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/gu)].map((one) => one.slice(1))),
      ),
  );
}
