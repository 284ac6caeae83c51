import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { CityCode } from '../protocol/generated';
import { Mark } from '../tables/Mark';
import type { CityAnswer } from './useAnswers';
import { useReason } from './useReason';
import styles from './WhatIf.module.css';

interface Props {
  answers: readonly CityAnswer[];
  chosen: CityCode | undefined;
  onChoose: (city: CityCode) => void;
}

/** All permit cities under the same circumstances; one of them is looked at closely. */
export function CityMatrix({ answers, chosen, onChoose }: Props) {
  const { t } = useTranslation('whatif');
  const can = answers.filter(({ answer }) => answer.decision.type === 'Eligible').length;
  return (
    <fieldset className={styles.matrix}>
      <legend>{t('matrix', { can, all: answers.length })}</legend>
      {answers.map((each) => (
        <CityCell
          key={each.city.code}
          {...each}
          chosen={each.city.code === chosen}
          onChoose={() => onChoose(each.city.code)}
        />
      ))}
    </fieldset>
  );
}

interface CellProps extends CityAnswer {
  chosen: boolean;
  onChoose: () => void;
}

function CityCell({ city, answer: { decision }, chosen, onChoose }: CellProps) {
  const { t } = useTranslation(['whatif', 'common']);
  const localized = useLocalized();
  const reason = useReason();
  const eligible = decision.type === 'Eligible';
  return (
    <label className={styles.cell} data-city={city.code} data-eligible={eligible}>
      <input
        type="radio"
        name="what-if-city"
        className="unseen"
        checked={chosen}
        onChange={onChoose}
      />
      <span className={styles.cellHead}>
        <b>{localized(city.name)}</b>
        <Mark tone={eligible ? 'ok' : 'stop'}>{t(eligible ? 'eligible' : 'notEligible')}</Mark>
      </span>
      {eligible ? (
        <span>
          {decision.modes.map((mode) => t(`common:HandlingMode.${mode}`)).join(t('comma'))}
        </span>
      ) : (
        <>
          <span>{reason(decision.reason)}</span>
          <span className={styles.clause}>{decision.clause}</span>
        </>
      )}
    </label>
  );
}
