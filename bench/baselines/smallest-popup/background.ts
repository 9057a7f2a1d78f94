/**
 * Does nothing. Where a background runs, a page of the same extension starts in its process: without
 * one, the smallest popup would wait for a process of its own that ours has already.
 */
chrome.runtime.onMessage.addListener(() => undefined);
