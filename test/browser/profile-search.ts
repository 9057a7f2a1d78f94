import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Long enough to be nobody else's, short enough to be found in compressed blocks too. */
const pieceLength = 12;

/**
 * Looks through every file of a browser's profile for pieces of some texts, as bytes and as the
 * UTF-16 in which Chromium writes what people typed.
 *
 * @returns the files in which a piece of one stands, with that text's name
 */
export async function foundInProfile(
  profile: string,
  texts: Readonly<Record<string, string>>,
): Promise<string[]> {
  const pieces = Object.entries(texts).flatMap(([name, text]) =>
    piecesOf(text).flatMap((piece) => [
      { name, bytes: Buffer.from(piece) },
      { name, bytes: Buffer.from(piece, 'utf16le') },
    ]),
  );
  const found = new Set<string>();
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    for (const { name, bytes } of pieces) {
      if (content.includes(bytes)) found.add(`${name} in ${path.slice(profile.length)}`);
    }
  }
  return [...found].sort();
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at + pieceLength <= text.length; at += pieceLength) {
    pieces.push(text.slice(at, at + pieceLength));
  }
  if (pieces.length === 0) throw new Error('The text is too short to be looked for');
  return pieces;
}
