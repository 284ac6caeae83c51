import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language';
import { numberedName } from '../../i18n/numberedName';
import { Picture } from '../../media/parts/Picture';
import type { SelfTestView } from '../../protocol/generated';
import type { Face } from '../../selftest/selfTestFaces';
import styles from './SelfTestNotice.module.css';

interface Props {
  view: SelfTestView;
  /** Whoever is at the other end of an attended test. */
  face?: Face | undefined;
  /** What this kiosk's camera shows the other end. */
  own?: MediaStream | undefined;
}

/**
 * Over everything while the kiosk tests itself. Whoever comes next has not chosen a language yet, so it speaks both; a touch
 * anywhere ends it, which is not this screen's business.
 */
export function SelfTestNotice({ view, face, own }: Props) {
  const { language } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <section
      className={styles.notice}
      data-testid="kiosk-self-test"
      data-faces={face !== undefined}
      role="status"
    >
      {face === undefined ? (
        <SafetyCertificateOutlined className={styles.sign} aria-hidden />
      ) : (
        <Faces face={face} own={own} />
      )}
      <Words view={view} language={language} />
      <Words view={view} language={other} second />
    </section>
  );
}

/** The clerk, and small beside, what he sees of this place. */
function Faces({ face, own }: { face: Face; own: MediaStream | undefined }) {
  const { t } = useTranslation('kiosk');
  return (
    <div className={styles.faces}>
      <Picture
        stream={face.stream}
        testId="kiosk-self-test-video"
        label={t('selfTest.attended.peer')}
      />
      {own && (
        <div className={styles.own}>
          <Picture
            stream={own}
            testId="kiosk-self-test-own"
            label={t('selfTest.attended.own')}
            own
          />
        </div>
      )}
    </div>
  );
}

/** Whether people are to be seen by it, now or soon. */
function textOf({ attended }: SelfTestView) {
  if (attended === undefined) return 'selfTest.text' as const;
  return attended.faces ? 'selfTest.attended.face' : 'selfTest.attended.text';
}

function Words(props: { view: SelfTestView; language: 'zh' | 'en'; second?: boolean }) {
  const { view, language, second = false } = props;
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language, 'kiosk');
  return (
    <div className={styles.words} lang={language} data-second={second}>
      <h1>{t('selfTest.title')}</h1>
      <p>{t(textOf(view), { window: numberedName(view.window[language]) })}</p>
      <p className={styles.touch}>{t('selfTest.touch')}</p>
    </div>
  );
}
