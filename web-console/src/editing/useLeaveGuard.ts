import { App } from 'antd';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

/**
 * Asks before what was typed is lost: when the page is left by its links or by the browser's Back, and by the browser's own
 * question when it is closed or loaded anew. Gives a function that asks the same before doing something else.
 */
export function useLeaveGuard(dirty: boolean): (leave: () => void) => void {
  const { t } = useTranslation('editing');
  const { modal } = App.useApp();
  const ask = useCallback(
    (leave: () => void, stay?: () => void) =>
      void modal.confirm({
        title: t('leave.title'),
        content: t('leave.text'),
        okText: t('leave.yes'),
        cancelText: t('leave.no'),
        onOk: leave,
        onCancel: stay,
      }),
    [modal, t],
  );
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state === 'blocked')
      ask(
        () => blocker.proceed(),
        () => blocker.reset(),
      );
  }, [ask, blocker]);
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  return (leave) => (dirty ? ask(leave) : leave());
}
