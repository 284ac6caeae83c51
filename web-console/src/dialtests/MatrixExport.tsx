import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import { Export } from '../tables/DataTable';
import type { End, MatrixData, TestLine } from './api/tests';
import { isLive } from './lasts';
import { useWords } from './useWords';

/** The last result of every pair, for a spreadsheet. */
export function MatrixExport({ data }: { data: MatrixData }) {
  const { t } = useTranslation('dialtest');
  const { stamp } = useFormats();
  const localized = useLocalized();
  const { why } = useWords();
  const place = (ends: readonly End<string>[], id: string) => {
    const end = ends.find((each) => each.id === id);
    return end === undefined ? id : `${localized(end.centre)} ${localized(end.name)}`;
  };
  const columns = [
    { title: t('export.kiosk'), text: ({ kiosk }: TestLine) => place(data.kiosks, kiosk) },
    { title: t('export.window'), text: ({ window }: TestLine) => place(data.windows, window) },
    { title: t('mode.title'), text: ({ mode }: TestLine) => t(`mode.${mode}`) },
    { title: t('export.result'), text: ({ standing }: TestLine) => t(`standing.${standing}`) },
    {
      title: t('export.step'),
      text: ({ step }: TestLine) => (step === null ? '' : t(`step.${step}.name`)),
    },
    { title: t('export.reason'), text: (test: TestLine) => why(test)?.text ?? '' },
    { title: t('export.at'), text: ({ at }: TestLine) => stamp(at) },
    {
      title: t('export.confirmed'),
      text: ({ confirmed }: TestLine) =>
        confirmed === null
          ? ''
          : t(`confirmed.${confirmed.word}`, {
              name: localized(confirmed.name),
              at: stamp(confirmed.at),
            }),
    },
  ];
  return (
    <Export name="dial-tests" columns={columns} rows={data.tests.filter((test) => !isLive(test))} />
  );
}
