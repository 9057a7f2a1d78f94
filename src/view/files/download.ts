/** Hands a text, or a long one in parts, to the browser as a file to save. */
export function download(
  fileName: string,
  text: string | readonly string[],
  type = 'application/json',
): void {
  const url = URL.createObjectURL(new Blob([text].flat(), { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it with the click, and needs the address no more.
  setTimeout(() => URL.revokeObjectURL(url));
}
