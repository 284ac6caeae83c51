import { Button, Input } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallId, ClerkStatus, ClerkViewWork } from '../../protocol/generated';
import { useResource } from '../../rest/useResource';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { expertApi, type ExpertChoice } from './api';
import styles from './ExpertFinder.module.css';

/** How often presence is asked for while the list is open. */
const AGAIN_MILLIS = 2_000;

/** Who of the approval departments knows the item, and is there just now; in a talk only. */
export function ExpertFinder({ work }: { work: ClerkViewWork }) {
  const { t } = useTranslation('clerk');
  const [open, setOpen] = useState(false);
  if (work.call.phase.type !== 'Active') return null;
  return (
    <section className={styles.finder} aria-label={t('experts.title')}>
      <Button
        data-testid="clerk-experts"
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        {t(open ? 'experts.close' : 'experts.open')}
      </Button>
      {open && <Found call={work.call.id} />}
    </section>
  );
}

function Found({ call }: { call: CallId }) {
  const { t } = useTranslation('clerk');
  const experts = useExperts(call);
  const [query, setQuery] = useState('');
  const found = matching(experts.data ?? [], query);
  return (
    <>
      <Input
        autoFocus
        allowClear
        aria-label={t('experts.search')}
        placeholder={t('experts.search')}
        data-testid="clerk-experts-search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {experts.state === 'failed' && <ProblemNotice problem={experts.problem} />}
      {experts.data !== undefined && found.length === 0 && (
        <p className={styles.hint}>
          {t(query.trim() === '' ? 'experts.none' : 'experts.noneFound')}
        </p>
      )}
      <ul>
        {found.map((expert) => (
          <Line key={expert.id} expert={expert} />
        ))}
      </ul>
    </>
  );
}

function Line({ expert }: { expert: ExpertChoice }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  return (
    <li data-testid="clerk-expert">
      <span className={styles.name}>
        {localized(expert.name)}
        <small>{localized(expert.department)}</small>
      </span>
      <span className={styles.presence} data-tone={TONES[expert.status]}>
        {t(`ClerkStatus.${expert.status}`)}
      </span>
    </li>
  );
}

const TONES: Record<ClerkStatus, 'ready' | 'busy' | 'away'> = {
  READY: 'ready',
  OFFERED: 'busy',
  BUSY: 'busy',
  WRAP_UP: 'busy',
  PAUSED: 'away',
  OFF: 'away',
};

/** Without a word, those whose item it is; with words, everybody who has them in name or department. */
function matching(experts: readonly ExpertChoice[], query: string): ExpertChoice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return experts.filter(({ covers }) => covers);
  return experts.filter(({ name, department }) => {
    const said = [name.zh, name.en, department.zh, department.en].join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

function useExperts(call: CallId) {
  const resource = useResource(useCallback(() => expertApi.of(call), [call]));
  const { reload } = resource;
  useEffect(() => {
    const timer = setInterval(reload, AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [reload]);
  return resource;
}
