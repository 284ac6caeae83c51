import { App, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { useSaving } from '../editing/useSaving';
import { validated } from '../editing/validated';
import { useLocalized } from '../i18n/language';
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
  const localized = useLocalized();
  const { message } = App.useApp();
  const [form] = Form.useForm<AddForm>();
  const [role, setRole] = useState<StaffRole>('CLERK');
  const [dirty, setDirty] = useState(false);
  const { saving, problem, save } = useSaving();
  const add = async () => {
    const values = await validated(form);
    if (values === undefined) return;
    const { id, password, ...typed } = values;
    const details = toDetails(typed, role);
    const added = await save(() => staffApi.add({ id, role, password, details }));
    if (added === undefined) return;
    void message.success(t('saved', { name: localized(added.details.name) }));
    onAdded();
  };
  return (
    <EditDrawer
      open
      title={t('add')}
      width={480}
      dirty={dirty}
      saving={saving}
      problem={problem}
      conflict={undefined}
      onSave={() => void add()}
      onClose={onClose}
    >
      {problem?.code === 'EDIT_CONFLICT' && <p>{t('idTaken')}</p>}
      <Form<AddForm>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={EMPTY_FORM}
        onValuesChange={() => setDirty(true)}
      >
        <Form.Item label={t('role')} required>
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
          rules={[
            { required: true, message: t('needed') },
            { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, message: t('idAbout') },
          ]}
        >
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
        <PasswordField label={t('firstPassword')} />
        <DetailsFields role={role} choices={choices} />
      </Form>
    </EditDrawer>
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
      rules={[
        { required: true, message: t('needed') },
        { min: SHORTEST_PASSWORD, message: rule },
      ]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  );
}
