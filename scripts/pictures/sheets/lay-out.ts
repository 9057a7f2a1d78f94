/** A part of a picture, from one row of its pixels to another. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where a part of a picture stands on a sheet: below the one before it in its column. */
export interface Piece extends Part {
  /** The number of its picture in the list, from 0. */
  readonly picture: number;
  /** Which of the picture's parts it is, from 1, and how many there are. */
  readonly number: number;
  readonly count: number;
}

/** The columns of a sheet, from left to right. */
export type Sheet = readonly (readonly Piece[])[];

/**
 * Divides a picture into parts of one height, none of them higher than there is room. Each begins a
 * little above where the one before it ends, so that no line of text is cut in two in both.
 *
 * @param overlap how much of it two neighbours share
 */
export function divide(height: number, room: number, overlap: number): readonly Part[] {
  if (height <= room) return [{ from: 0, to: height }];
  const count = Math.ceil((height - overlap) / (room - overlap));
  const step = Math.ceil((height - overlap) / count);
  return Array.from({ length: count }, (_, at) => ({
    from: at * step,
    to: Math.min(at * step + step + overlap, height),
  }));
}

interface Room {
  /** How many columns a sheet has, and how high they are. */
  readonly columns: number;
  readonly height: number;
  readonly overlap: number;
  /** What every piece takes beside its own height. */
  readonly perPiece: number;
}

interface Column {
  left: number;
  readonly pieces: Piece[];
}

/**
 * Puts pictures on as few sheets as it easily can, all of each: into the first column with room for it.
 * The parts of one picture are on one sheet, if they are not more than that has columns.
 *
 * @param heights those of the pictures
 */
export function layOut(heights: readonly number[], room: Room): readonly Sheet[] {
  const sheets: (readonly Column[])[] = [];
  const emptySheet = () =>
    Array.from({ length: room.columns }, (): Column => ({ left: room.height, pieces: [] }));
  for (const [picture, height] of heights.entries()) {
    const parts = divide(height, room.height - room.perPiece, room.overlap);
    const pieces = parts.map((part, at) => ({
      ...{ ...part, picture },
      ...{ number: at + 1, count: parts.length },
    }));
    // What a sheet has no columns for is on a later one.
    let earliest = 0;
    for (let from = 0; from < pieces.length; from += room.columns) {
      const together = pieces.slice(from, from + room.columns);
      const open = sheets.findIndex(
        (sheet, at) => at >= earliest && putOn(sheet, together, room.perPiece),
      );
      earliest = open < 0 ? sheets.length : open;
      if (open >= 0) continue;
      const sheet = emptySheet();
      putOn(sheet, together, room.perPiece);
      sheets.push(sheet);
    }
  }
  return sheets.map((sheet) =>
    sheet.map(({ pieces }) => pieces).filter((pieces) => pieces.length > 0),
  );
}

/** Puts all of the pieces on a sheet from left to right, or none. */
function putOn(sheet: readonly Column[], pieces: readonly Piece[], perPiece: number): boolean {
  const left = sheet.map((column) => column.left);
  const places: number[] = [];
  for (const { from, to } of pieces) {
    const needs = to - from + perPiece;
    const first = places.at(-1) ?? 0;
    const place = left.findIndex((room, at) => at >= first && room >= needs);
    if (place < 0) return false;
    left[place] = (left[place] ?? 0) - needs;
    places.push(place);
  }
  for (const [at, piece] of pieces.entries()) {
    const column = sheet[places[at] ?? 0];
    if (column === undefined) return false;
    column.left -= piece.to - piece.from + perPiece;
    column.pieces.push(piece);
  }
  return true;
}
