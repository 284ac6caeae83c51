import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { ClerkViewWork, MaterialState } from '../../protocol/generated';
import type { Material } from '../../rest/catalogue';
import { usePieces } from '../../ticket/usePieces';
import { useSession } from '../session';
import styles from './Panel.module.css';
import { SheetState } from './SheetState';
import type { SheetResource } from './useItemSheet';

const STATES = ['NOT_SEEN', 'IN_ORDER', 'INCOMPLETE', 'MISSING'] as const satisfies MaterialState[];

/** The materials of the item, each with what the clerk has seen of it. */
export function MaterialsTab(props: {
  work: Pick<ClerkViewWork, 'call' | 'materials'>;
  sheet: SheetResource;
  /** The marks are somebody else's, or there is nothing to mark yet. */
  readOnly: boolean;
}) {
  const { work, sheet, readOnly } = props;
  const { live } = useSession();
  const marks = new Map(work.materials.map(({ material, state }) => [material, state]));
  const mark = (material: string, state: MaterialState) =>
    live.send({ type: 'MarkMaterial', call: work.call.id, material, state });
  return (
    <SheetState sheet={sheet}>
      {({ materials }) => (
        <ol className={styles.materials}>
          {materials.map((material) => (
            <MaterialLine
              key={material.id}
              material={material}
              state={marks.get(material.id) ?? 'NOT_SEEN'}
              readOnly={readOnly}
              onMark={(state) => mark(material.id, state)}
            />
          ))}
        </ol>
      )}
    </SheetState>
  );
}

interface LineProps {
  material: Material;
  state: MaterialState;
  readOnly: boolean;
  onMark: (state: MaterialState) => void;
}

function MaterialLine({ material, state, readOnly, onMark }: LineProps) {
  const { t } = useTranslation(['clerk', 'common']);
  const localized = useLocalized();
  const pieces = usePieces();
  return (
    <li data-state={state} data-material={material.id}>
      <h3>
        {localized(material.name)}
        {material.mayBeDeferred && (
          <Tag className={styles.tag ?? ''}>{t('materials.deferrable')}</Tag>
        )}
      </h3>
      <p>{[pieces(material), t(`materials.forms.${material.form}`)].filter(Boolean).join(' · ')}</p>
      <p>{localized(material.requirement)}</p>
      <p>
        <b>{t('materials.standard')}</b>
        {localized(material.acceptanceStandard)}
      </p>
      <fieldset className={styles.states} disabled={readOnly}>
        <legend className="unseen">{localized(material.name)}</legend>
        {STATES.map((each) => (
          <label key={each} data-state={each}>
            <input
              type="radio"
              name={material.id}
              value={each}
              checked={state === each}
              onChange={() => onMark(each)}
            />
            {t(`common:MaterialState.${each}`)}
          </label>
        ))}
      </fieldset>
    </li>
  );
}
