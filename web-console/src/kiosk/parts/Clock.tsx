import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';

const MINUTE = 60_000;

/** The time of day, official time of the service centres. */
export function Clock({ className }: { className?: string | undefined }) {
  const [now, setNow] = useState(() => new Date());
  const { t } = useTranslation('kiosk');
  const formats = useFormats();
  useEffect(() => {
    const untilNextMinute = MINUTE - (now.getTime() % MINUTE);
    const timer = setTimeout(() => setNow(new Date()), untilNextMinute);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <time className={className} dateTime={now.toISOString()}>
      <span className="unseen">{t('frame.clock')}</span>
      {formats.clock(now.toISOString())}
    </time>
  );
}
