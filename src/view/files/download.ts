/** Hands a text, or what was made a file already, to the browser as a file to save. */
export function download(
  fileName: string,
  content: string | Blob,
  type = 'application/json',
): void {
  const file = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has begun to read it with the click, and needs the address no more.
  setTimeout(() => URL.revokeObjectURL(url));
}
