import { Button, Drawer, Form, Spin } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveGuard } from '../editing/useLeaveGuard';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { StaffId } from '../protocol/generated';
import type { ProblemError } from '../rest/problem';
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
  onChanged: () => void;
  onClose: () => void;
}

/** Everything about one member of staff, to be changed. */
export function EditDrawer({ id, choices, onChanged, onClose }: Props) {
  const localized = useLocalized();
  const load = useCallback(() => staffApi.sheet(id), [id]);
  const sheet = useResource(load);
  const [dirty, setDirty] = useState(false);
  const unlessDirty = useLeaveGuard(dirty);
  const changed = () => {
    setDirty(false);
    onChanged();
    sheet.reload();
  };
  return (
    <Drawer
      open
      size={480}
      title={sheet.data === undefined ? id : localized(sheet.data.details.name)}
      onClose={() => unlessDirty(onClose)}
    >
      {sheet.state === 'failed' && <ProblemNotice problem={sheet.problem} />}
      {sheet.data === undefined ? (
        <Spin />
      ) : (
        <Editor
          key={sheet.data.version}
          sheet={sheet.data}
          choices={choices}
          onTyped={() => setDirty(true)}
          onChanged={changed}
          onReload={() => {
            setDirty(false);
            sheet.reload();
          }}
        />
      )}
    </Drawer>
  );
}

interface EditorProps {
  sheet: StaffSheet;
  choices: Choices;
  onTyped: () => void;
  onChanged: () => void;
  onReload: () => void;
}

function Editor({ sheet, choices, onTyped, onChanged, onReload }: EditorProps) {
  const { t } = useTranslation('staff');
  const { stamp } = useFormats();
  const [problem, setProblem] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const act = (action: Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    action
      .then(onChanged, (failure: unknown) => setProblem(failure as ProblemError))
      .finally(() => setBusy(false));
  };
  const save = (form: DetailsForm) =>
    act(staffApi.edit(sheet.id, sheet.version, toDetails(form, sheet.role)));
  return (
    <div className={styles.body}>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {problem?.code === 'EDIT_CONFLICT' && <Button onClick={onReload}>{t('reload')}</Button>}
      <Form<DetailsForm>
        layout="vertical"
        initialValues={toForm(sheet.details)}
        onValuesChange={onTyped}
        onFinish={save}
      >
        <DetailsFields role={sheet.role} choices={choices} />
        <Button type="primary" htmlType="submit" data-testid="staff-save" loading={busy}>
          {t('save')}
        </Button>
      </Form>
      <AccessActions sheet={sheet} busy={busy} act={act} />
      <p className={styles.stamp}>
        {t('changedBy', { at: stamp(sheet.changedAt), by: sheet.changedBy })}
      </p>
    </div>
  );
}
