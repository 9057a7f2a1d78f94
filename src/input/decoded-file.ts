/**
 * The text of a file, or of its beginning.
 *
 * @param file begins with ASCII where it has no byte order mark, as all that is read here does
 */
export async function decodedFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/**
 * How a text file is encoded: by its byte order mark, which `Blob.text()` looks at in Chromium alone,
 * and without one by its first character. Windows PowerShell writes UTF-16 with `>`, as does Notepad
 * on request.
 */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && first !== undefined && first !== 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : 'utf-8';
}
