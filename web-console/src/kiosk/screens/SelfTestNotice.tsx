import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language';
import type { SelfTestView } from '../../protocol/generated';
import styles from './SelfTestNotice.module.css';

/**
 * Over everything while the kiosk tests itself. Whoever comes next has not chosen a language yet, so it speaks both; a touch
 * anywhere ends it, which is not this screen's business.
 */
export function SelfTestNotice({ view }: { view: SelfTestView }) {
  const { language } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <section className={styles.notice} data-testid="kiosk-self-test" role="status">
      <SafetyCertificateOutlined className={styles.sign} aria-hidden />
      <Words view={view} language={language} />
      <Words view={view} language={other} second />
    </section>
  );
}

function Words(props: { view: SelfTestView; language: 'zh' | 'en'; second?: boolean }) {
  const { view, language, second = false } = props;
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'kiosk');
  return (
    <div className={styles.words} lang={language} data-second={second}>
      <h1>{t('selfTest.title')}</h1>
      <p>{t('selfTest.text', { window: view.window[language] })}</p>
      <p className={styles.touch}>{t('selfTest.touch')}</p>
    </div>
  );
}
