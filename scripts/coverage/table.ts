import type { FileCoverage } from './merge';

/** The share of each room's lines that ran, then what nothing runs, file by file. */
export function coverageTable(files: readonly FileCoverage[]): string {
  const rooms = new Map<string, FileCoverage[]>();
  for (const one of files) {
    const room = one.file.split('/').slice(0, 2).join('/');
    rooms.set(room, [...(rooms.get(room) ?? []), one]);
  }
  rooms.set('all', [...files]);
  const shares = [...rooms].map(([room, its]) => {
    const sum = (part: 'lines' | 'unit' | 'browser' | 'either') =>
      its.reduce((total, one) => total + one[part], 0);
    const share = (part: 'unit' | 'browser' | 'either') =>
      `${((100 * sum(part)) / Math.max(1, sum('lines'))).toFixed(0)} %`.padStart(8);
    return `${room.padEnd(18)}${share('unit')}${share('browser')}${share('either')}${String(sum('lines')).padStart(8)}`;
  });
  const left = files.filter(({ neverRun, neverCalled }) => neverRun.length + neverCalled.length);
  return [
    `${'lines run of'.padEnd(18)}${'unit'.padStart(8)}${'browser'.padStart(8)}${'either'.padStart(8)}${'lines'.padStart(8)}`,
    ...shares,
    '',
    'What nothing runs:',
    ...left.map(
      ({ file, neverRun, neverCalled }) =>
        `${file}: lines ${rangesOf(neverRun)}${neverCalled.length > 0 ? `; never called: ${neverCalled.join(', ')}` : ''}`,
    ),
  ].join('\n');
}

/** Such as `3–5, 9`. */
function rangesOf(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}
