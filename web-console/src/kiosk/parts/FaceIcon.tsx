/** How far the middle of the mouth hangs below its corners, by stars. */
const SMILE = [-9, -5, 0, 6, 11];

/** A face between very unhappy (1) and very happy (5). */
export function FaceIcon({ stars }: { stars: 1 | 2 | 3 | 4 | 5 }) {
  const smile = SMILE[stars - 1] ?? 0;
  const corners = 43 - smile / 2;
  return (
    <svg
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.5"
      strokeLinecap="round"
      aria-hidden
    >
      <circle cx="32" cy="32" r="28" />
      <circle cx="22.5" cy="26" r="3" fill="currentColor" stroke="none" />
      <circle cx="41.5" cy="26" r="3" fill="currentColor" stroke="none" />
      <path d={`M20 ${corners} Q32 ${corners + smile * 1.6} 44 ${corners}`} />
    </svg>
  );
}
