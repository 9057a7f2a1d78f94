/** What reads a text that is more than an ID: see load-readers.ts. */
export { readEnteredDeviceId } from '../../../input/entered-device-id';
export { readEnteredKey } from '../../../input/entered-key';
