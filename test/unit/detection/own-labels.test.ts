import { expect, test } from 'vitest';
import { labelledIn } from '../../../src/detection/scan-text';
import { cleaned } from '../../../src/detection/text/normalize';
import { catalogues } from '../text/catalogues';

const id = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';

test.each([...catalogues])(
  'in %s the finder reads what the extension itself calls a device ID',
  (_, catalogue) => {
    const label = catalogue.get('label_deviceId')?.message ?? '';
    for (const text of [`${label}: ${id}`, `${label}\u202f: ${id}`, `${label}\n${id}`]) {
      const [found] = [...labelledIn(cleaned(text))];
      expect(found).toMatchObject({ field: 'device', deviceId: id });
    }
  },
);
