import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkViewWork } from '../../protocol/generated';
import { plainText } from '../../protocol/plainText';
import { ProblemNotice } from '../../shell/ProblemNotice';
import { useConfirmForm } from '../useConfirmForm';
import { useSendOnce } from '../useSendOnce';
import { TargetList } from './TargetList';
import styles from './Transfer.module.css';
import { useTargets, type Target, type TargetGroup } from './useTargets';

/** Hands the call on, beside the picture: the talk goes on until it is confirmed. */
export function TransferForm({ work, onClose }: { work: ClerkViewWork; onClose: () => void }) {
  const { t } = useTranslation('clerk');
  const call = work.call.id;
  const { resource, groups } = useTargets(call);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [note, setNote] = useState('');
  const { sent, send } = useSendOnce(call);

  const found = matching(groups, query);
  const target = possible(groups).find(({ key }) => key === chosen);
  const confirm = () => {
    if (target !== undefined && !sent)
      send({ type: 'TransferCall', call, target: target.target, note: note.trim() });
  };
  const heard = useConfirmForm(confirm, onClose);
  return (
    <form className={styles.transfer} aria-labelledby="transfer-title" {...heard}>
      <h2 id="transfer-title">{t('transfer.title')}</h2>
      <p className={styles.hint}>{t('transfer.what')}</p>
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
      <label htmlFor="transfer-note">{t('transfer.note')}</label>
      <Input.TextArea
        id="transfer-note"
        data-testid="clerk-transfer-note"
        rows={3}
        maxLength={2_000}
        placeholder={t('transfer.noteHint')}
        value={note}
        onChange={(event) => setNote(plainText(event.target.value))}
      />
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          data-testid="clerk-transfer-confirm"
          disabled={target === undefined || sent}
        >
          {t('transfer.confirm')}
        </Button>
        <Button size="large" onClick={onClose}>
          {t('switch.back')}
        </Button>
      </div>
    </form>
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
