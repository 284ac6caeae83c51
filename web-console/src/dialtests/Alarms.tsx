import { App, Button, Drawer, Popconfirm, Select, Space } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Changed } from '../editing/Changed';
import { useAuthor } from '../editing/useAuthor';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { ProblemError } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { Loading } from '../shell/Loading';
import { ProblemNotice } from '../shell/ProblemNotice';
import { staffApi, type StaffLine } from '../staff/api';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark, Marks, type Tone } from '../tables/Mark';
import { type Alarm, type AlarmEnding, alarmsApi } from './api/alarms';
import { type MatrixData, testsApi } from './api/tests';
import { Told } from './TestDrawer';

/** How an alarm stands. */
type AlarmStanding = 'OPEN' | 'ACKNOWLEDGED' | AlarmEnding;

const TONES: Record<AlarmStanding, Tone> = {
  OPEN: 'stop',
  ACKNOWLEDGED: 'wait',
  REPAIRED: 'ok',
  CLOSED: 'plain',
  PLACE_REMOVED: 'plain',
};

function standingOf({ ending, acknowledgedAt }: Alarm): AlarmStanding {
  return ending ?? (acknowledgedAt === null ? 'OPEN' : 'ACKNOWLEDGED');
}

interface Props {
  alarms: Alarm[] | undefined;
  ends: Pick<MatrixData, 'kiosks' | 'windows'>;
  reload: () => void;
}

/** What has failed its tests in a row: who has seen it, who has it in hand, and what became of it. */
export function Alarms({ alarms, ends, reload }: Props) {
  const { t } = useTranslation('dialtest');
  const { message } = App.useApp();
  const staff = useResource(staffApi.list);
  const [problem, setProblem] = useState<ProblemError>();
  const [open, setOpen] = useState<Alarm>();
  const act = (action: Promise<undefined>, done: string) => {
    setProblem(undefined);
    action
      .then(
        () => void message.success(done),
        (failure: unknown) => setProblem(failure as ProblemError),
      )
      .finally(reload);
  };
  const columns = useColumns({ ends, staff: staff.data ?? [], act });
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <DataTable<Alarm>
        name="dial-test-alarms"
        columns={columns}
        rows={alarms ?? []}
        rowKey={({ id }) => id}
        loading={alarms === undefined}
        empty={t('alarm.none')}
        onOpen={setOpen}
      />
      {open && (
        <Drawer open size={720} title={t('alarm.proof')} onClose={() => setOpen(undefined)}>
          <Proof alarm={open} />
        </Drawer>
      )}
    </>
  );
}

function Proof({ alarm: { test } }: { alarm: Alarm }) {
  const sheet = useResource(useCallback(() => testsApi.sheet(test), [test]));
  if (sheet.state === 'failed') return <ProblemNotice problem={sheet.problem} />;
  return sheet.data === undefined ? <Loading /> : <Told sheet={sheet.data} />;
}

interface ColumnsOf {
  ends: Props['ends'];
  staff: readonly StaffLine[];
  act: (action: Promise<undefined>, done: string) => void;
}

