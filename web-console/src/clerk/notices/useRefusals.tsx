import { App } from 'antd';
import { useEffect } from 'react';
import { useLocalized } from '../../i18n/language';
import type { ClientMessage } from '../../protocol/generated';
import { useSession } from '../session';

/** What pages say to each other, and by themselves. */
const OWN_TALK: readonly ClientMessage['type'][] = [
  'Signal',
  'MediaUp',
  'AnswerTest',
  'EndTest',
  'TestSignal',
  'ReportTest',
];

/** Says of each command that was not carried out why, and what the clerk can do now. */
export function useRefusals(): void {
  const { live } = useSession();
  const { notification } = App.useApp();
  const localized = useLocalized();
  useEffect(
    () =>
      live.onRefused(({ message, problem }) => {
        // The peers' own talk is not the clerk's business, and a note is sent again.
        if (message !== undefined && OWN_TALK.includes(message.type)) return;
        if (message?.type === 'WriteNote' && problem.code === 'UNREACHABLE') return;
        notification.warning({
          key: problem.code,
          title: localized(problem.text),
          description: localized(problem.next),
          placement: 'top',
          duration: 6,
        });
      }),
    [live, notification, localized],
  );
}
