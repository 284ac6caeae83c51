import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language';
import type { CityCode } from '../../protocol/generated';
import type { ProblemError } from '../../rest/problem';
import { save } from '../../tables/save';
import { preOpeningApi } from '../api/preOpening';

interface Props {
  city: CityCode;
  day: string;
  onProblem: (problem: ProblemError | undefined) => void;
}

/**
 * Has the server print the report in the page's language. It is fetched by the page and not by a link, for only the page says
 * as whom it asks.
 */
export function PdfButton({ city, day, onProblem }: Props) {
  const { t } = useTranslation('dialtest');
  const { language } = useLanguage();
  const [printing, setPrinting] = useState(false);
  const fetchPdf = () => {
    setPrinting(true);
    onProblem(undefined);
    preOpeningApi
      .pdf(city, day, language)
      .then(
        (file) => save(`pre-opening-${city}-${day}.pdf`, file),
        (failure: unknown) => onProblem(failure as ProblemError),
      )
      .finally(() => setPrinting(false));
  };
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={printing}
      data-testid="report-pdf"
      onClick={fetchPdf}
    >
      {t('report.pdf')}
    </Button>
  );
}
