import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS, type ActionId } from '../moment';

export type CallTab = 'item' | 'materials' | 'notes' | 'devices' | 'documents';

/** The tab that a key brings to the front. */
export const TABS: Readonly<Partial<Record<ActionId, CallTab>>> = {
  tabItem: 'item',
  tabMaterials: 'materials',
  tabNotes: 'notes',
  tabDevices: 'devices',
  tabDocuments: 'documents',
};

/** The name of a tab, with its key. */
export function TabLabel({ action, children }: { action: ActionId; children: ReactNode }) {
  const { t } = useTranslation('clerk');
  return (
    <span aria-keyshortcuts={KEYS[action]} title={t('key', { key: KEYS[action] })}>
      {children}
    </span>
  );
}
