import { maxTextLength } from '../../config/schema';
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
  const bytes = new Uint8Array(await file.arrayBuffer());
  return success(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

/**
 * How a text file is encoded: by its byte order mark, which `Blob.text()` looks at in Chromium alone,
 * and without one by its first character, as texts that are pasted here begin with ASCII. Windows
 * PowerShell writes UTF-16 with `>`, as does Notepad on request.
 */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && first !== undefined && first !== 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : 'utf-8';
}
