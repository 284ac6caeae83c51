import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useCountdown } from '../login/useCountdown';
import styles from './CodeDialog.module.css';

interface Props {
  fresh: { code: string; expiresAt: string };
  /** Of whom it is. */
  title: string;
  /** Where to type it, and what it ends. */
  about: string;
  onClose: () => void;
}

/** The fresh code, large enough to be read out, with the time it has left. */
export function CodeDialog({ fresh, title, about, onClose }: Props) {
  const { t } = useTranslation('kiosks');
  const { duration } = useFormats();
  const left = useCountdown(Date.parse(fresh.expiresAt));
  return (
    <Modal
      open
      centered
      title={title}
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
      <p>{about}</p>
    </Modal>
  );
}
