import { useTranslation } from 'react-i18next';
import type { DeviceKind, DialTestReportCandidateKind, ModuleState } from '../protocol/generated';
import { useReason } from '../whatif/useReason';

const CANDIDATES: readonly DialTestReportCandidateKind[] = ['HOST', 'SRFLX', 'PRFLX', 'RELAY'];
const STATES: readonly ModuleState[] = ['PRESENT', 'MISSING', 'FAULT', 'SIMULATED'];
const DEVICES: readonly DeviceKind[] = [
  'DISPLAY',
  'PRINTER',
  'ID_CARD_READER',
  'QR_SCANNER',
  'FACE_CAMERA',
  'DOCUMENT_CAMERA',
  'KEYBOARD',
  'MOUSE',
  'HOST',
  'MICROPHONE',
  'SPEAKER',
];

/** Figures of which only the name has to be translated. */
const NAMED = [
  'item',
  'heard',
  'sent',
  'frozen',
  'oneWay',
  'lost',
  'kiosk',
  'window',
  'pings',
  'gate',
  'sharpness',
] as const;
const SIDES = ['kiosk', 'window'] as const;

/** What a maintainer wants to know of a step, in words; what this page does not know stays as it is written. */
export function useDetail(): (detail: string) => string {
  const words = useWordsOfTokens();
  return (detail) =>
    detail
      .split(', ')
      .map((token) => {
        const at = token.indexOf('=');
        return at < 0 ? token : (words(token.slice(0, at), token.slice(at + 1)) ?? token);
      })
      .join(' · ');
}

function useWordsOfTokens(): (key: string, value: string) => string | undefined {
  const { t } = useTranslation(['dialtest', 'common', 'kiosks']);
  const reason = useReason();
  const candidate = (kind: string) => {
    const known = CANDIDATES.find((each) => each === kind);
    return known === undefined ? kind : t(`detail.candidates.${known}`);
  };
  const side = (name: string) => {
    const known = SIDES.find((each) => each === name);
    return known === undefined ? name : t(`detail.sides.${known}`);
  };
  const deviceName = (kind: string) => {
    const known = DEVICES.find((each) => each === kind);
    return known === undefined ? kind : t(`common:DeviceKind.${known}`);
  };
  /** A state, or the code of a fault. */
  const module = (device: DeviceKind, state: string) => {
    const known = STATES.find((each) => each === state);
    const word =
      known === undefined
        ? `${t('kiosks:modules.states.FAULT')} ${state}`
        : t(`kiosks:modules.states.${known}`);
    return t('detail.module', { device: t(`common:DeviceKind.${device}`), state: word });
  };
  return (key, value) => {
    if (key === 'pair') return value.split('/').map(candidate).join(' ↔ ');
    if (key === 'relay') return value === 'yes' ? t('detail.relayed') : t('detail.direct');
    if (key === 'reason') return reason(value);
    if (key === 'changed')
      return t('detail.changed', { devices: value.split('+').map(deviceName).join(' + ') });
    if (key === 'missing')
      return t('detail.missing', { sides: value.split('+').map(side).join(' + ') });
    const device = DEVICES.find((each) => each === key);
    if (device !== undefined) return module(device, value);
    const named = NAMED.find((each) => each === key);
    return named === undefined ? undefined : t(`detail.${named}`, { value });
  };
}
