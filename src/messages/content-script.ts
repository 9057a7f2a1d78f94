/** The built page script, from the root of the extension. */
export const pageScript = 'page.js';
/** Its path for an injection: without the slash Firefox looks beside the page that asks for it. */
export const pageScriptPath = `/${pageScript}`;

/** Name of the port through which a page of ours follows what the script finds in a frame. */
export const pagePort = 'page';

/** What the background answers the script of a watched site; anything else means that it is none. */
export const watched = 'watched';
