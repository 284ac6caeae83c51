import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import styles from './Hours.module.css';
import type { ServiceHours } from './hours';
import { SpansField } from './SpansField';

interface Props {
  days: ServiceHours['specialDays'];
  onChange: (days: ServiceHours['specialDays']) => void;
}

/** Single dates that are closed or have times of their own. */
export function SpecialDays({ days, onChange }: Props) {
  const { t } = useTranslation('windows');
  const formats = useFormats();
  const [date, setDate] = useState('');
  const add = () => {
    onChange({ ...days, [date]: [] });
    setDate('');
  };
  const remove = (day: string) =>
    onChange(Object.fromEntries(Object.entries(days).filter(([each]) => each !== day)));
  return (
    <div className={styles.rows}>
      <p className={styles.hint}>{t('hours.specialHint')}</p>
      {Object.keys(days)
        .sort()
        .map((day) => (
          <div key={day} className={styles.row}>
            <span className={styles.date}>
              {day.slice(0, 4)} {formats.day(day)}
            </span>
            <SpansField
              label={formats.day(day)}
              spans={days[day] ?? []}
              onChange={(spans) => onChange({ ...days, [day]: spans })}
            />
            <Button
              type="text"
              size="small"
              className={styles.copy ?? ''}
              icon={<DeleteOutlined />}
              aria-label={t('hours.removeDay', { day: formats.day(day) })}
              onClick={() => remove(day)}
            />
          </div>
        ))}
      <div className={styles.row}>
        <DatePicker
          key={Object.keys(days).length}
          size="small"
          className={styles.dateField ?? ''}
          aria-label={t('hours.specialDate')}
          placeholder={t('hours.specialDate')}
          onChange={(picked) => setDate(picked?.format('YYYY-MM-DD') ?? '')}
        />
        <Button
          size="small"
          icon={<PlusOutlined />}
          disabled={date === '' || date in days}
          onClick={add}
        >
          {t('hours.addDay')}
        </Button>
      </div>
    </div>
  );
}
