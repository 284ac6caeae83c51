import { FileImageOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { CallViewDocument } from '../../protocol/generated';
import styles from './Documents.module.css';

/** What has become of the question for the document camera. */
export function DocumentNotice({ document }: { document: CallViewDocument }) {
  const { t } = useTranslation('capture');
  const text =
    document.type === 'DocumentAsked'
      ? t('console.asked')
      : document.type === 'DocumentNotShown'
        ? t(`console.ends.${document.why}`)
        : undefined;
  if (text === undefined) return null;
  return (
    <p className={styles.notice} role="status" data-testid="clerk-document-notice">
      <FileImageOutlined aria-hidden />
      {text}
    </p>
  );
}
