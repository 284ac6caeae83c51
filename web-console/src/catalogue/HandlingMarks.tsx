import { useTranslation } from 'react-i18next';
import type { HandlingMode } from '../protocol/generated';
import { Mark, Marks } from '../tables/Mark';

/** How a city handles an item: by video, at the counter, or nobody has said it yet. */
export function HandlingMarks({ modes }: { modes: readonly HandlingMode[] | undefined }) {
  const { t } = useTranslation(['catalogue', 'common']);
  if (modes === undefined) return <Mark tone="wait">{t('unpublished')}</Mark>;
  return (
    <Marks>
      {modes.map((mode) => (
        <Mark key={mode} tone={mode === 'COUNTER_ONLY' ? 'plain' : 'ok'}>
          {t(`common:HandlingMode.${mode}`)}
        </Mark>
      ))}
    </Marks>
  );
}

/** The same in a word, for a narrow column of one of nine cities. */
export function HandlingMark({ modes }: { modes: readonly HandlingMode[] | undefined }) {
  const word = useHandlingWord();
  return (
    <Mark tone={toneOf(modes)} compact>
      {word(modes)}
    </Mark>
  );
}

/** One word for how a city handles an item. */
export function useHandlingWord() {
  const { t } = useTranslation('catalogue');
  return (modes: readonly HandlingMode[] | undefined) => {
    if (modes === undefined) return t('short.unpublished');
    if (modes.includes('COUNTER_ONLY')) return t('short.COUNTER_ONLY');
    return modes.map((mode) => t(`short.${mode}`)).join(t('short.and'));
  };
}

function toneOf(modes: readonly HandlingMode[] | undefined) {
  if (modes === undefined) return 'wait';
  return modes.includes('COUNTER_ONLY') ? 'plain' : 'ok';
}
