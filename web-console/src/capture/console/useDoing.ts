import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useLocalized } from '../../i18n/language';
import { pageFault, ProblemError } from '../../rest/problem';

/** Does one thing after the other, and says what did not work and what to do now. */
export function useDoing(): {
  readonly busy: boolean;
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
} {
  const { notification } = App.useApp();
  const localized = useLocalized();
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      setBusy(true);
      try {
        await work();
        return true;
      } catch (failure) {
        const problem = failure instanceof ProblemError ? failure : pageFault();
        notification.warning({
          key: problem.code,
          title: localized(problem.text),
          description: localized(problem.next),
          placement: 'top',
        });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [notification, localized],
  );
  return { busy, run };
}
