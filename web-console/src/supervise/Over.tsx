import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { callsApi } from '../calls/api';
import { useLocalized } from '../i18n/language';
import type { SupervisorViewSupervised } from '../protocol/generated';
import { useResource } from '../rest/useResource';
import styles from './Supervise.module.css';

/** Says why a supervision has ended although nobody here has ended it, and what can be done now. */
export function Over({ talk, again }: { talk: SupervisorViewSupervised; again: () => void }) {
  const { t } = useTranslation('supervise');
  const localized = useLocalized();
  const { id, itemName } = talk.call;
  const story = useResource(useCallback(() => callsApi.story(id), [id]));
  const outcome = story.data?.call.outcome;
  return (
    <div className={styles.notice} role="status" data-testid="supervise-over">
      <h1>{t('over.title')}</h1>
      <p>{localized(itemName)}</p>
      <p data-outcome={outcome}>
        {outcome !== undefined && t(`over.${outcome}`)}
        {story.state === 'failed' && t('over.unknown')}
      </p>
      <div className={styles.buttons}>
        {outcome === 'TALKING' && (
          <Button type="primary" size="large" onClick={again}>
            {t('again')}
          </Button>
        )}
        <Link to={`/manager/calls/${id}`}>{t('story')}</Link>
      </div>
    </div>
  );
}
