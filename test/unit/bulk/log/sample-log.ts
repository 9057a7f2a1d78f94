/** Where a log begins, of a list with so many devices and keys. */
export function headOf(count: number, change: object = {}) {
  return {
    resetTempPassRun: 1 as const,
    fingerprint: 'sample',
    environment: { kind: 'release-staging' as const },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    tempPassName: 'REF30 test',
    count,
    shard: '1/1',
    at: '2026-11-27T00:00:00.000Z',
    ...change,
  };
}

/** What came of the device at a place in the list: it was done, where nothing else is told. */
export function lineOf(item: number, change: object = {}) {
  return {
    ...{ item, line: item + 2, device: `device-${item}`, milliseconds: 20 },
    ...{ at: new Date(Date.UTC(2026, 10, 27, 0, 0, item)).toISOString() },
    ...{ state: 'done' as const, status: 204 as const },
    ...change,
  };
}

/** What is left out of a done one, and told of one that failed. */
export const refusedLine = {
  state: 'failed' as const,
  status: 400,
  error: { kind: 'badRequest' as const, status: 400, endpoint: 'reset' as const },
};

/** A log as the program writes it. */
export function logOf(...lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
