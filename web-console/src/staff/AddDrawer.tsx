import { Button, Drawer, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveGuard } from '../editing/useLeaveGuard';
import type { ProblemError } from '../rest/problem';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Choices, SHORTEST_PASSWORD, STAFF_ROLES, staffApi, type StaffRole } from './api';
import { DetailsFields } from './DetailsFields';
import { type DetailsForm, EMPTY_FORM, toDetails } from './form';

interface AddForm extends DetailsForm {
  id: string;
  password: string;
}

interface Props {
  choices: Choices;
  onAdded: () => void;
  onClose: () => void;
}

/** Adds somebody with a first password. */
export function AddDrawer({ choices, onAdded, onClose }: Props) {
  const { t } = useTranslation(['staff', 'common']);
  const [form] = Form.useForm<AddForm>();
  const [role, setRole] = useState<StaffRole>('CLERK');
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const [dirty, setDirty] = useState(false);
  const unlessDirty = useLeaveGuard(dirty);
  const add = ({ id, password, ...details }: AddForm) => {
    setBusy(true);
    setProblem(undefined);
    staffApi
      .add({ id, role, password, details: toDetails(details, role) })
      .then(onAdded)
      .catch((failure: unknown) => {
        setProblem(failure as ProblemError);
        setBusy(false);
      });
  };
  return (
    <Drawer
      open
      size={480}
      title={t('add')}
      onClose={() => unlessDirty(onClose)}
      footer={
        <Button
          type="primary"
          data-testid="staff-save"
          loading={busy}
          onClick={() => form.submit()}
        >
          {t('save')}
        </Button>
      }
    >
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {problem?.code === 'EDIT_CONFLICT' && <p>{t('idTaken')}</p>}
      <Form<AddForm>
        form={form}
        layout="vertical"
        initialValues={EMPTY_FORM}
        onValuesChange={() => setDirty(true)}
        onFinish={add}
      >
        <Form.Item label={t('role')}>
          <Segmented<StaffRole>
            block
            value={role}
            options={STAFF_ROLES.map((each) => ({ value: each, label: t(`common:Role.${each}`) }))}
            onChange={(chosen) => {
              setRole(chosen);
              form.setFieldValue('window', undefined);
            }}
          />
        </Form.Item>
        <Form.Item
          name="id"
          label={t('id')}
          extra={t('idAbout')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, message: t('idAbout') }]}
        >
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <PasswordField label={t('firstPassword')} />
        <DetailsFields role={role} choices={choices} />
      </Form>
    </Drawer>
  );
}

/** A new password, by the server's rule. */
export function PasswordField({ label }: { label: string }) {
  const { t } = useTranslation('staff');
  const rule = t('passwordRule', { count: SHORTEST_PASSWORD });
  return (
    <Form.Item
      name="password"
      label={label}
      extra={rule}
      rules={[{ required: true, min: SHORTEST_PASSWORD, message: rule }]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  );
}
