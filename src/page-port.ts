/** Name of the port through which a page of ours follows what the page script finds in a frame. */
export const pagePort = 'page';
