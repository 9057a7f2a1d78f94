import { type Form, repeated } from '../forms/form';
import { inMarkup, page } from './markup';

function drawn(name: string, write: (name: string, value: string, at: number) => string): Form {
  return repeated(
    name,
    'words',
    (field, random) => {
      const { name: label, value } = inMarkup(field);
      return write(label, value, 20 + random.below(400));
    },
    (all) => page(`<svg width="800" height="600">${all.join('\n')}</svg>`),
  );
}

/** Text in drawings. */
export const svgPlaces: readonly Form[] = [
  drawn('one text', (name, value, at) => `<text x="8" y="${at}">${name}: ${value}</text>`),
  drawn(
    'two texts',
    (name, value, at) =>
      `<g><text x="8" y="${at}">${name}</text><text x="200" y="${at}">${value}</text></g>`,
  ),
  drawn(
    'spans',
    (name, value, at) =>
      `<text x="8" y="${at}"><tspan>${name}</tspan><tspan dx="8">${value}</tspan></text>`,
  ),
  drawn(
    'foreign object',
    (name, value, at) =>
      `<foreignObject x="8" y="${at}" width="600" height="20"><div>${name}: ${value}</div></foreignObject>`,
  ),
];
