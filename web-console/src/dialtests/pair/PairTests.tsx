import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { type Column, DataTable } from '../../tables/DataTable';
import { Mark } from '../../tables/Mark';
import { FIGURES } from '../api/figures';
import type { Measured } from '../api/series';
import { SIGNS } from '../standings';
import { Sheet } from '../TestDrawer';
import { useWords } from '../useWords';
import type { Compared } from './PairPage';
import { useFigures } from './useFigures';

/** Every test of the charts with its figures; the proof on click. */
export function PairTests({ compared: { first, second } }: { compared: Compared }) {
  const { t } = useTranslation('dialtest');
  const [open, setOpen] = useState<Measured>();
  // Days that are compared may overlap; a test is one row.
  const rows = new Map(
    [...(second?.tests ?? []), ...first.tests].map((test) => [test.line.id, test]),
  );
  return (
    <>
      <DataTable<Measured>
        name="dial-test-series"
        columns={useColumns()}
        rows={[...rows.values()].sort((a, b) => b.line.at.localeCompare(a.line.at))}
        rowKey={({ line }) => line.id}
        loading={false}
        empty={t('series.none')}
        onOpen={setOpen}
      />
      {open && (
        <Drawer open size={720} title={t('alarm.proof')} onClose={() => setOpen(undefined)}>
          <Sheet line={open.line} />
        </Drawer>
      )}
    </>
  );
}

function useColumns(): Column<Measured>[] {
  const { t } = useTranslation('dialtest');
  const { stamp } = useFormats();
  const { why } = useWords();
  const { title, plain } = useFigures();
  const word = ({ line }: Measured) => t(`standing.${line.standing}`);
  return [
    {
      key: 'at',
      title: t('export.at'),
      text: ({ line }) => stamp(line.at),
      order: ({ line }) => line.at,
      always: true,
      whole: true,
    },
    {
      key: 'result',
      title: t('export.result'),
      text: word,
      show: (test) => <Mark tone={SIGNS[test.line.standing].tone}>{word(test)}</Mark>,
    },
    {
      key: 'mode',
      title: t('mode.title'),
      text: ({ line: { mode } }) => t(`mode.${mode}`),
      hidden: true,
    },
    {
      key: 'step',
      title: t('export.step'),
      text: ({ line: { step } }) => (step === null ? '' : t(`step.${step}.name`)),
    },
    {
      key: 'reason',
      title: t('export.reason'),
      text: ({ line }) => why(line)?.text ?? '',
      hidden: true,
    },
    ...FIGURES.map((figure): Column<Measured> => ({
      key: figure,
      title: title(figure),
      text: ({ figures }) => {
        const value = figures[figure];
        return value === null ? '' : plain(value);
      },
      order: ({ figures }) => figures[figure] ?? undefined,
      align: 'end',
    })),
  ];
}
