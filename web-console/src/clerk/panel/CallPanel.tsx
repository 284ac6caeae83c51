import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { DocumentsTab } from '../../capture/console/DocumentsTab';
import type { ClerkViewWork } from '../../protocol/generated';
import { DevicePanel } from '../devices/DevicePanel';
import { ExpertFinder } from '../experts/ExpertFinder';
import type { Note } from '../useNote';
import { ItemTab } from './ItemTab';
import { MaterialsTab } from './MaterialsTab';
import { NotesTab } from './NotesTab';
import styles from './Panel.module.css';
import { PanelHead } from './PanelHead';
import { PortalLinks } from './PortalLinks';
import { TabLabel, type CallTab } from './tabs';
import { useItemSheet } from './useItemSheet';

/** In CSS pixels: all of them are in sight in both languages. */
const TAB_GAP = 14;

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
  const tabs = [
    {
      key: 'item',
      label: <TabLabel action="tabItem">{t('panel.item')}</TabLabel>,
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
      label: (
        <TabLabel action="tabMaterials">
          {all === 0 ? t('panel.materials') : t('panel.materialsSeen', { seen, all })}
        </TabLabel>
      ),
      children: <MaterialsTab work={work} sheet={sheet} readOnly={ringing} />,
    },
    {
      key: 'documents',
      label: (
        <TabLabel action="tabDocuments">
          {work.call.captures.length === 0
            ? t('capture:console.tab')
            : `${t('capture:console.tab')} ${work.call.captures.length}`}
        </TabLabel>
      ),
      children: <DocumentsTab work={work} materials={sheet.data?.materials ?? []} />,
      disabled: ringing,
    },
    ...(note === undefined
      ? []
      : [
          {
            key: 'notes',
            label: <TabLabel action="tabNotes">{t('panel.notes')}</TabLabel>,
            children: <NotesTab note={note} />,
            disabled: ringing,
          },
          {
            key: 'devices',
            label: <TabLabel action="tabDevices">{t('panel.devices')}</TabLabel>,
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
        tabBarGutter={TAB_GAP}
        activeKey={tabs.some(({ key }) => key === tab) ? tab : 'item'}
        onChange={(key) => onTab(key as CallTab)}
        items={tabs}
      />
    </>
  );
}
