import { memories } from '../storage/item/area-memory';

/** The names of the stored items with which the popup opens. */
const itemsAtOpening = {
  local: [
    'applications',
    'tempPasses',
    'devices',
    'selectedTempPass',
    'resets',
    'resetsUnderWay',
    'draft',
    'dismissedResets',
    'allowedStarts',
    'watchedSites',
  ],
  session: ['managed', 'heldResets', 'keyDraft', 'lockState', 'observedRequests', 'listeningTabs'],
} as const;

/**
 * Begins when the popup's script does, before all else in it: what is drawn first is read at once,
 * and while the rest of the script still starts. Never rejects; what could not be read is read, and
 * said, where it is drawn.
 */
export const readAtOpening = Promise.all([
  memories.local.readTogether(itemsAtOpening.local),
  memories.session.readTogether(itemsAtOpening.session),
]);
