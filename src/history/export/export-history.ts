import type { HistoryEntry } from '../../storage/history/history-entry';
import { csvFile } from '../../view/files/csv';

/**
 * One request of a reset as a file holds it, in words that no language changes. Keys are in no file:
 * hashes of addresses can be guessed.
 */
export function exportedRows(entries: readonly HistoryEntry[]) {
  return entries.flatMap((entry) => {
    const { id, startedAt, tempPassName, requestorId, mvpdId, environment, source } = entry;
    const { verification, deviceName } = entry;
    return entry.parts.map(({ target, outcome }) => {
      const error = 'error' in outcome ? outcome.error : undefined;
      const isDevice = target.kind === 'device';
      return {
        time: new Date(startedAt).toISOString(),
        tempPass: tempPassName,
        requestorId,
        mvpdId,
        environment: environment.kind,
        serviceUrl: environment.kind === 'custom' ? environment.serviceUrl : undefined,
        target: target.kind,
        deviceId: isDevice ? target.deviceId : undefined,
        deviceName: isDevice ? deviceName : undefined,
        outcome: outcome.state,
        status: 'status' in outcome ? outcome.status : error?.status,
        milliseconds: 'milliseconds' in outcome ? outcome.milliseconds : undefined,
        failure: error?.kind,
        code: error?.code ?? error?.error,
        trialBefore: verification?.before?.state,
        trialAfter: verification?.after.state,
        source,
        resetId: id,
      };
    });
  });
}

const columns = [
  ...['time', 'tempPass', 'requestorId', 'mvpdId', 'environment', 'serviceUrl', 'target'],
  ...['deviceId', 'deviceName', 'outcome', 'status', 'milliseconds', 'failure', 'code'],
  ...['trialBefore', 'trialAfter', 'source', 'resetId'],
];

/** As a spreadsheet reads it. */
export function csvOf(entries: readonly HistoryEntry[]): string {
  return csvFile(exportedRows(entries), columns);
}

/** The same for programs. */
export function jsonOf(entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ resetTempPassHistory: 1, resets: exportedRows(entries) }, null, 2)}\n`;
}
