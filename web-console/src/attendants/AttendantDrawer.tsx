import { App, Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { LocalizedField } from '../editing/LocalizedField';
import { newerOfAll } from '../editing/newer';
import { useEdit } from '../editing/useEdit';
import { useLocalized } from '../i18n/language';
import type { CentreId, Localized } from '../protocol/generated';
import { type Attendant, attendantsApi } from './api';
import { isGuessable } from './pin';

interface Props {
  /** Who is edited; absent for somebody new. */
  attendant: Attendant | undefined;
  centres: readonly { id: CentreId; name: Localized }[];
  onSaved: () => void;
  onClose: () => void;
}

interface AttendantForm {
  id: string;
  name: Localized;
  centre: CentreId | undefined;
  pin: string;
  disabled: boolean;
}

const toForm = (attendant: Attendant | undefined): AttendantForm => ({
  id: attendant?.id ?? '',
  name: attendant?.name ?? { zh: '', en: '' },
  centre: attendant?.centre,
  pin: '',
  disabled: attendant?.disabled ?? false,
});

/** Adds or changes an attendant, and sets the PIN. When somebody else saved first, nothing typed here is lost. */
export function AttendantDrawer({ attendant, centres, onSaved, onClose }: Props) {
  const { t } = useTranslation('attendants');
  const localized = useLocalized();
  const { message } = App.useApp();
  const { basis, attempt, typed, formProps, drawerProps } = useEdit<AttendantForm, Attendant>({
    opened: attendant,
    toForm,
    newer: (known) => newerOfAll(known, attendantsApi.all),
  });
  const send = async () => {
    const values = await typed();
    if (values?.centre === undefined) return;
    const { id, pin, centre, ...rest } = values;
    const edit = {
      ...rest,
      centre,
      pin: pin === '' ? null : pin,
      version: basis?.version ?? 0,
    };
    const saved = await attempt(async () => {
      await (basis === undefined
        ? attendantsApi.add(id, edit)
        : attendantsApi.change(basis.id, edit));
      return true;
    });
    if (saved === undefined) return;
    void message.success(t('saved', { name: localized(values.name) }));
    onSaved();
  };
  return (
    <EditDrawer
      open
      title={attendant === undefined ? t('add') : localized(attendant.name)}
      width={480}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      {drawerProps.problem?.code === 'EDIT_CONFLICT' && attendant === undefined && (
        <p>{t('idTaken')}</p>
      )}
      <Form<AttendantForm> {...formProps}>
        <AttendantFields known={attendant !== undefined} centres={centres} />
      </Form>
    </EditDrawer>
  );
}

function AttendantFields({ known, centres }: { known: boolean; centres: Props['centres'] }) {
  const { t } = useTranslation('attendants');
  const localized = useLocalized();
  const needed = { required: true, message: t('needed') };
  return (
    <>
      {!known && (
        <Form.Item
          name="id"
          label={t('id')}
          extra={t('idAbout')}
          rules={[needed, { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, message: t('idAbout') }]}
        >
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
      <LocalizedField name={['name']} label={t('name')} required />
      <Form.Item name="centre" label={t('centre')} rules={[needed]}>
        <Select options={centres.map(({ id, name }) => ({ value: id, label: localized(name) }))} />
      </Form.Item>
      <Form.Item
        name="pin"
        label={t(known ? 'newPin' : 'pin')}
        extra={t(known ? 'newPinAbout' : 'pinAbout')}
        rules={[
          { pattern: /^([0-9]{6})?$/, message: t('pinWrong') },
          {
            validator: (_, pin: string) =>
              pin !== '' && isGuessable(pin)
                ? Promise.reject(new Error(t('pinGuessable')))
                : Promise.resolve(),
          },
        ]}
      >
        <Input.Password
          autoComplete="new-password"
          inputMode="numeric"
          maxLength={6}
          style={{ maxWidth: 200 }}
        />
      </Form.Item>
      {known && (
        <Form.Item
          name="disabled"
          label={t('disabled')}
          extra={t('disabledAbout')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      )}
    </>
  );
}
