import { useTranslation } from 'react-i18next';
import { PersonLine } from '../parts/PersonLine';
import styles from './TargetList.module.css';
import type { Target, TargetGroup } from './useTargets';

interface Props {
  groups: readonly TargetGroup[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

/** Whom a call can be handed on to; who cannot take it stays in the list and says why. */
export function TargetList({ groups, chosen, onChoose }: Props) {
  const { t } = useTranslation('clerk');
  if (groups.every(({ targets }) => targets.length === 0)) {
    return <p className={styles.hint}>{t('transfer.noneFound')}</p>;
  }
  return (
    <div className={styles.list} role="radiogroup" aria-label={t('transfer.to')}>
      {groups
        .filter(({ targets }) => targets.length > 0)
        .map(({ kind, targets }) => (
          <section key={kind} aria-labelledby={`transfer-${kind}`}>
            <h3 id={`transfer-${kind}`}>{t(`transfer.${kind}`)}</h3>
            {targets.map((each) => (
              <Line
                key={each.key}
                line={each}
                checked={each.key === chosen}
                onChoose={() => onChoose(each.key)}
              />
            ))}
          </section>
        ))}
    </div>
  );
}

function Line(props: { line: Target; checked: boolean; onChoose: () => void }) {
  const { line, checked, onChoose } = props;
  return (
    <label className={styles.line} data-testid="clerk-transfer-target" data-target={line.key}>
      <input
        type="radio"
        name="transfer-target"
        checked={checked}
        disabled={!line.possible}
        onChange={onChoose}
      />
      <PersonLine name={line.name} place={line.place} presence={line.presence} />
    </label>
  );
}
