import { App, Drawer, Form, Spin } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { EditDrawer } from '../editing/EditDrawer';
import { newer } from '../editing/newer';
import { useAuthor } from '../editing/useAuthor';
import { useEdit } from '../editing/useEdit';
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
  const edit = useEdit<DetailsForm, StaffSheet>({
    opened: sheet,
    toForm: (kept = sheet) => toForm(kept.details),
    newer: (known) => newer(known, () => staffApi.sheet(sheet.id)),
  });
  const { basis = sheet, setBasis, typed, formProps, drawerProps } = edit;

  const attempt = async (work: () => Promise<StaffSheet>) => {
    const saved = await edit.attempt(work);
    if (saved !== undefined)
      void message.success(t('saved', { name: localized(saved.details.name) }));
    return saved;
  };
  const send = async () => {
    const values = await typed();
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
  return (
    <EditDrawer
      open
      title={localized(basis.details.name)}
      width={480}
      {...drawerProps}
      onSave={() => void send()}
      onClose={onClose}
    >
      <div className={styles.body}>
        <Form<DetailsForm> {...formProps}>
          <DetailsFields role={sheet.role} choices={choices} />
        </Form>
        <AccessActions
          disabled={basis.disabled}
          busy={drawerProps.saving}
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
