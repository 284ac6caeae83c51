import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { DocumentsTab } from '../../capture/console/DocumentsTab';
import type { ClerkViewWork } from '../../protocol/generated';
import { DevicePanel } from '../devices/DevicePanel';
import { ExpertFinder } from '../experts/ExpertFinder';
import { KEYS, type ActionId } from '../moment';
import type { Note } from '../useNote';
import { ItemTab } from './ItemTab';
import { MaterialsTab } from './MaterialsTab';
import { NotesTab } from './NotesTab';
import styles from './Panel.module.css';
import { PanelHead } from './PanelHead';
import { PortalLinks } from './PortalLinks';
import { useItemSheet } from './useItemSheet';

export type CallTab = 'item' | 'materials' | 'notes' | 'devices' | 'documents';

interface Props {
  work: ClerkViewWork;
  /** Absent when the note is written elsewhere on the screen. */
  note: Note | undefined;
  tab: CallTab;
  onTab: (tab: CallTab) => void;
  /** Whether the clerk looks for an expert. */
  finding: boolean;
  onFinding: (finding: boolean) => void;
}

/** What the clerk needs to know and to write down during a call. */
export function CallPanel({ work, note, tab, onTab, finding, onFinding }: Props) {
  const { t } = useTranslation(['clerk', 'capture']);
  const sheet = useItemSheet(work.call.itemVersion);
  const seen = work.materials.filter(({ state }) => state !== 'NOT_SEEN').length;
  const all = sheet.data?.materials.length ?? 0;
  const ringing = work.call.phase.type === 'Offered';
  const label = (text: string, action: ActionId) => (
    <span aria-keyshortcuts={KEYS[action]} title={t('key', { key: KEYS[action] })}>
      {text}
    </span>
  );
  const tabs = [
    {
      key: 'item',
      label: label(t('panel.item'), 'tabItem'),
      children: (
        <>
          <ExpertFinder work={work} open={finding} onOpen={onFinding} />
          <PortalLinks work={work} />
          <ItemTab sheet={sheet} />
        </>
      ),
    },
    {
      key: 'materials',
      label: label(
        all === 0 ? t('panel.materials') : t('panel.materialsSeen', { seen, all }),
        'tabMaterials',
      ),
      children: <MaterialsTab work={work} sheet={sheet} />,
    },
    {
      key: 'documents',
      label: label(
        work.call.captures.length === 0
          ? t('capture:console.tab')
          : `${t('capture:console.tab')} ${work.call.captures.length}`,
        'tabDocuments',
      ),
      children: <DocumentsTab work={work} materials={sheet.data?.materials ?? []} />,
      disabled: ringing,
    },
    ...(note === undefined
      ? []
      : [
          {
            key: 'notes',
            label: label(t('panel.notes'), 'tabNotes'),
            children: <NotesTab note={note} />,
            disabled: ringing,
          },
          {
            key: 'devices',
            label: label(t('panel.devices'), 'tabDevices'),
            children: <DevicePanel compact />,
            disabled: ringing,
          },
        ]),
  ];
  return (
    <>
      <PanelHead work={work} />
      <Tabs
        className={styles.tabs ?? ''}
        activeKey={tabs.some(({ key }) => key === tab) ? tab : 'item'}
        onChange={(key) => onTab(key as CallTab)}
        items={tabs}
      />
    </>
  );
}
