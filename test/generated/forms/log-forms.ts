import { type Form, repeated, single } from './form';

const pairs = (fields: readonly string[]) => fields.join(' ');

/** Lines of logs. */
export const logForms: readonly Form[] = [
  repeated(
    'logcat',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => `11-27 10:02:11.123  4711  4740 D PassPlayer: started ${pairs(fields)}`,
  ),
  single('logcat brief', 'words', ({ name, value }) => `I/PassPlayer( 4711): ${name}: ${value}`),
  repeated(
    'bracketed',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => `2026-11-27T10:02:11.123Z [INFO] [main] Player ready (${fields.join(', ')})`,
  ),
  single(
    'syslog',
    'key',
    ({ name, value }) => `Nov 27 10:02:11 tv-lab player[4711]: ${name}=${value} state=on`,
  ),
  single('colon', 'words', ({ name, value }) => `10:02:11 INFO  c.e.Player - ${name}: ${value}`),
  single('console', 'key', ({ name, value }) => `player.js:214 [Pass] ${name}: ${value}`),
  single(
    'ios',
    'key',
    ({ name, value }) => `2026-11-27 10:02:11.123456+0100 App[4711:90210] [auth] ${name}: ${value}`,
  ),
  single(
    'roku',
    'key',
    ({ name, value }) => `11-27 10:02:11.123 [beacon.signal] |AppLaunch ------> ${name}: ${value}`,
  ),
  single('set to', 'words', ({ name, value }) => `WARN ${name} set to ${value}`),
  single(
    'trace',
    'key',
    ({ name, value }) => `[trace] getProfile(${name}=${value}) returned 200 in 41 ms`,
  ),
  repeated(
    'logfmt',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => `level=info msg="player ready" ${pairs(fields)} took=41ms`,
  ),
];

/** Sentences that name the ID with a colon or a verb. */
export const sentenceForms: readonly Form[] = [
  single('is', 'words', ({ name, value }) => `Hi all, the ${name} is ${value}. Can you reset it?`),
  single(
    'colon',
    'words',
    ({ name, value }) => `Please reset the trial (${name}: ${value}), thanks!`,
  ),
  single('own', 'words', ({ name, value }) => `My ${name.replace(/^your /iu, '')} is ${value}`),
  single('dash', 'words', ({ name, value }) => `${name} — ${value}`),
  single('chat', 'words', ({ name, value }) => `anna 10:02\n${name.toLowerCase()}: ${value} pls`),
];

/** Sentences in which the value follows the name with a space alone. */
export const plainSentenceForms: readonly Form[] = [
  single('reset', 'words', ({ name, value }) => `Please reset ${name} ${value} on staging.`),
  single('for', 'words', ({ name, value }) => `The trial for ${name} ${value} has expired.`),
  single(
    'in brackets',
    'words',
    ({ name, value }) => `The box in the lab (${name} ${value}) shows an error.`,
  ),
  single(
    'backticks',
    'words',
    ({ name, value }) => `Can somebody reset ${name} \`${value}\`? It is the one in the lab.`,
  ),
  single('quotes', 'words', ({ name, value }) => `Resetting ${name} "${value}" did not help.`),
  single('bold', 'words', ({ name, value }) => `Reset **${name}** ${value} please`),
  single('next line', 'words', ({ name, value }) => `Here is the ${name}\n${value}`),
  single('log', 'words', ({ name, value }) => `INFO Resetting ${name} ${value} now`),
  single('with', 'words', ({ name, value }) => `Seen on the TV with ${name} ${value}, twice.`),
];

/** An ID that could be a word stands in backticks or quotes behind its name. */
export const tickedForms: readonly Form[] = [
  single('backticks', 'words', ({ name, value }) => `Please reset ${name} \`${value}\` today.`),
  single('backticks with a colon', 'words', ({ name, value }) => `${name}: \`${value}\``),
  single('backticks and is', 'words', ({ name, value }) => `The ${name} is \`${value}\`.`),
  single('chat', 'words', ({ name, value }) => `tom: ${name} \`${value}\`, thx`),
  single('both', 'words', ({ name, value }) => `\`${name}\` \`${value}\``),
];
