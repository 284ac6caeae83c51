import type { ApplicantKind, DeviceKind, HandlingMode } from '../protocol/generated';

/** From what can be done farthest away to what must be done here. */
export const MODES: readonly HandlingMode[] = ['ONLINE_DECLARATION', 'WINDOW_PUSH', 'COUNTER_ONLY'];

export const APPLICANTS: readonly ApplicantKind[] = ['PERSON', 'ORGANISATION', 'AUTHORIZED_AGENT'];

/** What items ask for most often comes first. */
export const DEVICES: readonly DeviceKind[] = [
  'ID_CARD_READER',
  'FACE_CAMERA',
  'DOCUMENT_CAMERA',
  'QR_SCANNER',
  'PRINTER',
  'KEYBOARD',
  'MOUSE',
  'MICROPHONE',
  'SPEAKER',
  'DISPLAY',
  'HOST',
];
