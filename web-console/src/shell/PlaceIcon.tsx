/** The places of the house. */
export type PlaceName = 'kiosk' | 'clerk' | 'counter' | 'display' | 'manager';

/** Lines on a grid of 48: a standing terminal, a headset, a desk with a pane, a board on a stand, tiles of a wall. */
const LINES: Record<PlaceName, string> = {
  kiosk:
    'M14 5h20a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H14a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM19 31l-2 12M29 31l2 12M13 43h22M20 24h8',
  clerk:
    'M8 28v-4a16 16 0 0 1 32 0v4M8 27h5v11h-3a2 2 0 0 1-2-2zM40 27h-5v11h3a2 2 0 0 0 2-2zM38 38c0 3-4 5-10 5',
  counter: 'M5 30h38v6H5zM9 36v7M39 36v7M12 30V8h24v22M20 30v-6h8v6',
  display: 'M5 8h38v24H5zM24 32v7M15 43h18M24 39l-4 4M24 39l4 4M13 16v8M19 16h5v8h-5zM30 16h5l-3 8',
  manager:
    'M6 6h15v15H6zM27 6h15v15H27zM6 27h15v15H6zM27 27h15v15H27zM11 17v-5M16 17v-3M32 17v-3M37 17v-6',
};

/** A drawing of one place. */
export function PlaceIcon({ place }: { place: PlaceName }) {
  return (
    <svg
      viewBox="0 0 48 48"
      width="48"
      height="48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={LINES[place]} />
    </svg>
  );
}
