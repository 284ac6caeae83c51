import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmForm } from '../useConfirmForm';
import styles from './ConfirmForm.module.css';

interface Props {
  title: string;
  /** What will happen. */
  hint: string;
  children: ReactNode;
  /** What the button that does it says. */
  confirm: string;
  /** Whether it may be confirmed now. */
  ready: boolean;
  testId: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** What ends a call here, beside the picture: the talk goes on until it is confirmed. */
export function ConfirmForm(props: Props) {
  const { title, hint, children, confirm, ready, testId, onConfirm, onClose } = props;
  const { t } = useTranslation('clerk');
  const id = useId();
  const heard = useConfirmForm(() => {
    if (ready) onConfirm();
  }, onClose);
  return (
    <form className={styles.form} aria-labelledby={id} {...heard}>
      <h2 id={id}>{title}</h2>
      <p className={styles.hint}>{hint}</p>
      {children}
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          data-testid={`${testId}-confirm`}
          disabled={!ready}
        >
          {confirm}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('switch.back')}
        </Button>
      </div>
    </form>
  );
}
