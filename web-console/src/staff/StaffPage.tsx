import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { StaffId } from '../protocol/generated';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { DataTable } from '../tables/DataTable';
import { PageHead } from '../tables/PageHead';
import { AddDrawer } from './AddDrawer';
import { fetchChoices, STAFF_ROLES, staffApi, type StaffLine, type StaffRole } from './api';
import { useColumns } from './columns';
import { MemberDrawer } from './MemberDrawer';

type Shown = StaffRole | 'ALL';

/** Clerks, counter staff and managers: who they are, where they work, whether they may. */
export function StaffPage() {
  const { t } = useTranslation('staff');
  const staff = useResource(staffApi.list);
  const choices = useResource(fetchChoices);
  const columns = useColumns(choices.data);
  const filter = useFilter();
  const [opened, setOpened] = useState<StaffId>();
  const [adding, setAdding] = useState(false);
  const problem = [staff, choices].find((each) => each.state === 'failed');
  return (
    <section data-testid="staff">
      <PageHead title={t('title')} about={t('about')}>
        <Button
          type="primary"
          icon={<PlusOutlined />}
          data-testid="staff-add"
          onClick={() => setAdding(true)}
        >
          {t('add')}
        </Button>
      </PageHead>
      {problem?.state === 'failed' && <ProblemNotice problem={problem.problem} />}
      <DataTable<StaffLine>
        name="staff"
        columns={columns}
        rows={(staff.data ?? []).filter(filter.admits)}
        rowKey={(line) => line.id}
        loading={staff.state === 'loading'}
        empty={t(staff.data?.length === 0 ? 'empty' : 'noneFound')}
        filters={filter.controls}
        onOpen={(line) => setOpened(line.id)}
      />
      {opened !== undefined && choices.data !== undefined && (
        <MemberDrawer
          key={opened}
          id={opened}
          choices={choices.data}
          onChanged={staff.reload}
          onSaved={() => {
            setOpened(undefined);
            staff.reload();
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
      {adding && choices.data !== undefined && (
        <AddDrawer
          choices={choices.data}
          onAdded={() => {
            setAdding(false);
            staff.reload();
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

function useFilter() {
  const { t } = useTranslation(['staff', 'common']);
  const localized = useLocalized();
  const [role, setRole] = useState<Shown>('ALL');
  const [wanted, setWanted] = useState('');
  const [withDisabled, setWithDisabled] = useState(false);
  const admits = (line: StaffLine) =>
    (role === 'ALL' || line.role === role) &&
    (withDisabled || !line.disabled) &&
    [line.id, line.name.zh, line.name.en, localized(line.office)]
      .join(' ')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase());
  const controls = (
    <>
      <Segmented<Shown>
        value={role}
        onChange={setRole}
        options={[
          { value: 'ALL', label: t('all') },
          ...STAFF_ROLES.map((each) => ({ value: each, label: t(`common:Role.${each}`) })),
        ]}
      />
      <Input.Search
        allowClear
        style={{ maxWidth: 320 }}
        placeholder={t('search')}
        onChange={(event) => setWanted(event.target.value)}
      />
      <Checkbox checked={withDisabled} onChange={(event) => setWithDisabled(event.target.checked)}>
        {t('withDisabled')}
      </Checkbox>
    </>
  );
  return { admits, controls };
}
