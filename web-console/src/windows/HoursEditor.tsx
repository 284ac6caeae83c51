import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './Hours.module.css';
import { type ServiceHours, type Span, type Weekday, WEEKDAYS } from './hours';
import { SpansField } from './SpansField';
import { SpecialDays } from './SpecialDays';

interface Props {
  /** Given by the form that this is a field of. */
  value?: ServiceHours;
  onChange?: (hours: ServiceHours) => void;
}

const WORKDAYS = WEEKDAYS.slice(0, 5);

/** The weekly plan, what holds on legal holidays and make-up days, and single days with times of their own. */
export function HoursEditor({ value, onChange }: Props) {
  const { t } = useTranslation('windows');
  if (value === undefined || onChange === undefined) return null;
  const setDay = (day: Weekday, spans: Span[]) =>
    onChange({ ...value, week: { ...value.week, [day]: spans } });
  const mondayForAll = () => {
    const monday = value.week.MONDAY ?? [];
    const week = Object.fromEntries(WORKDAYS.map((day) => [day, monday.map((s) => ({ ...s }))]));
    onChange({ ...value, week: { ...value.week, ...week } });
  };
  return (
    <div className={styles.editor}>
      <div className={styles.rows}>
        {WEEKDAYS.map((day) => (
          <div key={day} className={styles.row}>
            <span className={styles.day}>{t(`weekdays.${day}`)}</span>
            <SpansField
              label={t(`weekdays.${day}`)}
              spans={value.week[day] ?? []}
              onChange={(spans) => setDay(day, spans)}
            />
            {day === 'MONDAY' && (
              <Button
                type="link"
                size="small"
                className={styles.copy ?? ''}
                icon={<CopyOutlined />}
                onClick={mondayForAll}
              >
                {t('hours.mondayForAll')}
              </Button>
            )}
          </div>
        ))}
      </div>
      <div className={styles.rows}>
        <div className={styles.row}>
          <span className={styles.day}>{t('hours.makeUpDays')}</span>
          <SpansField
            label={t('hours.makeUpDays')}
            spans={value.makeUpDays}
            onChange={(makeUpDays) => onChange({ ...value, makeUpDays })}
          />
        </div>
        <div className={styles.row}>
          <span className={styles.day}>{t('hours.holidays')}</span>
          <SpansField
            label={t('hours.holidays')}
            spans={value.holidays}
            onChange={(holidays) => onChange({ ...value, holidays })}
          />
        </div>
        <p className={styles.hint}>{t('hours.calendarHint')}</p>
      </div>
      <SpecialDays
        days={value.specialDays}
        onChange={(specialDays) => onChange({ ...value, specialDays })}
      />
    </div>
  );
}
