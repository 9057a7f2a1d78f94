import { readLabel } from '../labels/parse-label';
import { type Fact, factAt, inMyForm, type LabelInText } from './reader';

const maxList = 1_200;
const maxRows = 8_192;
const maxDepth = 4;
const table = /\b(?:insert|into)\s{1,8}[\w.$"`[\]-]{1,128}\s{0,40}$/iu;
/** The only column of a table that is named like it: "INTO devices (device_id)" is found as one label. */
const onlyColumn = /\((\w{1,40})\)$/u;
const restOfList =
  /^["`\]]?\s{0,80}(?:,[^()]{0,1000})?\)\s{0,80}(?:overriding \w{4,6} value\s{1,80})?values?\s{0,80}(?=\()/iu;
/** What may stand before a text: N'…' of SQL Server, _binary '…' of MySQL, UUID '…' of H2. X'…' is bytes. */
const quoted = /^\s{0,80}(?:(?!x')\w{1,12} ?)?(?=['"])/iu;

/**
 * Rows that SQL inserts, as dumps and logs of a database have them:
 * `INSERT INTO devices (device_id, model) VALUES ('…', '…'), ('…', '…')`.
 */
export function* insert({
  text,
  end,
  name,
  label,
}: LabelInText): Generator<Fact | typeof inMyForm> {
  const only = readLabel(onlyColumn.exec(name)?.[1] ?? '')?.field === label.field;
  const at = only ? end - 1 : end;
  const list = restOfList.exec(text.slice(at, at + maxList))?.[0];
  if (list === undefined) return;
  const before = text.slice(Math.max(0, at - maxList), at);
  const opened = before.lastIndexOf('(');
  if (opened < 0 || !table.test(before.slice(Math.max(0, opened - 180), opened))) return;
  yield inMyForm;
  const column = commasIn(before.slice(opened));
  const rows = text.slice(at + list.length, at + list.length + maxRows);
  const starts = [...cellsIn(rows, column, column + commasIn(list) + 1)];
  for (const start of starts) {
    const passed = quoted.exec(rows.slice(start, start + 100))?.[0];
    const fact =
      passed === undefined ? factAt(rows, start, 'adjacent') : factAt(rows, start + passed.length);
    yield { ...fact, listed: starts.length > 1 };
  }
}

function commasIn(text: string): number {
  return text.split(',').length - 1;
}

/** Where the cell of a column begins in each row; a row with more or fewer cells is passed over. */
function* cellsIn(text: string, column: number, width: number): Generator<number> {
  let cells: number[] = [];
  let quote = '';
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      // A quote inside a text is doubled: it ends here, and the next begins at once.
      else if (character === quote) quote = '';
    } else if ((depth === 0 && !/[\s,(]/u.test(character)) || depth > maxDepth) return;
    else if (character === "'" || character === '"') quote = character;
    else if (character === '(') {
      depth += 1;
      if (depth === 1) cells = [index + 1];
    } else if (character === ')') {
      depth -= 1;
      const at = cells[column];
      if (depth === 0 && cells.length === width && at !== undefined) yield at;
    } else if (depth === 1 && character === ',') cells.push(index + 1);
  }
}
