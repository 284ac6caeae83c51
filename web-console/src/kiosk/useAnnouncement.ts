import { useTranslation } from 'react-i18next';
import { useLocalized } from '../i18n/language';
import type { Showing } from '../capture/kiosk/documentDesk';
import type {
  CallViewActive,
  CallViewPhase,
  CallViewQueued,
  ControlEnd,
} from '../protocol/generated';
import { joinedIn, onHoldSince } from '../protocol/consult';
import type { Screen } from './model/screen';
import { useSupervisor } from './useSupervisor';
import { useWaitInWords } from './useWaitInWords';

/** One sentence worth saying aloud. */
export interface Announcement {
  /** What has happened; the sentence is said when this changes, not whenever an estimate in it does. */
  readonly event: string;
  readonly text: string;
}

/** What ends control that there was, and not the question for it. */
const ENDED: readonly ControlEnd[] = ['STOPPED', 'LOST'];

const NOTHING: Announcement = { event: '', text: '' };

/**
 * What is worth saying aloud on this screen.
 *
 * @param asked whether the page asks if somebody is still there
 * @param showing how far showing documents has come
 */
export function useAnnouncement(screen: Screen, asked: boolean, showing: Showing): Announcement {
  const { t } = useTranslation(['kiosk', 'capture']);
  const localized = useLocalized();
  const phase = 'call' in screen ? screen.call.phase : undefined;
  const supervisor = useSupervisor(phase);
  const wait = useWaitInWords(phase?.type === 'Queued' ? phase.expectedWaitSeconds : undefined);

  if (asked) return { event: 'asked', text: t('spoken.idle') };
  switch (screen.name) {
    case 'waiting':
      return waiting(screen.call.phase);
    case 'call':
      return talking(screen.call.phase);
    case 'ticket':
      return ticket(screen.call.phase);
    case 'rate':
      return { event: 'rate', text: t('spoken.rate') };
    case 'wiped':
      return { event: 'wiped', text: t('spoken.wiped') };
    case 'counter-sheet':
      return { event: 'sheet', text: t('spoken.sheet') };
    case 'starting':
    case 'enrol':
    case 'replaced':
    case 'home':
    case 'item':
      return NOTHING;
  }

  function waiting(now: CallViewPhase): Announcement {
    if ((now.type === 'Queued' || now.type === 'Offered') && now.transfer !== undefined) {
      const name = localized(now.transfer.name);
      return { event: `transfer ${name}`, text: t('spoken.transfer', { name }) };
    }
    return now.type === 'Queued' ? queued(now) : ringing();
  }

  function queued({ position, expectedWaitSeconds }: CallViewQueued): Announcement {
    if (position === undefined) return { event: 'queued', text: t('spoken.waitingUnknown') };
    const text =
      expectedWaitSeconds === undefined
        ? t('spoken.waiting', { position })
        : t('spoken.waitingWith', { position, wait });
    return { event: `queued ${position}`, text };
  }

  function ringing(): Announcement {
    return { event: 'ringing', text: t('spoken.ringing') };
  }

  function talking(now: CallViewPhase): Announcement {
    if (now.type !== 'Active') return ringing();
    if (onHoldSince(now) !== undefined) return { event: 'hold', text: t('spoken.hold') };
    if (now.clerkAway) return { event: 'away', text: t('spoken.clerkAway') };
    const name = localized(now.clerk.name);
    if (now.screen.type === 'ScreenAsked') {
      return { event: 'screen', text: t('spoken.screen', { name }) };
    }
    if (now.control.type === 'ControlAsked') {
      return { event: 'control', text: t('spoken.control', { name }) };
    }
    if (now.control.type === 'ControlGranted') {
      return { event: 'controlled', text: t('spoken.controlled', { name }) };
    }
    const paper = documents(now, name);
    if (paper !== undefined) return paper;
    if (now.supervision !== undefined && supervisor !== undefined) {
      const { mode } = now.supervision;
      return {
        event: `supervised ${supervisor.name} ${mode}`,
        text: t(`spoken.supervised.${mode}`, supervisor),
      };
    }
    const joined = joinedIn(now).map(({ expert }) => expert);
    if (joined.length > 0) {
      const experts = joined.map((expert) => localized(expert.name));
      return {
        event: `joined ${joined.map(({ id }) => id).join(' ')}`,
        text: t('spoken.joined', { name, expert: experts.join(t('present.separator')) }),
      };
    }
    // Of a control that the hold has ended nobody needs to hear when he is greeted by the expert.
    if (now.control.type === 'ControlNotGranted' && ENDED.includes(now.control.why)) {
      return { event: 'control ended', text: t('spoken.controlEnded') };
    }
    // Also after a hold, and whoever has taken the call over.
    return { event: `talking ${now.clerk.id}`, text: t('spoken.connected', { name }) };
  }

  /** What to do with the paper; who cannot see the screen well hears it. */
  function documents(now: CallViewActive, name: string): Announcement | undefined {
    if (now.document.type === 'DocumentAsked') {
      return { event: 'document', text: t('capture:spoken.question', { name }) };
    }
    if (now.document.type !== 'DocumentShown') return undefined;
    if (showing.step === 'doubtful') {
      const hints = showing.flaws.map((flaw) => t(`capture:hint.${flaw}`)).join(' ');
      return { event: `document ${hints}`, text: hints };
    }
    if (showing.step === 'aiming' && showing.sent > 0) {
      return { event: `document sent ${showing.sent}`, text: t('capture:spoken.sent') };
    }
    return { event: 'document lay', text: t('capture:kiosk.layDown') };
  }

  function ticket(now: CallViewPhase): Announcement {
    if (now.type !== 'Offline') return NOTHING;
    const { number, counter } = now.ticket;
    return {
      event: `ticket ${number}`,
      text: t('spoken.ticket', { number, counter: localized(counter.name) }),
    };
  }
}
