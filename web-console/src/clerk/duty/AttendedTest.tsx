import {
  CheckOutlined,
  CloseOutlined,
  EyeInvisibleOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import { Picture } from '../../media/parts/Picture';
import type { DialTestWord, SelfTestView, SelfTestViewAttended } from '../../protocol/generated';
import { SelfTile } from '../call/SelfTile';
import type { ActionId } from '../moment';
import { RingCountdown } from '../offer/RingCountdown';
import { ActionButton } from '../parts/ActionButton';
import { useSession } from '../session';
import { useKeys } from '../useKeys';
import { useSecondsUntil } from '../useServerSeconds';
import styles from './AttendedTest.module.css';

interface Props {
  view: SelfTestView;
  attended: SelfTestViewAttended;
}

/** A dial-test that wants the clerk to look and listen. Nobody can take it for a citizen, and a call puts it aside. */
export function AttendedTest({ view, attended }: Props) {
  return attended.stage === 'RINGING' ? (
    <TestRing view={view} attended={attended} />
  ) : (
    <TestTalk view={view} attended={attended} />
  );
}

const RING_ACTIONS: readonly ActionId[] = ['answer', 'decline'];

function TestRing({ view, attended }: Props) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const { selfTest, bell } = useSession();
  const run = (action: ActionId) => {
    if (action === 'answer') selfTest.answer();
    else selfTest.decline();
  };
  useKeys(RING_ACTIONS, run);
  return (
    <section className={styles.sheet} data-testid="clerk-test-ring" aria-labelledby="test-ring">
      <div className={styles.head}>
        <RingCountdown from={attended.since} until={attended.until} />
        <div role="alert">
          <Tag />
          <h2 id="test-ring">{localized(view.kiosk)}</h2>
          <p>{t('attended.ringText')}</p>
          {!bell.audible && <p>{t('offer.silent')}</p>}
        </div>
      </div>
      <div className={styles.actions}>
        <ActionButton
          action="answer"
          testId="clerk-test-answer"
          type="primary"
          className={styles.first ?? ''}
          icon={<VideoCameraOutlined />}
          label={t('attended.answer')}
          onClick={() => run('answer')}
        />
        <ActionButton
          action="decline"
          testId="clerk-test-decline"
          icon={<CloseOutlined />}
          label={t('attended.decline')}
          onClick={() => run('decline')}
        />
      </div>
    </section>
  );
}

const WORDS: Partial<Record<ActionId, DialTestWord>> = {
  wellTested: 'SEEN_AND_HEARD',
  unseen: 'NOT_SEEN',
  unheard: 'NOT_HEARD',
};
const WORD_ACTIONS: readonly ActionId[] = ['wellTested', 'unseen', 'unheard'];

function TestTalk({ view, attended }: Props) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const { selfTest, media } = useSession();
  const face = useSyncExternalStore(selfTest.subscribe, selfTest.getFace);
  const said = attended.said !== undefined;
  const run = (action: ActionId) => {
    const word = WORDS[action];
    if (word !== undefined && !said) selfTest.confirm(word);
  };
  useKeys(WORD_ACTIONS, run);
  return (
    <section className={styles.sheet} data-testid="clerk-test-talk" aria-labelledby="test-talk">
      <header className={styles.title}>
        <Tag />
        <h2 id="test-talk">{localized(view.kiosk)}</h2>
        <TimeLeft until={attended.until} />
      </header>
      <div className={styles.picture}>
        <Picture
          stream={face?.stream ?? null}
          testId="clerk-test-video"
          label={t('attended.peer')}
          speaker={media.local.choice.speaker}
        />
        <SelfTile />
      </div>
      <p className={styles.ask} role="status">
        {t(said ? 'attended.said' : 'attended.ask')}
      </p>
      <div className={styles.actions}>
        <ActionButton
          action="wellTested"
          testId="clerk-test-well"
          type="primary"
          className={styles.first ?? ''}
          icon={<CheckOutlined />}
          label={t('attended.well')}
          disabled={said}
          onClick={() => run('wellTested')}
        />
        <ActionButton
          action="unseen"
          testId="clerk-test-unseen"
          icon={<EyeInvisibleOutlined />}
          label={t('attended.unseen')}
          disabled={said}
          onClick={() => run('unseen')}
        />
        <ActionButton
          action="unheard"
          testId="clerk-test-unheard"
          icon={<CloseOutlined />}
          label={t('attended.unheard')}
          disabled={said}
          onClick={() => run('unheard')}
        />
      </div>
    </section>
  );
}

function Tag() {
  const { t } = useTranslation('clerk');
  return <strong className={styles.tag}>{t('attended.tag')}</strong>;
}

function TimeLeft({ until }: { until: string }) {
  const { t } = useTranslation('clerk');
  const count = useSecondsUntil(until);
  return (
    <span className={`${styles.left ?? ''} tabular`} role="timer">
      {t('attended.left', { count })}
    </span>
  );
}
