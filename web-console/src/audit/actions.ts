import type { resources } from '../i18n/resources';

type Texts = (typeof resources)['zh']['audit'];
type ActionKey = keyof Texts['actions'];

/** What the server writes in its audit, and how the translations call it. */
const KEYS: Readonly<Record<string, ActionKey>> = {
  'access.signed-in': 'signedIn',
  'access.login-locked': 'loginLocked',
  'access.first-manager-made': 'firstManagerMade',
  'access.code-created': 'codeCreated',
  'access.kiosk-enrolled': 'kioskEnrolled',
  'access.device-revoked': 'deviceRevoked',
  'access.agent-code-created': 'agentCodeCreated',
  'access.agent-enrolled': 'agentEnrolled',
  'access.agent-revoked': 'agentRevoked',
  'access.probe-code-created': 'probeCodeCreated',
  'access.probe-enrolled': 'probeEnrolled',
  'access.probe-revoked': 'probeRevoked',
  'staff.added': 'staffAdded',
  'staff.edited': 'staffEdited',
  'staff.disabled': 'staffDisabled',
  'staff.enabled': 'staffEnabled',
  'staff.password-reset': 'passwordReset',
  'catalogue.item-edited': 'itemEdited',
  'catalogue.sheet-edited': 'sheetEdited',
  'catalogue.sheet-published': 'sheetPublished',
  'window.centre-added': 'centreAdded',
  'window.centre-edited': 'centreEdited',
  'window.added': 'windowAdded',
  'window.edited': 'windowEdited',
  'window.contact-confirmed': 'contactConfirmed',
  'window.kiosk-added': 'kioskAdded',
  'window.kiosk-edited': 'kioskEdited',
  'expert.added': 'expertAdded',
  'expert.changed': 'expertChanged',
  'attendant.added': 'attendantAdded',
  'attendant.changed': 'attendantChanged',
  'attendant.pin-set': 'pinSet',
  'attendant.pin-refused': 'pinRefused',
  'attendant.pin-locked': 'pinLocked',
  'attendant.page-joined': 'attendantJoined',
  'attendant.page-signed-in': 'attendantSignedIn',
  'attendant.page-ended': 'attendantEnded',
  'supervision.listen': 'superviseListen',
  'supervision.whisper': 'superviseWhisper',
  'supervision.barge-in': 'superviseBargeIn',
  'supervision.left': 'superviseLeft',
  'supervision.lost': 'superviseLost',
  'supervision.ended-with-talk': 'superviseEnded',
  'dialtest.asked': 'dialTestsAsked',
  'dialtest.plan-added': 'dialTestPlanAdded',
  'dialtest.plan-changed': 'dialTestPlanChanged',
  'dialtest.alarm-raised': 'dialTestAlarmRaised',
  'dialtest.alarm-repaired': 'dialTestAlarmRepaired',
  'dialtest.alarm-acknowledged': 'dialTestAlarmAcknowledged',
  'dialtest.alarm-given': 'dialTestAlarmGiven',
  'dialtest.alarm-closed': 'dialTestAlarmClosed',
  'dialtest.alarm-place-removed': 'dialTestAlarmPlaceRemoved',
  'portal.link-added': 'linkAdded',
  'portal.link-changed': 'linkChanged',
  'portal.link-removed': 'linkRemoved',
  'capture.taken': 'captureTaken',
  'capture.cropped': 'captureCropped',
  'capture.accepted': 'captureAccepted',
  'capture.retake': 'captureRetake',
  'capture.assigned': 'captureAssigned',
  'capture.ordered': 'captureOrdered',
  'capture.merged': 'captureMerged',
  'capture.deleted': 'captureDeleted',
  'capture.destroyed': 'captureDestroyed',
};

/** The capabilities with which the actions begin. */
export const KINDS: readonly (keyof Texts['kinds'])[] = [
  'access',
  'staff',
  'catalogue',
  'window',
  'expert',
  'attendant',
  'supervision',
  'dialtest',
  'portal',
  'capture',
];

/** The translation of an action; none for one that this page does not know, which is then shown as written. */
export function actionKey(action: string): ActionKey | undefined {
  return KEYS[action];
}

/** The actions of a capability with their translations. */
export function actionsOf(kind: string): [action: string, key: ActionKey][] {
  return Object.entries(KEYS).filter(([action]) => action.startsWith(`${kind}.`));
}
