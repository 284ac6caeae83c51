import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { WayBack } from '../shell/WayBack';
import { Mark } from '../tables/Mark';
import { callsApi, type Story } from './api';
import styles from './CallStory.module.css';
import { Captures } from './Captures';
import { Facts } from './Facts';
import { Journal } from './Journal';
import { Timeline } from './Timeline';
import { TONES } from './useCallColumns';
import { useNames } from './useNames';

/** What happened in one call, from its beginning to its end. */
export function CallStory() {
  const { t } = useTranslation('calls');
  const navigate = useNavigate();
  const { call = '' } = useParams();
  const story = useResource(useCallback(() => callsApi.story(call), [call]));
  return (
    <section className={styles.page} data-testid="call-story">
      <title>{t('title')}</title>
      <WayBack
        to="/manager/calls"
        onClick={(event) => {
          // Back keeps what the list was filtered by; who came by an address has nothing to go back to.
          if (window.history.length <= 1) return;
          event.preventDefault();
          void navigate(-1);
        }}
      >
        {t('back')}
      </WayBack>
      {story.state === 'failed' && <ProblemNotice problem={story.problem} />}
      {story.state === 'loading' && story.data === undefined && <Loading />}
      {story.data !== undefined && <Told story={story.data} />}
    </section>
  );
}

function Told({ story }: { story: Story }) {
  const { t } = useTranslation('calls');
  const localized = useLocalized();
  const names = useNames();
  const { call } = story;
  return (
    <>
      <header className={styles.head}>
        <h1>{localized(call.itemName)}</h1>
        <Mark tone={TONES[call.outcome]}>{t(`outcomes.${call.outcome}`)}</Mark>
      </header>
      <Facts story={story} names={names} />
      <div className={styles.sides}>
        <Timeline steps={story.steps} names={names} />
        <div className={styles.beside}>
          <Journal call={call.id} names={names} />
          <Captures captures={story.captures} />
        </div>
      </div>
    </>
  );
}
