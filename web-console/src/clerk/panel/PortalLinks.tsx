import { Button, Tag } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type {
  CallId,
  CallViewPortal,
  ClerkViewWork,
  Localized,
  PortalLinkId,
} from '../../protocol/generated';
import { onHoldSince } from '../../protocol/consult';
import { rest } from '../../rest/client';
import { useResource } from '../../rest/useResource';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { HoldReason } from '../parts/HoldReason';
import { useSession } from '../session';
import styles from './Panel.module.css';

/** A page of a portal that may be opened for the item of a call. */
interface PortalChoice {
  readonly id: PortalLinkId;
  readonly name: Localized;
  readonly url: string;
}

/** The portals' pages that the clerk can open on the kiosk, beside the talk; nothing for an item that has none. */
export function PortalLinks({ work }: { work: ClerkViewWork }) {
  const { phase } = work.call;
  return phase.type === 'Active' ? <Links work={work} portal={phase.portal} /> : null;
}

function Links({ work, portal }: { work: ClerkViewWork; portal: CallViewPortal | undefined }) {
  const { t } = useTranslation('clerk');
  const localized = useLocalized();
  const { live } = useSession();
  const call = work.call.id;
  const held = onHoldSince(work.call.phase) !== undefined;
  const links = usePortalLinks(call);
  if (links.state === 'failed') return <ProblemNotice problem={links.problem} />;
  if (links.data === undefined || links.data.length === 0) return null;
  return (
    <section className={styles.portal} aria-labelledby="portal-title">
      <h3 id="portal-title">{t('portal.title')}</h3>
      {!work.agentConnected && <p className={styles.hint}>{t('portal.noAgent')}</p>}
      <ul>
        {links.data.map(({ id, name, url }) => (
          <li key={id}>
            <span title={url}>{localized(name)}</span>
            <HoldReason held={held}>
              <Button
                data-testid="clerk-portal-open"
                disabled={!work.agentConnected || held}
                onClick={() => live.send({ type: 'OpenPortal', call, link: id })}
              >
                {t('portal.open')}
              </Button>
            </HoldReason>
          </li>
        ))}
      </ul>
      {portal !== undefined && portal.state !== 'CLOSED' && (
        <p role="status" data-testid="clerk-portal-state" data-state={portal.state}>
          <span>
            {localized(portal.name)} <Tag>{t(`portal.state.${portal.state}`)}</Tag>
          </span>
          <Button
            danger
            data-testid="clerk-portal-close"
            onClick={() => live.send({ type: 'ClosePortal', call })}
          >
            {t('portal.close')}
          </Button>
        </p>
      )}
    </section>
  );
}

function usePortalLinks(call: CallId) {
  return useResource(
    useCallback(() => rest.get<PortalChoice[]>(`/api/calls/${call}/portal-links`), [call]),
  );
}
