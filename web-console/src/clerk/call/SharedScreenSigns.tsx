import {
  EyeInvisibleOutlined,
  PauseCircleOutlined,
  EditOutlined,
  HourglassOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallViewControl, KioskSign } from '../../protocol/generated';
import styles from './SharedScreen.module.css';

/** What must be known about the shown screen: what is hidden, who works on it, and where the keyboard goes. */
export function SharedScreenSigns(props: {
  sign: KioskSign;
  control: CallViewControl;
  captured: boolean;
  /** Whether the hand reaches the kiosk without the server. */
  direct: boolean;
}) {
  const { sign, control, captured, direct } = props;
  const { t } = useTranslation('clerk');
  const controlled = control.type === 'ControlGranted';
  return (
    <div className={styles.signs} role="status">
      {controlled && sign.pausedMillis > 0 && (
        <Sign name="paused" icon={<PauseCircleOutlined />} text={t('control.paused')} />
      )}
      {controlled && sign.pausedMillis === 0 && (
        <Sign
          name={captured ? 'keyboard' : 'active'}
          icon={<EditOutlined />}
          text={captured ? t('control.captured') : t(`control.active.${control.scope}`)}
        />
      )}
      {controlled && !direct && (
        <Sign name="slow" icon={<HourglassOutlined />} text={t('control.slow')} />
      )}
      {sign.masked && (
        <Sign name="masked" icon={<EyeInvisibleOutlined />} text={t('control.masked')} />
      )}
    </div>
  );
}

function Sign(props: { name: string; icon: ReactNode; text: string }) {
  return (
    <p data-testid="clerk-screen-sign" data-sign={props.name}>
      <span aria-hidden>{props.icon}</span>
      {props.text}
    </p>
  );
}
