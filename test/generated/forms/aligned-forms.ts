import { type Form, repeated } from './form';

/** A value that stands far from its name, or in the next line. */
export const alignedForms: readonly Form[] = [
  repeated('many spaces', 'words', ({ name, value }) => `${`${name}:`.padEnd(30)}  ${value}`),
  repeated('spaces alone', 'words', ({ name, value }) => `${name.padEnd(30)}  ${value}`),
  repeated('keys', 'key', ({ name, value }) => `${`${name}:`.padEnd(36)}  ${value}`),
  repeated('colons below each other', 'words', ({ name, value }) => `${name.padEnd(28)}: ${value}`),
  repeated('equals below each other', 'key', ({ name, value }) => `${name.padEnd(32)} = ${value}`),
  repeated('dots', 'words', ({ name, value }) => `${`${name} `.padEnd(34, '.')} ${value}`),
  repeated('dots with spaces', 'words', ({ name, value }) => `${name} . . . . . . . . : ${value}`),
  repeated('tabs', 'words', ({ name, value }) => `${name}:\t\t\t${value}`),
  repeated('tab alone', 'words', ({ name, value }) => `${name}\t${value}`),
  repeated('next line', 'words', ({ name, value }) => `${name}:\n${value}`),
  repeated('next line, indented', 'words', ({ name, value }) => `${name}:\n        ${value}`),
  repeated(
    'next line after a blank one',
    'words',
    ({ name, value }) => `${name}:\n\n    ${value}\n`,
  ),
  repeated('next line without a colon', 'words', ({ name, value }) => `${name}\n    ${value}`),
  repeated('right-aligned names', 'key', ({ name, value }) => `${name.padStart(30)}: ${value}`),
];
