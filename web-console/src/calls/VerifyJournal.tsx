import { SafetyCertificateOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../editing/useSaving';
import { useFormats } from '../i18n/formats';
import { ProblemNotice } from '../shell/ProblemNotice';
import { callsApi, type Finding } from './api';
import styles from './CallStory.module.css';

/** Has the server walk the journal's whole chain, and says whether it is intact or where it is broken first. */
export function VerifyJournal() {
  const { t } = useTranslation('calls');
  const { modal } = App.useApp();
  const { exact } = useFormats();
  const { saving, problem, save } = useSaving();
  const verify = async () => {
    const finding = await save(callsApi.verify);
    if (finding === undefined) return;
    const content = <Found finding={finding} at={exact(new Date().toISOString())} />;
    if (finding.intact) modal.success({ title: t('verify.intact'), content, width: 520 });
    else modal.error({ title: t('verify.broken'), content, width: 520 });
  };
  return (
    <>
      <Button
        icon={<SafetyCertificateOutlined />}
        loading={saving}
        data-testid="journal-verify"
        onClick={() => void verify()}
      >
        {t('verify.do')}
      </Button>
      {problem !== undefined && <ProblemNotice problem={problem} />}
    </>
  );
}

function Found({ finding, at }: { finding: Finding; at: string }) {
  const { t } = useTranslation('calls');
  const { flaw } = finding;
  return (
    <div className={styles.finding} data-testid="journal-finding" data-intact={finding.intact}>
      {flaw !== null && <p>{t(`verify.flaws.${flaw.what}`, { sequence: flaw.sequence })}</p>}
      <p>{t('verify.sound', { count: finding.entries, at })}</p>
      <p className={styles.none}>{t('verify.head', { head: finding.head })}</p>
    </div>
  );
}
