import { Button, type ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { KEYS, type ActionId } from '../moment';
import styles from './ActionButton.module.css';

interface Props extends Omit<ButtonProps, 'children'> {
  action: ActionId;
  label: string;
  testId?: string;
  /** Its icon says enough where there is little room. */
  brief?: boolean;
}

/** A button of the console with the key that does the same. */
export function ActionButton({ action, label, testId, brief = false, ...button }: Props) {
  const { t } = useTranslation('clerk');
  return (
    <Button
      size="large"
      aria-keyshortcuts={KEYS[action]}
      data-testid={testId}
      data-brief={brief}
      {...(brief && { 'aria-label': label, title: label })}
      {...button}
      className={`${styles.action} ${button.className ?? ''}`}
    >
      <span className={styles.label}>{label}</span>
      <kbd className={styles.key} title={t('key', { key: KEYS[action] })}>
        {KEYS[action]}
      </kbd>
    </Button>
  );
}
