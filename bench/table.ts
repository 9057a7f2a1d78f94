import type { Metric } from './benchmark';
import type { Measured } from './rounds';
import type { Spread } from './statistics';

const head = ['name', 'measure', 'ours', 'held against', 'it', 'ratio', 'aim', ''];

/** The results as a Markdown table, which also reads well in a terminal. */
export function tableOf(all: readonly Measured[]): string {
  const rows = [head, ...all.map(rowOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => lineOf(row.map((cell, at) => cell.padEnd(widths[at] ?? 0))));
  const rule = lineOf(widths.map((width) => '-'.repeat(Math.max(3, width))));
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** Whether an aim is reached. */
export function isReached({ metric: { aim }, ours, ratio }: Measured): boolean {
  return 'ratio' in aim ? ratio <= aim.ratio : ours.median <= aim.value;
}

function rowOf(measured: Measured): string[] {
  const { benchmark, metric, ours, baseline, ratio, ratios } = measured;
  const { low, high } = ratios;
  return [
    `\`${benchmark}\``,
    metric.title,
    spread(ours, metric),
    metric.baseline,
    spread(baseline, metric),
    `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
    'ratio' in metric.aim ? `≤ ${metric.aim.ratio} ×` : `≤ ${metric.aim.value} ${metric.unit}`,
    isReached(measured) ? 'reached' : 'missed',
  ];
}

function spread({ median, low, high }: Spread, { unit }: Metric): string {
  const said = (value: number) => value.toFixed(unit === 'MB' || value < 10 ? 1 : 0);
  return `${said(median)} ${unit} (${said(low)}–${said(high)})`;
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
