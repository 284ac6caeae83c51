import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { CapturesToRead } from '../../capture/console/CapturesToRead';
import type { ClerkViewConsulting } from '../../protocol/generated';
import { DevicePanel } from '../devices/DevicePanel';
import { ItemTab } from '../panel/ItemTab';
import { MaterialsTab } from '../panel/MaterialsTab';
import panelStyles from '../panel/Panel.module.css';
import { PanelHead } from '../panel/PanelHead';
import { TabLabel, type CallTab } from '../panel/tabs';
import { useItemSheet } from '../panel/useItemSheet';
import styles from './ExpertPanel.module.css';
import { Question } from './Question';

interface Props {
  consulting: ClerkViewConsulting;
  ringing: boolean;
  tab: CallTab;
  onTab: (tab: CallTab) => void;
}

/** What an expert may know of the call: everything the clerk has seen and noted, to read. */
export function ExpertPanel({ consulting, ringing, tab, onTab }: Props) {
  const { t } = useTranslation(['clerk', 'capture']);
  const { call, note, question } = consulting;
  const sheet = useItemSheet(call.itemVersion);
  const tabs = [
    {
      key: 'item',
      label: <TabLabel action="tabItem">{t('panel.item')}</TabLabel>,
      children: <ItemTab sheet={sheet} />,
    },
    {
      key: 'materials',
      label: <TabLabel action="tabMaterials">{t('panel.materials')}</TabLabel>,
      children: <MaterialsTab work={consulting} sheet={sheet} readOnly />,
    },
    {
      key: 'documents',
      label: (
        <TabLabel action="tabDocuments">
          {call.captures.length === 0
            ? t('capture:console.tab')
            : `${t('capture:console.tab')} ${call.captures.length}`}
        </TabLabel>
      ),
      children: <CapturesToRead call={call} materials={sheet.data?.materials ?? []} />,
      disabled: ringing,
    },
    {
      key: 'notes',
      label: <TabLabel action="tabNotes">{t('panel.notes')}</TabLabel>,
      children: (
        <p className={styles.note} data-testid="expert-note">
          {note === '' ? t('consult.noNote') : note}
        </p>
      ),
    },
    {
      key: 'devices',
      label: <TabLabel action="tabDevices">{t('panel.devices')}</TabLabel>,
      children: <DevicePanel compact />,
      disabled: ringing,
    },
  ];
  return (
    <>
      <PanelHead work={consulting}>{!ringing && <Question question={question} />}</PanelHead>
      <Tabs
        className={panelStyles.tabs ?? ''}
        activeKey={tab}
        onChange={(key) => onTab(key as CallTab)}
        items={tabs}
      />
    </>
  );
}
