import { Flex, Segmented, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../editing/DateField';
import styles from './Pair.module.css';
import { besideOf, type Compare, type Span, SPANS, type usePairChoice } from './usePairChoice';

/** Which days one looks at, and beside which others. */
export function PairChoice({ choice }: { choice: ReturnType<typeof usePairChoice> }) {
  const { t } = useTranslation('dialtest');
  const { span, until, beside, compare } = choice;
  const id = useId();
  // Right before a week and a week before are the same days, and a month has no day of the week.
  const compares: Compare[] =
    span === 1 ? ['none', 'before', 'weekBefore', 'other'] : ['none', 'before', 'other'];
  return (
    <Flex wrap align="center" gap="small" className={styles.choice ?? ''}>
      <Segmented<Span>
        aria-label={t('series.span')}
        value={span}
        options={SPANS.map((each) => ({ value: each, label: t('series.days', { count: each }) }))}
        onChange={choice.setSpan}
      />
      <Day label={t('series.until')} day={until} onPick={choice.setUntil} />
      <label htmlFor={id}>{t('series.compare')}</label>
      <Select<Compare>
        id={id}
        className={styles.compareWith ?? ''}
        value={compare}
        options={compares.map((each) => ({ value: each, label: t(`series.with.${each}`) }))}
        onChange={(next) => choice.setBeside(besideOf(next, span, until))}
      />
      {compare === 'other' && (
        <Day label={t('series.besideUntil')} day={beside ?? until} onPick={choice.setBeside} />
      )}
    </Flex>
  );
}

interface DayProps {
  label: string;
  day: string;
  onPick: (day: string) => void;
}

function Day({ label, day, onPick }: DayProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <DateField id={id} allowClear={false} value={day} onChange={onPick} />
    </>
  );
}
