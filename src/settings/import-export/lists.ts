import * as v from 'valibot';
import type { Merge } from '../../config/merge';
import { sendCommand } from '../../messages/send-command';
import { applications } from '../../storage/applications';
import { devices } from '../../storage/devices';
import { tempPasses } from '../../storage/temp-passes';

type Lists = Merge['next'];

/** The lists as the background compares them, with their keys in the order of their schemas. */
export function asStored(lists: Lists): string {
  return JSON.stringify([
    v.parse(tempPasses.schema, lists.tempPasses),
    v.parse(applications.schema, lists.applications),
    v.parse(devices.schema, lists.devices),
  ]);
}

/** Puts lists in place of others; refused where those are no longer what is saved. */
export function replace(from: Lists, to: Lists) {
  return sendCommand({
    type: 'replaceSettings',
    basedOn: listsOf(from),
    ...listsOf(to),
  });
}

function listsOf({ tempPasses, applications, devices }: Lists) {
  return {
    tempPasses: [...tempPasses],
    applications: [...applications],
    devices: [...devices],
  };
}
