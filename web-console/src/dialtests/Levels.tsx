import { Tooltip } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../editing/DateField';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark } from '../tables/Mark';
import { About } from './About';
import { levelsApi, type Share, type WindowLevel } from './api/levels';
import type { MatrixData } from './api/tests';
import styles from './Levels.module.css';
import { hoursOf, partOf, percentOf, toneOf, worstOf } from './shares';

/** For how much of its opening hours each window was proven, by month and day. */
export function Levels({ ends }: { ends: Pick<MatrixData, 'windows'> }) {
  const { t } = useTranslation('dialtest');
  const [month, setMonth] = useState<string>();
  const levels = useResource(useCallback(() => levelsApi.month(month), [month]));
  const columns = useColumns(ends, levels.data?.month ?? '');
  const rows = levels.data?.windows ?? [];
  return (
    <>
      <About>{t('level.about')}</About>
      {levels.state === 'failed' && <ProblemNotice problem={levels.problem} />}
      <DataTable<WindowLevel>
        name="dial-test-levels"
        columns={columns}
        rows={rows.filter(({ openMinutes }) => openMinutes > 0)}
        rowKey={({ window }) => window}
        loading={levels.state === 'loading'}
        empty={t('level.none')}
        filters={
          <DateField
            by="month"
            aria-label={t('level.month')}
            placeholder={levels.data?.month ?? t('level.month')}
            value={month ?? ''}
            onChange={(picked) => setMonth(picked === '' ? undefined : picked)}
          />
        }
      />
    </>
  );
}

function useColumns(ends: Pick<MatrixData, 'windows'>, month: string): Column<WindowLevel>[] {
  const { t } = useTranslation('dialtest');
  const { day: dayName } = useFormats();
  const localized = useLocalized();
  const name = ({ window }: WindowLevel) => {
    const end = ends.windows.find(({ id }) => id === window);
    return end === undefined ? window : `${localized(end.centre)} ${localized(end.name)}`;
  };
  const written = (share: Share) => {
    const part = partOf(share);
    return part === undefined ? t('level.notOpen') : t('level.percent', { value: percentOf(part) });
  };
  const worst = ({ days }: WindowLevel) => {
    const day = worstOf(days);
    return day === undefined
      ? ''
      : t('level.dayShare', { day: dayName(day.day), share: written(day) });
  };
  return [
    { key: 'window', title: t('level.window'), text: name, always: true },
    { key: 'month', title: t('level.month'), text: () => month, whole: true },
    {
      key: 'share',
      title: t('level.share'),
      text: written,
      order: (level) => partOf(level),
      show: (level) => <Mark tone={toneOf(partOf(level))}>{written(level)}</Mark>,
      align: 'end',
    },
    {
      key: 'open',
      title: t('level.open'),
      text: ({ openMinutes }) => hoursOf(openMinutes),
      order: ({ openMinutes }) => openMinutes,
      align: 'end',
    },
    {
      key: 'proven',
      title: t('level.proven'),
      text: ({ provenMinutes }) => hoursOf(provenMinutes),
      order: ({ provenMinutes }) => provenMinutes,
      align: 'end',
    },
    {
      key: 'days',
      title: t('level.days'),
      text: ({ days }) => days.map((day) => `${day.day} ${written(day)}`).join('; '),
      show: (level) => <Days level={level} written={written} />,
    },
    { key: 'worst', title: t('level.worst'), text: worst },
  ];
}

interface DaysProps {
  level: WindowLevel;
  written: (share: Share) => string;
}

/** A bar for each day from nothing to the whole of it. */
function Days({ level, written }: DaysProps) {
  const { t } = useTranslation('dialtest');
  const { day: dayName } = useFormats();
  return (
    <span className={styles.days}>
      {level.days.map((day) => {
        const part = partOf(day) ?? 0;
        const word = t('level.dayShare', { day: dayName(day.day), share: written(day) });
        return (
          <Tooltip key={day.day} title={word}>
            <span className={styles.day} data-tone={toneOf(part)} role="img" aria-label={word}>
              <span style={{ blockSize: `${100 * part}%` }} />
            </span>
          </Tooltip>
        );
      })}
    </span>
  );
}
