import { App, Form, Input, Radio, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { newerOfAll } from '../editing/newer';
import { useEdit } from '../editing/useEdit';
import { useLocalized } from '../i18n/language';
import type { Limits } from './api/figures';
import { type Plan, type PlanFields, plansApi } from './api/plans';
import { type End, type MatrixData, MODES } from './api/tests';
import { PlanAlarmFields } from './PlanAlarmFields';
import { PlanLimitFields } from './PlanLimitFields';
import { MINUTES, PlanTimeFields, timesOf } from './PlanTimeFields';

interface Props {
  /** What is edited; absent for a new one. */
  plan: Plan | undefined;
  ends: Pick<MatrixData, 'kiosks' | 'windows'>;
  onSaved: () => void;
  onClose: () => void;
}

type PlanForm = Omit<PlanFields, 'version'>;

/** What the server judges tests by that no plan has asked for. */
const USUAL_LIMITS: Limits = {
  roundTripMillis: { warn: 300, fail: null },
  lossPercent: { warn: 3, fail: null },
  frozenMillis: { warn: 1_000, fail: null },
  setUpMillis: { warn: 5_000, fail: null },
};

const toForm = (plan: Plan | undefined): PlanForm => ({
  name: plan?.name ?? '',
  kiosks: plan?.kiosks ?? [],
  windows: plan?.windows ?? [],
  schedule: plan?.schedule ?? 'BEFORE_OPENING',
  minutes: plan?.minutes ?? MINUTES.BEFORE_OPENING.first,
  cron: plan?.cron ?? '',
  enabled: plan?.enabled ?? true,
  mode: plan?.mode ?? 'AUTO',
  line: plan?.line ?? false,
  limits: plan?.limits ?? USUAL_LIMITS,
  alarm: plan?.alarm ?? { raiseAfter: 2, clearAfter: 2, mailTo: [], webhook: true },
});

/** Adds or changes a plan. When somebody else saved first, nothing typed here is lost. */
export function PlanDrawer({ plan, ends, onSaved, onClose }: Props) {
  const { t } = useTranslation('dialtest');
  const { message } = App.useApp();
  const { basis, attempt, typed, formProps, drawerProps } = useEdit<PlanForm, Plan>({
    opened: plan,
    toForm,
    newer: (known) => newerOfAll(known, plansApi.list),
  });
  const send = async () => {
    const values = await typed();
    if (values === undefined) return;
    const fields = { ...values, ...timesOf(values), version: basis?.version ?? 0 };
    const saved = await attempt(async () => {
      await (basis === undefined ? plansApi.add(fields) : plansApi.change(basis.id, fields));
      return true;
    });
    if (saved === undefined) return;
    void message.success(t('plan.saved', { name: values.name }));
    onSaved();
  };
  return (
    <EditDrawer
      open
      title={plan?.name ?? t('plan.add')}
      width={560}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      <Form<PlanForm> {...formProps}>
        <PlanFieldSet ends={ends} />
      </Form>
    </EditDrawer>
  );
}

function PlanFieldSet({ ends }: { ends: Props['ends'] }) {
  const { t } = useTranslation('dialtest');
  return (
    <>
      <Form.Item
        name="name"
        label={t('plan.name')}
        rules={[{ required: true, whitespace: true, message: t('plan.needed') }]}
      >
        <Input maxLength={120} autoComplete="off" />
      </Form.Item>
      <EndsField name="kiosks" ends={ends.kiosks} />
      <EndsField name="windows" ends={ends.windows} />
      <PlanTimeFields />
      <Form.Item
        name="mode"
        label={t('mode.title')}
        extra={t('mode.about')}
        rules={[{ required: true }]}
      >
        <Radio.Group options={MODES.map((each) => ({ value: each, label: t(`mode.${each}`) }))} />
      </Form.Item>
      <Form.Item
        name="line"
        label={t('plan.line')}
        extra={t('plan.lineAbout')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      <PlanLimitFields />
      <PlanAlarmFields />
      <Form.Item
        name="enabled"
        required
        label={t('plan.enabled')}
        extra={t('plan.enabledAbout')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </>
  );
}

function EndsField({ name, ends }: { name: 'kiosks' | 'windows'; ends: readonly End<string>[] }) {
  const { t } = useTranslation('dialtest');
  const localized = useLocalized();
  return (
    <Form.Item name={name} label={t(`plan.${name}`)} extra={t('plan.noneIsAll')}>
      <Select
        mode="multiple"
        allowClear
        placeholder={t('plan.all', { count: ends.length })}
        showSearch={{ optionFilterProp: 'label' }}
        options={ends.map((end) => ({
          value: end.id,
          label: `${localized(end.centre)} ${localized(end.name)}`,
        }))}
      />
    </Form.Item>
  );
}
