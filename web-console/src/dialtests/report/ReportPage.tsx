import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { DateField } from '../../editing/DateField';
import { useLocalized } from '../../i18n/language';
import type { CityCode } from '../../protocol/generated';
import type { ProblemError } from '../../rest/problem';
import { useResource } from '../../rest/useResource';
import { Loading } from '../../shell/Loading';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { officialToday } from '../../staff/qualification';
import { PageHead } from '../../tables/PageHead';
import { placesApi } from '../../windows/places';
import { preOpeningApi } from '../api/preOpening';
import { isDay } from '../pair/days';
import { PdfButton } from './PdfButton';
import styles from './Report.module.css';
import { ReportSheet } from './ReportSheet';

/** Whether the windows of a city were proven before they opened: to be looked at, printed, signed and kept. */
export function ReportPage() {
  const { t } = useTranslation('dialtest');
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const places = useResource(placesApi.all);
  const asked = query.get('day');
  const day = isDay(asked) ? asked : officialToday();
  const city = query.get('city') ?? places.data?.cities[0]?.code;
  const choose = (name: string, value: string) =>
    setQuery((last) => ({ ...Object.fromEntries(last), [name]: value }), { replace: true });
  const localized = useLocalized();
  const [problem, setProblem] = useState<ProblemError>();
  return (
    <section data-testid="dial-test-report">
      <title>{t('report.title')}</title>
      <div className={styles.screenOnly}>
        <PageHead title={t('report.heading')} about={t('report.about')}>
          <Flex gap="small">
            <Button
              icon={<ArrowLeftOutlined />}
              onClick={() => void navigate('/manager/dial-tests')}
            >
              {t('series.back')}
            </Button>
            {city !== undefined && <PdfButton city={city} day={day} onProblem={setProblem} />}
            <Button
              type="primary"
              icon={<PrinterOutlined />}
              data-testid="report-print"
              onClick={() => window.print()}
            >
              {t('report.print')}
            </Button>
          </Flex>
        </PageHead>
        <Flex gap="small" className={styles.choice ?? ''}>
          <Select
            aria-label={t('report.city')}
            className={styles.city ?? ''}
            value={city}
            options={(places.data?.cities ?? []).map(({ code, name }) => ({
              value: code,
              label: localized(name),
            }))}
            onChange={(picked) => choose('city', picked)}
          />
          <DateField
            aria-label={t('report.day')}
            allowClear={false}
            value={day}
            onChange={(picked) => choose('day', picked)}
          />
        </Flex>
        {places.state === 'failed' && <ProblemNotice problem={places.problem} />}
        {problem && <ProblemNotice problem={problem} />}
      </div>
      {city !== undefined && <Report city={city} day={day} />}
    </section>
  );
}

function Report({ city, day }: { city: CityCode; day: string }) {
  const report = useResource(useCallback(() => preOpeningApi.report(city, day), [city, day]));
  if (report.state === 'failed') return <ProblemNotice problem={report.problem} />;
  return report.data === undefined ? <Loading /> : <ReportSheet report={report.data} />;
}
