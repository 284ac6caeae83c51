import {
  useEffect,
  useRef,
  type ClipboardEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkPen } from '../../control/markPen';
import type { RemoteHand } from '../../control/remoteHand';
import type { ScreenPoint } from '../../control/controlEvent';
import styles from './SharedScreen.module.css';

/**
 * The own input method shows its words where the hand is. The field is put there when the press has gone its way, for that
 * draws the page anew, and before anybody types.
 */
const PLACED_AFTER_MILLIS = 150;

/** What the pointer does on the shown screen. */
export type HandMode = 'control' | 'point' | 'draw';

interface Props {
  mode: HandMode;
  hand: RemoteHand | undefined;
  pen: MarkPen;
  /** The place of the shared screen under an event; nothing beside the picture. */
  placeOf: (event: { clientX: number; clientY: number }) => ScreenPoint | undefined;
  /** The keyboard goes to the kiosk from now on, or not any more. */
  onCapture: (captured: boolean) => void;
  children: ReactNode;
}

/** Takes pointer and keyboard over the shown screen, and nothing while it only is looked at. */
export function HandSurface({ mode, hand, pen, placeOf, onCapture, children }: Props) {
  const { t } = useTranslation('clerk');
  const surface = useRef<HTMLDivElement>(null);
  const typing = useRef<HTMLTextAreaElement>(null);
  const placing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const acting = mode === 'control' ? hand : undefined;
  const typed = acting?.scope === 'POINTER_AND_KEYBOARD' ? acting : undefined;

  useWheel(surface, acting, placeOf);
  useEffect(() => () => clearTimeout(placing.current), []);

  const down = (event: PointerEvent) => {
    const at = placeOf(event);
    if (at === undefined) return;
    if (mode !== 'control' || acting !== undefined) event.preventDefault();
    surface.current?.setPointerCapture(event.pointerId);
    acting?.press(event.button, true, at);
    if (mode === 'point') pen.point(at);
    if (mode === 'draw') pen.draw(at);
    if (typed !== undefined) takeKeyboard(event);
  };
  const move = (event: PointerEvent) => {
    const at = placeOf(event);
    if (at === undefined) return;
    acting?.move(at);
    if (mode === 'point') pen.point(at);
    if (mode === 'draw' && event.buttons !== 0) pen.draw(at);
  };
  const up = (event: PointerEvent) => {
    const at = placeOf(event);
    if (at !== undefined) acting?.press(event.button, false, at);
    // Let go beside the picture: it must not stay held there.
    else if (acting?.dragging === true) acting.letGo();
    pen.lift();
  };

  const takeKeyboard = (event: PointerEvent) => {
    const { clientX, clientY } = event;
    const area = typing.current;
    // Whoever has the focus already would be given it again with a layout of the whole page.
    if (document.activeElement !== area) area?.focus({ preventScroll: true });
    clearTimeout(placing.current);
    placing.current = setTimeout(() => {
      const box = surface.current?.getBoundingClientRect();
      if (box === undefined || area === null) return;
      area.style.left = `${clientX - box.left}px`;
      area.style.top = `${clientY - box.top}px`;
    }, PLACED_AFTER_MILLIS);
  };

  return (
    <div
      ref={surface}
      className={styles.surface}
      data-mode={acting === undefined && mode === 'control' ? 'look' : mode}
      data-testid="clerk-screen-surface"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => acting?.letGo()}
      onContextMenu={(event) => acting !== undefined && event.preventDefault()}
    >
      {children}
      {typed !== undefined && (
        <Typing
          key={typed.scope}
          ref={typing}
          hand={typed}
          label={t('control.typing')}
          onCapture={onCapture}
        />
      )}
    </div>
  );
}

/** A wheel must not scroll the console as well, which only a listener that is not passive can say. */
function useWheel(
  surface: RefObject<HTMLDivElement | null>,
  hand: RemoteHand | undefined,
  placeOf: Props['placeOf'],
): void {
  useEffect(() => {
    const element = surface.current;
    if (element === null || hand === undefined) return undefined;
    const turned = (event: WheelEvent) => {
      const at = placeOf(event);
      if (at === undefined) return;
      event.preventDefault();
      hand.wheel(event, at);
    };
    element.addEventListener('wheel', turned, { passive: false });
    return () => element.removeEventListener('wheel', turned);
  }, [surface, hand, placeOf]);
}

/** The way out that the kiosk never gets. */
export function isWayOut(event: Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'code'>): boolean {
  return event.ctrlKey && event.altKey && event.code === 'KeyQ';
}

interface TypingProps {
  ref: Ref<HTMLTextAreaElement>;
  hand: RemoteHand;
  label: string;
  onCapture: (captured: boolean) => void;
}

/** An unseen field: keys go to the kiosk as keys, what an input method composes or the clipboard holds goes as a whole text. */
function Typing({ ref, hand, label, onCapture }: TypingProps) {
  const key = (event: KeyboardEvent<HTMLTextAreaElement>, down: boolean) => {
    event.stopPropagation();
    if (isWayOut(event)) {
      event.preventDefault();
      event.currentTarget.blur();
      return;
    }
    // What the input method takes is not a key; and a paste is this machine's clipboard, not the kiosk's.
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    if (event.ctrlKey && event.code === 'KeyV') return;
    if (hand.key(event.code, down)) event.preventDefault();
  };
  const composed = (event: CompositionEvent<HTMLTextAreaElement>) => {
    hand.text(event.data);
    event.currentTarget.value = '';
  };
  const input = (event: SyntheticEvent<HTMLTextAreaElement>) => {
    if ((event.nativeEvent as InputEvent).isComposing) return;
    const { value } = event.currentTarget;
    event.currentTarget.value = '';
    if (value !== '') hand.text(value);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    hand.text(event.clipboardData.getData('text/plain'));
  };
  return (
    <textarea
      ref={ref}
      className={styles.typing}
      data-testid="clerk-screen-typing"
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={(event) => key(event, true)}
      onKeyUp={(event) => key(event, false)}
      onCompositionEnd={composed}
      onInput={input}
      onPaste={paste}
      onFocus={() => onCapture(true)}
      onBlur={() => {
        hand.letGo();
        onCapture(false);
      }}
    />
  );
}
