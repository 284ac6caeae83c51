import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats';
import { useLocalized } from '../i18n/language';
import type { ProblemError } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { type Column, DataTable } from '../tables/DataTable';
import { Mark, type Tone } from '../tables/Mark';
import { PageHead } from '../tables/PageHead';
import { type FreshCode, type KioskLine, kiosksApi } from './api';
import { CodeDialog } from './CodeDialog';
import styles from './KiosksPage.module.css';
import { RevokeButton } from './RevokeButton';

/** All kiosks: which browser holds a credential, new codes, revocation. */
export function KiosksPage() {
  const { t } = useTranslation('kiosks');
  const localized = useLocalized();
  const kiosks = useResource(kiosksApi.list);
  const [wanted, setWanted] = useState('');
  const [fresh, setFresh] = useState<FreshCode>();
  const [problem, setProblem] = useState<ProblemError>();
  const act = (action: Promise<unknown>) => {
    setProblem(undefined);
    action.then(kiosks.reload, (failure: unknown) => setProblem(failure as ProblemError));
  };
  const columns = useColumns({
    newCode: (kiosk) => act(kiosksApi.newCode(kiosk.id).then(setFresh)),
    revoke: (kiosk) => act(kiosksApi.revoke(kiosk.id)),
  });
  const rows = (kiosks.data ?? []).filter((kiosk) =>
    [kiosk.id, localized(kiosk.name), localized(kiosk.centreName), localized(kiosk.cityName)]
      .join(' ')
      .toLowerCase()
      .includes(wanted.trim().toLowerCase()),
  );
  const failed = problem ?? (kiosks.state === 'failed' ? kiosks.problem : undefined);
  const named = kiosks.data?.find((kiosk) => kiosk.id === fresh?.kiosk);
  return (
    <section data-testid="kiosks">
      <PageHead title={t('title')} about={t('about')} />
      {failed !== undefined && <ProblemNotice problem={failed} />}
      <DataTable<KioskLine>
        name="kiosks"
        columns={columns}
        rows={rows}
        rowKey={(kiosk) => kiosk.id}
        loading={kiosks.state === 'loading'}
        empty={t(wanted === '' ? 'empty' : 'noneFound')}
        filters={
          <Input.Search
            allowClear
            style={{ maxWidth: 360 }}
            placeholder={t('search')}
            onChange={(event) => setWanted(event.target.value)}
          />
        }
      />
      {fresh !== undefined && (
        <CodeDialog
          fresh={fresh}
          place={
            named === undefined
              ? fresh.kiosk
              : `${localized(named.centreName)} ${localized(named.name)}`
          }
          onClose={() => {
            setFresh(undefined);
            kiosks.reload();
          }}
        />
      )}
    </section>
  );
}

interface Actions {
  newCode: (kiosk: KioskLine) => void;
  revoke: (kiosk: KioskLine) => void;
}

function useColumns({ newCode, revoke }: Actions): Column<KioskLine>[] {
  const { t } = useTranslation('kiosks');
  const localized = useLocalized();
  const { stamp, clock } = useFormats();
  const state = (kiosk: KioskLine) => {
    if (kiosk.enrolledAt !== null) return t('states.enrolled', { at: stamp(kiosk.enrolledAt) });
    if (kiosk.codeExpiresAt !== null) return t('states.code', { at: clock(kiosk.codeExpiresAt) });
    return t('states.none');
  };
  const tone = (kiosk: KioskLine): Tone => {
    if (kiosk.enrolledAt !== null) return 'ok';
    return kiosk.codeExpiresAt === null ? 'plain' : 'wait';
  };
  return [
    { key: 'city', title: t('city'), text: (kiosk) => localized(kiosk.cityName) },
    { key: 'centre', title: t('centre'), text: (kiosk) => localized(kiosk.centreName) },
    { key: 'name', title: t('name'), text: (kiosk) => localized(kiosk.name), always: true },
    { key: 'id', title: t('id'), text: (kiosk) => kiosk.id, whole: true },
    {
      key: 'state',
      title: t('state'),
      text: state,
      show: (kiosk) => <Mark tone={tone(kiosk)}>{state(kiosk)}</Mark>,
    },
    {
      key: 'used',
      title: t('used'),
      text: (kiosk) => (kiosk.lastUsedAt === null ? '–' : stamp(kiosk.lastUsedAt)),
      order: (kiosk) => kiosk.lastUsedAt ?? '',
      whole: true,
    },
    {
      key: 'actions',
      title: t('actions'),
      text: () => '',
      actions: true,
      show: (kiosk) => (
        <div className={styles.actions}>
          <Button type="link" data-testid={`code-${kiosk.id}`} onClick={() => newCode(kiosk)}>
            {t('newCode')}
          </Button>
          {kiosk.enrolledAt !== null && (
            <RevokeButton name={kiosk.id} onConfirm={() => revoke(kiosk)} />
          )}
        </div>
      ),
    },
  ];
}
