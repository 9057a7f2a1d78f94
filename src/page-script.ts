/** The built page script, from the root of the extension. */
export const pageScript = 'page.js';
