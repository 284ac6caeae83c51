import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useCountdown } from '../login/useCountdown';
import type { FreshCode } from './api';
import styles from './CodeDialog.module.css';

interface Props {
  fresh: FreshCode;
  /** For the browser or for the agent beside it. */
  part: 'page' | 'agent';
  /** The kiosk as people call it. */
  place: string;
  onClose: () => void;
}

/** The fresh code, large enough to be read out, with the time it has left. */
export function CodeDialog({ fresh, part, place, onClose }: Props) {
  const { t } = useTranslation('kiosks');
  const { duration } = useFormats();
  const left = useCountdown(Date.parse(fresh.expiresAt));
  return (
    <Modal
      open
      centered
      title={t(part === 'page' ? 'codeFor' : 'agent.codeFor', { place })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('codeDone')}
        </Button>
      }
    >
      <output className={styles.code} data-testid="enrolment-code" data-expired={left === 0}>
        {fresh.code}
      </output>
      <p className={`${styles.left ?? ''} tabular`} role="timer">
        {left > 0 ? t('codeLeft', { time: duration(left) }) : t('codeExpired')}
      </p>
      <p>{t(part === 'page' ? 'codeAbout' : 'agent.codeAbout')}</p>
    </Modal>
  );
}
