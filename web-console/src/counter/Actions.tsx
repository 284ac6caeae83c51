import { useTranslation } from 'react-i18next';
import type { CounterView, CounterViewCurrent } from '../protocol/generated';
import styles from './Actions.module.css';
import { type Action, ACTIONS, isPossible, KEYS } from './desk';

interface Props {
  view: CounterView;
  own: CounterViewCurrent | undefined;
  onAction: (action: Action) => void;
}

/** The four things a counter does, always at the same place, each with its key. */
export function Actions({ view, own, onAction }: Props) {
  const { t } = useTranslation('counter');
  return (
    <div className={styles.actions} role="toolbar" aria-label={t('actions.all')}>
      {ACTIONS.map((action) => (
        <button
          key={action}
          type="button"
          className={styles.action}
          data-kind={action}
          data-testid={`counter-${action === 'notShown' ? 'not-shown' : action}`}
          disabled={!isPossible(action, view, own)}
          onClick={(event) => {
            // Gives the keys back to the page: the next press of the space bar calls the next number.
            event.currentTarget.blur();
            onAction(action);
          }}
        >
          <span>
            {t(action === 'next' && own !== undefined ? 'actions.doneNext' : `actions.${action}`)}
          </span>
          <kbd>{KEYS[action] === ' ' ? t('actions.space') : KEYS[action].toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  );
}
