import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Hours.module.css';
import { problemOf, type Span } from './hours';
import { TimeField } from './TimeField';

interface Props {
  /** Names the day for people who cannot see the row. */
  label: string;
  spans: readonly Span[];
  onChange: (spans: Span[]) => void;
}

const MOST = 6;

/** The open times of one kind of day; none means closed. */
export function SpansField({ label, spans, onChange }: Props) {
  const { t } = useTranslation('windows');
  const problem = problemOf(spans);
  const change = (at: number, part: Partial<Span>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...part } : span)));
  return (
    <div className={styles.spans}>
      {spans.length === 0 && <span className={styles.closed}>{t('hours.closed')}</span>}
      {spans.map((span, at) => (
        <span key={at} className={styles.span}>
          <TimeField
            label={t('hours.opens', { day: label })}
            value={span.opens}
            isEnd={false}
            onChange={(opens) => change(at, { opens })}
          />
          <span aria-hidden>–</span>
          <TimeField
            label={t('hours.closes', { day: label })}
            value={span.closes}
            isEnd
            onChange={(closes) => change(at, { closes })}
          />
          <Button
            type="text"
            size="small"
            icon={<MinusCircleOutlined />}
            aria-label={t('hours.remove', { day: label })}
            onClick={() => onChange(spans.filter((_, index) => index !== at))}
          />
        </span>
      ))}
      {spans.length < MOST && (
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('hours.add', { day: label })}
          onClick={() => onChange([...spans, next(spans)])}
        />
      )}
      {problem !== undefined && (
        <span role="alert" className={styles.problem}>
          {t(`hours.problems.${problem}`)}
        </span>
      )}
    </div>
  );
}

/** A sensible first span, or one for the afternoon. */
function next(spans: readonly Span[]): Span {
  return spans.length === 0 ? { opens: '09:00', closes: '17:00' } : { opens: '', closes: '' };
}
