import { RightOutlined } from '@ant-design/icons';
import { useLocalized } from '../../i18n/language';
import type { CatalogueItem } from '../../rest/catalogue';
import styles from './ItemButton.module.css';

/** One item to choose. */
export function ItemButton(props: {
  item: CatalogueItem;
  category?: string | undefined;
  onChoose: (item: number) => void;
}) {
  const { item, category, onChoose } = props;
  const localized = useLocalized();
  return (
    <button
      type="button"
      className={styles.item}
      data-testid="kiosk-item"
      data-item={item.number}
      onClick={() => onChoose(item.number)}
    >
      <span className={styles.name}>{localized(item.name)}</span>
      {category !== undefined && <span className={styles.category}>{category}</span>}
      <RightOutlined className={styles.arrow} aria-hidden />
    </button>
  );
}
