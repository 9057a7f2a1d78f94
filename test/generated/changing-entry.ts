import { scanChanging } from './scan-changing';

declare global {
  var scanChangingPage: typeof scanChanging;
}

/** Lets a test change and scan a page in a browser, where changes are told of as in the field. */
globalThis.scanChangingPage = scanChanging;
