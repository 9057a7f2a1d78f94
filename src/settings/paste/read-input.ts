import { maxTextLength } from '../../config/schema';
import { decodedFile } from '../../input/decoded-file';
import { failure, type Result, success } from '../../pass/result';

/** The one text of a paste, a drop or a chosen file. */
export async function incomingText(
  files: readonly File[],
  text: string,
): Promise<Result<string, 'severalFiles' | 'tooLong'>> {
  const [file] = files;
  if (file === undefined) return success(text);
  if (files.length > 1) return failure('severalFiles');
  // No character takes less than a byte, so a larger file need not be read to be refused.
  if (file.size > maxTextLength * 4) return failure('tooLong');
  return success(await decodedFile(file));
}
