/** The built content script, from the root of the extension. */
export const contentScript = 'page.js';
/** Its path for an injection: without the slash Firefox looks beside the page that asks for it. */
export const contentScriptPath = `/${contentScript}`;

/** Name of the port through which a page of ours follows what the script finds in a frame. */
export const pagePort = 'page';

/** What the background answers the script of a watched site; anything else means that it is none. */
export const watched = 'watched';
