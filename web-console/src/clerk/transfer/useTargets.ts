import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/language';
import type { CallId, Localized, TransferTarget } from '../../protocol/generated';
import { useResource, type Resource } from '../../rest/useResource';
import type { PresenceWords } from '../parts/PersonLine';
import { transferApi, type Choices, type SkillChoice, type WindowChoice } from './api';

/** How often presence is asked for while the list is open. */
const AGAIN_MILLIS = 2_000;

/** One line of the list. */
export interface Target {
  readonly key: string;
  readonly target: TransferTarget;
  readonly name: string;
  /** Where that is; may be empty. */
  readonly place: string;
  readonly presence: PresenceWords;
  readonly possible: boolean;
  /** Names and places in both languages, for the search. */
  readonly words: string;
}

export interface TargetGroup {
  readonly kind: 'windows' | 'clerks' | 'skills';
  readonly targets: readonly Target[];
}

/** Windows, clerks and categories with their presence, true to two seconds; always in the same order. */
export function useTargets(call: CallId): { resource: Resource<Choices>; groups: TargetGroup[] } {
  const resource = useResource(useCallback(() => transferApi.targets(call), [call]));
  const { reload } = resource;
  useEffect(() => {
    const timer = setInterval(reload, AGAIN_MILLIS);
    return () => clearInterval(timer);
  }, [reload]);
  const toGroups = useGroups();
  return { resource, groups: resource.data === undefined ? [] : toGroups(resource.data) };
}

function useGroups(): (choices: Choices) => TargetGroup[] {
  const { t } = useTranslation(['clerk', 'common']);
  const localized = useLocalized();

  const several = ({
    ready,
    working,
    standing,
  }: WindowChoice | SkillChoice): Target['presence'] => {
    if (standing === 'NOT_ABLE') return { tone: 'away', text: t('transfer.notAble') };
    if (ready > 0) return { tone: 'ready', text: t('transfer.ready', { count: ready }) };
    return working > 0
      ? { tone: 'busy', text: t('transfer.busy', { count: working }) }
      : { tone: 'away', text: t('transfer.nobody') };
  };

  const line = (
    target: TransferTarget,
    name: Localized,
    place: Localized | undefined,
    rest: Pick<Target, 'presence' | 'possible'>,
  ): Target => ({
    ...rest,
    target,
    key: `${target.type} ${target.type === 'Skill' ? target.category : target.id}`,
    name: localized(name),
    place: place === undefined ? '' : localized(place),
    words: [name.zh, name.en, place?.zh, place?.en].join(' ').toLowerCase(),
  });

  const all = ({ windows, clerks, skills }: Choices): TargetGroup[] => [
    {
      kind: 'windows',
      targets: windows.map((each) =>
        line({ type: 'Window', id: each.id }, each.centre, each.name, {
          presence: several(each),
          possible: each.standing === 'TAKES_CALLS',
        }),
      ),
    },
    {
      kind: 'clerks',
      targets: clerks.map((each) =>
        line({ type: 'Clerk', id: each.id }, each.name, each.office, {
          presence:
            each.standing === 'NOT_ABLE'
              ? { tone: 'away', text: t('transfer.notAble') }
              : {
                  tone:
                    each.status === 'READY'
                      ? 'ready'
                      : each.standing === 'TAKES_CALLS'
                        ? 'busy'
                        : 'away',
                  text: t(`common:ClerkStatus.${each.status}`),
                },
          possible: each.standing === 'TAKES_CALLS',
        }),
      ),
    },
    {
      kind: 'skills',
      targets: skills.map((each) =>
        line({ type: 'Skill', category: each.category }, each.name, undefined, {
          presence: several(each),
          possible: each.standing === 'TAKES_CALLS',
        }),
      ),
    },
  ];
  // Whoever can take it comes first; nine windows of which one is open would hide it.
  return (choices) =>
    all(choices).map(({ kind, targets }) => ({
      kind,
      targets: targets.toSorted((a, b) => Number(b.possible) - Number(a.possible)),
    }));
}