function useColumns({ ends, staff, act }: ColumnsOf): Column<Alarm>[] {
  const { t } = useTranslation('dialtest');
  const { stamp } = useFormats();
  const localized = useLocalized();
  const author = useAuthor();
  const place = (all: Props['ends']['kiosks' | 'windows'], id: string | null) => {
    const end = all.find((each) => each.id === id);
    return end === undefined ? (id ?? '') : `${localized(end.centre)} ${localized(end.name)}`;
  };
  const about = ({ kiosk, window }: Alarm) =>
    [place(ends.kiosks, kiosk), place(ends.windows, window)]
      .filter((name) => name !== '')
      .join(' → ');
  const nameOf = (id: string | null) => {
    const member = staff.find((each) => each.id === id);
    return member === undefined ? (id ?? '') : localized(member.name);
  };
  const ended = ({ endedAt, endedBy }: Alarm) =>
    endedAt === null ? '' : t('alarm.by', { by: author(endedBy ?? ''), at: stamp(endedAt) });
  return [
    {
      key: 'state',
      title: t('alarm.state'),
      text: (alarm) => t(`alarm.standing.${standingOf(alarm)}`),
      show: (alarm) => (
        <span data-testid="dial-test-alarm" data-standing={standingOf(alarm)}>
          <Marks>
            <Mark tone={TONES[standingOf(alarm)]}>{t(`alarm.standing.${standingOf(alarm)}`)}</Mark>
            {alarm.leftOut && <Mark tone="wait">{t('alarm.leftOut')}</Mark>}
          </Marks>
        </span>
      ),
      always: true,
    },
    {
      key: 'about',
      title: t('alarm.about'),
      text: (alarm) => `${t(`alarm.kind.${alarm.kind}`)} ${about(alarm)}`,
      least: 200,
    },
    {
      key: 'reason',
      title: t('alarm.reason'),
      text: ({ step, fault }) => `${t(`step.${step}.name`)} · ${t(`fault.${fault}.text`)}`,
      least: 200,
    },
    {
      key: 'since',
      title: t('alarm.since'),
      text: ({ raisedAt }) => stamp(raisedAt),
      order: ({ raisedAt }) => raisedAt,
      whole: true,
    },
    {
      key: 'owner',
      title: t('alarm.owner'),
      text: ({ owner }) => nameOf(owner),
      show: (alarm) =>
        alarm.endedAt === null ? (
          <OwnerField
            alarm={alarm}
            staff={staff}
            onGive={(owner) => act(alarmsApi.give(alarm.id, owner), t('alarm.given'))}
          />
        ) : (
          nameOf(alarm.owner)
        ),
    },
    {
      key: 'told',
      title: t('alarm.told'),
      text: told(t),
      show: (alarm) => <ToldMarks alarm={alarm} />,
    },
    { key: 'ended', title: t('alarm.ended'), text: ended, hidden: true },
    {
      key: 'actions',
      title: t('alarm.actions'),
      text: () => '',
      actions: true,
      show: (alarm) => <Actions alarm={alarm} act={act} />,
    },
  ];
}

type Texts = ReturnType<typeof useTranslation<'dialtest'>>['t'];

const told =
  (t: Texts) =>
  (alarm: Alarm): string =>
    [
      alarm.told > 0 ? t('alarm.arrived', { count: alarm.told }) : '',
      alarm.untold > 0 ? t('alarm.lost', { count: alarm.untold }) : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');

function ToldMarks({ alarm }: { alarm: Alarm }) {
  const { t } = useTranslation('dialtest');
  if (alarm.told + alarm.untold === 0) return <Mark tone="plain">{t('alarm.untold')}</Mark>;
  return (
    <Marks>
      {alarm.told > 0 && <Mark tone="ok">{t('alarm.arrived', { count: alarm.told })}</Mark>}
      {alarm.untold > 0 && <Mark tone="stop">{t('alarm.lost', { count: alarm.untold })}</Mark>}
    </Marks>
  );
}

interface OwnerProps {
  alarm: Alarm;
  staff: readonly StaffLine[];
  onGive: (owner: string) => void;
}

function OwnerField({ alarm, staff, onGive }: OwnerProps) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  return (
    // What is chosen here does not open the row.
    <span role="presentation" onClick={(event) => event.stopPropagation()}>
      <Select<string>
        size="small"
        style={{ inlineSize: 136 }}
        value={alarm.owner}
        placeholder={t('alarm.noOwner')}
        aria-label={t('alarm.owner')}
        showSearch={{ optionFilterProp: 'label' }}
        options={staff
          .filter(({ disabled }) => !disabled)
          .map((member) => ({
            value: member.id,
            label: `${localized(member.name)} · ${localized(member.office)}`,
          }))}
        onChange={onGive}
      />
    </span>
  );
}

function Actions({ alarm, act }: { alarm: Alarm; act: ColumnsOf['act'] }) {
  const { t } = useTranslation('dialtest');
  if (alarm.endedAt !== null) return <Changed by={alarm.endedBy ?? ''} at={alarm.endedAt} />;
  return (
    <Space role="presentation" onClick={(event) => event.stopPropagation()}>
      {alarm.acknowledgedAt === null && (
        <Button
          size="small"
          type="primary"
          onClick={() => act(alarmsApi.acknowledge(alarm.id), t('alarm.acknowledged'))}
        >
          {t('alarm.acknowledge')}
        </Button>
      )}
      <Popconfirm
        title={t('alarm.closeSure')}
        okText={t('alarm.close')}
        cancelText={t('alarm.keep')}
        onConfirm={() => act(alarmsApi.close(alarm.id), t('alarm.closed'))}
      >
        <Button size="small">{t('alarm.close')}</Button>
      </Popconfirm>
    </Space>
  );
}
