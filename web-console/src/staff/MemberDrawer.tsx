import { App, Drawer, Form, Spin } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { useAuthor } from '../editing/useAuthor';
import { useConflict } from '../editing/useConflict';
import { useSaving } from '../editing/useSaving';
import { validated } from '../editing/validated';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { StaffId } from '../protocol/generated';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { AccessActions } from './AccessActions';
import { type Choices, staffApi, type StaffSheet } from './api';
import { DetailsFields } from './DetailsFields';
import styles from './Drawer.module.css';
import { type DetailsForm, toDetails, toForm } from './form';

interface Props {
  id: StaffId;
  choices: Choices;
  /** Something is saved and there may be more to do. */
  onChanged: () => void;
  /** The details are saved. */
  onSaved: () => void;
  onClose: () => void;
}

/** Everything about one member of staff, to be changed. */
export function MemberDrawer({ id, ...props }: Props) {
  const load = useCallback(() => staffApi.sheet(id), [id]);
  const sheet = useResource(load);
  if (sheet.data !== undefined) return <Editor sheet={sheet.data} {...props} />;
  return (
    <Drawer open size={480} title={id} onClose={props.onClose}>
      {sheet.state === 'failed' ? <ProblemNotice problem={sheet.problem} /> : <Spin />}
    </Drawer>
  );
}

type EditorProps = Omit<Props, 'id'> & { sheet: StaffSheet };

/** When somebody else saved first, nothing typed here is lost. */
function Editor({ sheet, choices, onChanged, onSaved, onClose }: EditorProps) {
  const { t } = useTranslation('staff');
  const localized = useLocalized();
  const { stamp } = useFormats();
  const author = useAuthor();
  const { message } = App.useApp();
  const [form] = Form.useForm<DetailsForm>();
  const [basis, setBasis] = useState(sheet);
  const [dirty, setDirty] = useState(false);
  const { saving, problem, save, forget } = useSaving();
  const { setTheirs, conflict: conflictOf } = useConflict<StaffSheet>(problem, forget);

  const attempt = async (work: () => Promise<StaffSheet>) => {
    const saved = await save(work);
    if (saved === undefined) setTheirs(await newer(basis));
    else void message.success(t('saved', { name: localized(saved.details.name) }));
    return saved;
  };
  const send = async () => {
    const values = await validated(form);
    if (values === undefined) return;
    const details = toDetails(values, sheet.role);
    const saved = await attempt(() => staffApi.edit(sheet.id, basis.version, details));
    if (saved !== undefined) onSaved();
  };
  const setDisabled = async (disabled: boolean) => {
    const saved = await attempt(() => staffApi.setDisabled(sheet.id, basis.version, disabled));
    if (saved === undefined) return;
    setBasis(saved);
    onChanged();
  };
  const resetPassword = (password: string) =>
    attempt(async () => {
      await staffApi.resetPassword(sheet.id, password);
      return basis;
    });
  const conflict = conflictOf({
    about: ({ changedBy, changedAt }) => ({ by: changedBy, at: changedAt }),
    takeTheirs: (their) => {
      form.setFieldsValue(toForm(their.details));
      setBasis(their);
      setDirty(false);
    },
    keepMine: setBasis,
  });
  return (
    <EditDrawer
      open
      title={localized(basis.details.name)}
      width={480}
      dirty={dirty}
      saving={saving}
      problem={problem}
      conflict={conflict}
      onSave={() => void send()}
      onClose={onClose}
    >
      <div className={styles.body}>
        <Form<DetailsForm>
          form={form}
          layout="vertical"
          requiredMark="optional"
          initialValues={toForm(sheet.details)}
          onValuesChange={() => setDirty(true)}
        >
          <DetailsFields role={sheet.role} choices={choices} />
        </Form>
        <AccessActions
          disabled={basis.disabled}
          busy={saving}
          onDisabled={(disabled) => void setDisabled(disabled)}
          onPassword={(password) => void resetPassword(password)}
        />
        <p className={styles.stamp}>
          {t('changedBy', { at: stamp(basis.changedAt), by: author(basis.changedBy) })}
        </p>
      </div>
    </EditDrawer>
  );
}

/** The member of staff as now kept, when that is not what was opened. */
async function newer(basis: StaffSheet): Promise<StaffSheet | undefined> {
  const now = await staffApi.sheet(basis.id).catch(() => undefined);
  return now?.version === basis.version ? undefined : now;
}
