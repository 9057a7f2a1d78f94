import type fc from 'fast-check';
import type { TextCase } from './case';
import type { SavedIds } from './chosen-temp-pass';
import { chosenCases } from './field-cases';
import { mvpdIds, requestorIds, sideBySide, withDevice } from './names';
import type { Random } from './random';

/** A text, and the Temp Passes that are saved when the popup opens over it. */
export interface ProviderCase extends TextCase {
  readonly saved: readonly SavedIds[];
}

/** MVPDs of viewers with a subscription: no Temp Pass, and never saved as one. */
export const providers = [
  'SomeCable_SSO',
  'Cable_One',
  'acme_tv',
  'SatelliteX',
  'Fibre-Home',
  'auth_AcmeTV',
];
const another: SavedIds = ['OTHERTV', 'TempPass_OTHER'];

const forms = sideBySide.map(({ write }) => write);

function withProvider(write: (requestor: string, mvpd: string) => string, random: Random) {
  const requestor = random.pick(requestorIds);
  const mvpd = random.pick(mvpdIds);
  return { requestor, mvpd, text: write(requestor, random.pick(providers)) };
}

/** What a page with a logged-in tester's provider makes of the Temp Passes that are saved. */
export const providerKinds: Readonly<Record<string, fc.Arbitrary<ProviderCase>>> = {
  'Temp Pass of the page': chosenCases(forms, (write, random) => {
    const requestor = random.pick(requestorIds);
    const mvpd = random.pick(mvpdIds);
    const page = withDevice(write(requestor, mvpd), random);
    return { ...page, saved: [another, [requestor, mvpd]], requestors: [requestor], mvpds: [mvpd] };
  }),
  'provider beside a saved requestor': chosenCases(forms, (write, random) => {
    const { requestor, mvpd, text } = withProvider(write, random);
    const page = withDevice(text, random);
    return { ...page, saved: [another, [requestor, mvpd]], requestors: [requestor], mvpds: [mvpd] };
  }),
  'provider beside the Temp Pass': chosenCases(forms, (write, random) => {
    const { requestor, mvpd, text } = withProvider(write, random);
    const page = withDevice(`${text}\n${write(requestor, mvpd)}`, random);
    return { ...page, saved: [another, [requestor, mvpd]], requestors: [requestor], mvpds: [mvpd] };
  }),
  'provider and nothing saved': chosenCases(forms, (write, random) => {
    const page = withDevice(withProvider(write, random).text, random);
    return { ...page, saved: [another], requestors: [], mvpds: [] };
  }),
};
