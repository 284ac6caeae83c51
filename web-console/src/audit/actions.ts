import type { resources } from '../i18n/resources';

type ActionKey = keyof (typeof resources)['zh']['audit']['actions'];

/** What the server writes in its audit, and how the translations call it. */
const KEYS: Readonly<Record<string, ActionKey>> = {
  'access.signed-in': 'signedIn',
  'access.login-locked': 'loginLocked',
  'access.code-created': 'codeCreated',
  'access.kiosk-enrolled': 'kioskEnrolled',
  'access.device-revoked': 'deviceRevoked',
  'staff.added': 'staffAdded',
  'staff.edited': 'staffEdited',
  'staff.disabled': 'staffDisabled',
  'staff.enabled': 'staffEnabled',
  'staff.password-reset': 'passwordReset',
};

/** The translation of an action; none for one that this page does not know, which is then shown as written. */
export function actionKey(action: string): ActionKey | undefined {
  return KEYS[action];
}
