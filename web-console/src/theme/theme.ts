/**
 * The one place for colours, type and distances. Colour carries meaning only: action is the one next step, ok is in
 * order, wait is "somebody sees or controls your screen" or "something waits", stop is an end or a fault.
 * Every text colour has a contrast of at least 4.5:1 on `surface` and `ground`.
 */
export const colours = {
  action: '#1254b8',
  actionStrong: '#0d3f8c',
  actionSoft: '#e8f0fc',
  ok: '#17702f',
  okSoft: '#e6f4ea',
  wait: '#8a5300',
  waitStrong: '#f5a623',
  waitSoft: '#fff4df',
  stop: '#c0271f',
  stopStrong: '#96190f',
  stopSoft: '#fdecea',
  ink: '#16202c',
  muted: '#525e6c',
  hint: '#636e7b',
  line: '#d3dae3',
  surface: '#ffffff',
  ground: '#f2f5f9',
} as const;

/** The Chinese type that a person's system has, Noto Sans SC on ours; its own Latin letters and figures go with it. */
export const fontFamily =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

/** Every distance is a multiple of this many CSS pixels. */
export const GRID = 8;

/** Makes the theme available to style sheets as `--colour-<name>`, `--font` and `--grid`. */
export function applyTheme(root: HTMLElement): void {
  for (const [name, value] of Object.entries(colours)) {
    root.style.setProperty(`--colour-${kebab(name)}`, value);
  }
  root.style.setProperty('--font', fontFamily);
  root.style.setProperty('--grid', `${GRID}px`);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
