import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark, Marks } from '../tables/Mark';
import { type Plan, plansApi } from './api/plans';
import type { MatrixData } from './api/tests';
import type { Ask } from './DialTestsPage';
import { PlanDrawer } from './PlanDrawer';

interface Props {
  ends: Pick<MatrixData, 'kiosks' | 'windows'>;
  ask: Ask;
  adding: boolean;
  onAdded: () => void;
}

/** Which kiosks call which windows by themselves, and when. */
export function Plans({ ends, ask, adding, onAdded }: Props) {
  const { t } = useTranslation('dialtest');
  const plans = useResource(plansApi.list);
  const columns = useColumns(ends, ask);
  const [open, setOpen] = useState<Plan>();
  const close = () => {
    setOpen(undefined);
    onAdded();
  };
  return (
    <>
      {plans.state === 'failed' && <ProblemNotice problem={plans.problem} />}
      <DataTable<Plan>
        name="dial-test-plans"
        columns={columns}
        rows={plans.data ?? []}
        rowKey={({ id }) => id}
        loading={plans.state === 'loading'}
        empty={t('plan.empty')}
        onOpen={setOpen}
      />
      {(open !== undefined || adding) && (
        <PlanDrawer
          key={open?.id ?? 'new'}
          plan={open}
          ends={ends}
          onSaved={() => {
            close();
            plans.reload();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function useColumns(ends: Props['ends'], ask: Props['ask']): Column<Plan>[] {
  const { t } = useTranslation('dialtest');
  const { stamp } = useFormats();
  const author = useAuthor();
  const scope = (chosen: readonly string[], all: readonly unknown[]) =>
    chosen.length === 0
      ? t('plan.all', { count: all.length })
      : t('plan.some', { count: chosen.length });
  const when = ({ schedule, minutes, cron }: Plan) =>
    t(`plan.when.${schedule}`, { count: minutes, cron });
  const next = ({ enabled, schedule, next: at }: Plan) => {
    if (!enabled) return t('plan.off');
    if (schedule === 'ON_DEMAND') return t('plan.byHand');
    return at === null ? t('plan.neverDue') : stamp(at);
  };
  return [
    {
      key: 'name',
      title: t('plan.name'),
      text: ({ name }) => name,
      show: ({ name, enabled }) => (
        <Marks>
          {name}
          {!enabled && <Mark tone="stop">{t('plan.off')}</Mark>}
        </Marks>
      ),
      always: true,
    },
    { key: 'kiosks', title: t('plan.kiosks'), text: ({ kiosks }) => scope(kiosks, ends.kiosks) },
    {
      key: 'windows',
      title: t('plan.windows'),
      text: ({ windows }) => scope(windows, ends.windows),
    },
    { key: 'when', title: t('plan.schedule'), text: when },
    { key: 'mode', title: t('mode.title'), text: ({ mode }) => t(`mode.${mode}`) },
    { key: 'next', title: t('plan.next'), text: next, order: (plan) => plan.next ?? '' },
    {
      key: 'changed',
      title: t('plan.changed'),
      text: ({ changedAt, changedBy }) => `${stamp(changedAt)} · ${author(changedBy)}`,
      order: ({ changedAt }) => changedAt,
      show: ({ changedAt, changedBy }) => <Changed by={changedBy} at={changedAt} />,
    },
    {
      key: 'now',
      title: t('plan.now'),
      text: () => '',
      actions: true,
      show: ({ kiosks, windows, mode, line }) => (
        <Button
          size="small"
          icon={<PlayCircleOutlined />}
          onClick={(event) => {
            event.stopPropagation();
            void ask(kiosks, windows, { mode, line });
          }}
        >
          {t('testNow')}
        </Button>
      ),
    },
  ];
}
