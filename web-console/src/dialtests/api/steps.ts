/** What a dial-test proves, in the order in which it does. */
export const STEPS = [
  'SOCKET',
  'CONTACT',
  'ELIGIBILITY',
  'ROUTING',
  'ANSWER',
  'ICE',
  'DTLS',
  'AUDIO_TO_WINDOW',
  'AUDIO_TO_KIOSK',
  'VIDEO_TO_WINDOW',
  'VIDEO_TO_KIOSK',
  'SEEN',
  'HEARD',
  'SCREEN',
  'CONTROL_ECHO',
  'DOCUMENT',
  'PAGE_PUSH',
  'TICKET',
  'CLOCK',
  'MODULES',
  'LINE_DOWN',
  'LINE_UP',
] as const;
export type Step = (typeof STEPS)[number];

export type Fault =
  | 'PLACE_UNKNOWN'
  | 'KIOSK_OFFLINE'
  | 'KIOSK_SILENT'
  | 'CONTACT_OLD'
  | 'CONTACT_DEVICES_CHANGED'
  | 'NOTHING_ELIGIBLE'
  | 'NOBODY_ON_DUTY'
  | 'NO_CLERK_ASKED'
  | 'NO_PROBE'
  | 'PROBE_OFFLINE'
  | 'PROBE_SILENT'
  | 'CONSOLE_SILENT'
  | 'DECLINED'
  | 'UNANSWERED'
  | 'NOT_CONNECTED'
  | 'REPORT_MISSING'
  | 'ROUND_TRIP_LONG'
  | 'SET_UP_LONG'
  | 'NOT_SECURED'
  | 'SILENCE'
  | 'OTHER_SOUND'
  | 'TOO_QUIET'
  | 'SOUND_BLOCKED'
  | 'NO_PICTURE'
  | 'FROZEN'
  | 'LOSS_HIGH'
  | 'NOT_SEEN'
  | 'NOT_HEARD'
  | 'UNCONFIRMED'
  | 'CLOCK_OFF'
  | 'MODULE_FAULT'
  | 'NO_AGENT'
  | 'NOT_TRIED'
  | 'NO_ECHO'
  | 'NO_DOCUMENT_CAMERA'
  | 'CAMERA_SILENT'
  | 'CAMERA_DARK'
  | 'CAMERA_COARSE'
  | 'CAMERA_BLURRED'
  | 'NO_PORTAL'
  | 'AGENT_SILENT'
  | 'PORTAL_OPEN'
  | 'NO_BROWSER'
  | 'PORTAL_BLOCKED'
  | 'TICKET_FAILED'
  | 'LINE_UNKNOWN'
  | 'LINE_SLOW';

export type Standing = 'WAITING' | 'RUNNING' | 'PASSED' | 'WARNING' | 'FAILED' | 'INTERRUPTED';
export type Grade = 'PASSED' | 'WARNING' | 'FAILED' | 'SKIPPED';
export type Unit =
  'MILLIS' | 'DAYS' | 'DECIBELS' | 'FRAMES' | 'ITEMS' | 'MODULES' | 'MEGAPIXELS' | 'MEGABITS';
