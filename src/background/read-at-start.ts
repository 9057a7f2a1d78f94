import { memories } from '../storage/item/area-memory';

/** The names of the stored items with which a background starts, and of those that a reset needs. */
const itemsAtStart = {
  local: [
    'applications',
    'endedRuns',
    'openRuns',
    'tempPasses',
    'resets',
    'resetsUnderWay',
    'secrets',
    'unlockAttempts',
  ],
  session: [
    'managed',
    'heldResets',
    'heldRuns',
    'listeningTabs',
    'lockState',
    'observedRequests',
    'removedApplication',
    'sessionSecrets',
    'tokens',
    'unlockedKey',
  ],
} as const;

/**
 * Reads at once what would be read one by one while a command waits: the browser answers one
 * question after the other. Called when what is stored is up to date. Never rejects; what could not
 * be read is read again by whoever needs it.
 */
export async function readAtStart(): Promise<void> {
  await Promise.all([
    memories.local.readTogether(itemsAtStart.local),
    memories.session.readTogether(itemsAtStart.session),
  ]);
}
