import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewWork } from '../../protocol/generated';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { useSendOnce } from '../useSendOnce';
import { HandOverForm } from './HandOverForm';
import { TargetList } from './TargetList';
import { useTargets, type Target, type TargetGroup } from './useTargets';

/** Hands the call on to a clerk, a window or a city that the clerk chooses. */
export function TransferForm({ work, onClose }: { work: ClerkViewWork; onClose: () => void }) {
  const { t } = useTranslation('clerk');
  const call = work.call.id;
  const { resource, groups } = useTargets(call);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string>();
  const { sent, send } = useSendOnce(call);

  const found = matching(groups, query);
  const target = possible(groups).find(({ key }) => key === chosen);
  return (
    <HandOverForm
      title={t('transfer.title')}
      hint={t('transfer.what')}
      ready={target !== undefined && !sent}
      testId="clerk-transfer"
      onConfirm={(note) => {
        if (target !== undefined) send({ type: 'TransferCall', call, target: target.target, note });
      }}
      onClose={onClose}
    >
      <Input
        autoFocus
        allowClear
        aria-label={t('transfer.search')}
        placeholder={t('transfer.search')}
        data-testid="clerk-transfer-search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onPressEnter={(event) => {
          // The first one that is found and can take it, without leaving the keyboard.
          if (event.ctrlKey) return;
          event.preventDefault();
          setChosen(possible(found)[0]?.key);
        }}
      />
      {resource.state === 'failed' && <ProblemNotice problem={resource.problem} />}
      {resource.data !== undefined && (
        <TargetList groups={found} chosen={chosen} onChoose={setChosen} />
      )}
    </HandOverForm>
  );
}

function possible(groups: readonly TargetGroup[]): Target[] {
  return groups.flatMap(({ targets }) => targets).filter((each) => each.possible);
}

function matching(groups: readonly TargetGroup[], query: string): TargetGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.map(({ kind, targets }) => ({
    kind,
    targets: targets.filter((each) => words.every((word) => each.words.includes(word))),
  }));
}
