import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../protocol/plainText';
import { useConfirmForm } from '../useConfirmForm';
import styles from './ExpertFinder.module.css';

interface Props {
  question: string;
  onQuestion: (question: string) => void;
  /** He is still there and free. */
  possible: boolean;
  onSend: () => void;
  onClose: () => void;
}

/** What the clerk wants to know of an expert; he reads it while it rings. */
export function AskExpert({ question, onQuestion, possible, onSend, onClose }: Props) {
  const { t } = useTranslation('clerk');
  const send = () => {
    if (possible) onSend();
  };
  const heard = useConfirmForm(send, onClose);
  return (
    <form className={styles.ask} {...heard}>
      <Input.TextArea
        autoFocus
        aria-label={t('experts.question')}
        placeholder={t('experts.questionHint')}
        data-testid="clerk-consult-question"
        rows={3}
        maxLength={2_000}
        value={question}
        onChange={(event) => onQuestion(plainText(event.target.value))}
      />
      <p className={styles.hint}>{t('experts.askWhat')}</p>
      <div className={styles.buttons}>
        <Button
          type="primary"
          htmlType="submit"
          data-testid="clerk-consult-send"
          disabled={!possible}
        >
          {t('experts.send')}
        </Button>
        <Button onClick={onClose}>{t('experts.back')}</Button>
      </div>
    </form>
  );
}
