import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateField } from '../editing/DateField';
import { useAddressFilter } from '../tables/useAddressFilter';
import { actionsOf, KINDS } from './actions';

/** Which lines of the audit are listed; it stands in the address. */
export function useAuditFilter() {
  const { t } = useTranslation('audit');
  const { value, choose, address } = useAddressFilter<'actor' | 'kind' | 'day'>();
  const wanted = { actor: value('actor'), kind: value('kind'), day: value('day') };
  const kinds = KINDS.map((kind) => ({
    label: t(`kinds.${kind}`),
    options: [
      { value: kind, label: t('allOf', { kind: t(`kinds.${kind}`) }) },
      ...actionsOf(kind).map(([action, key]) => ({ value: action, label: t(`actions.${key}`) })),
    ],
  }));
  const controls = (
    <>
      <Input.Search
        allowClear
        style={{ maxWidth: 280 }}
        placeholder={t('searchActor')}
        aria-label={t('searchActor')}
        defaultValue={wanted.actor ?? ''}
        onSearch={(actor) => choose('actor')(actor.trim())}
      />
      <Select<string | null>
        allowClear
        style={{ minWidth: 200 }}
        aria-label={t('action')}
        placeholder={t('allKinds')}
        showSearch={{ optionFilterProp: 'label' }}
        options={kinds}
        value={wanted.kind ?? null}
        onChange={(kind) => choose('kind')(kind ?? undefined)}
        data-testid="audit-kind"
      />
      <DateField
        aria-label={t('day')}
        placeholder={t('day')}
        value={wanted.day ?? ''}
        onChange={choose('day')}
      />
    </>
  );
  return { wanted, controls, address };
}
