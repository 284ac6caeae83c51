import type { Flaw } from '../imaging/quality';

/** What is wrong with a picture of a page, as a drawing for those who do not read. */
export function FlawPicture({ flaw }: { flaw: Flaw }) {
  return (
    <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden>
      <rect
        x="16"
        y="8"
        width="32"
        height="44"
        rx="2"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
      />
      {flaw === 'BLUR' && (
        <path
          d="M22 20q5-5 10 0t10 0M22 31q5-5 10 0t10 0M22 42q5-5 10 0t10 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          opacity="0.6"
        />
      )}
      {flaw === 'GLARE' && (
        <path
          d="M32 20v-6M32 46v-6M22 30h-6M48 30h-6M25 23l-4-4M43 41l-4-4M39 23l4-4M21 41l4-4M32 25a5 5 0 1 0 .1 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
        />
      )}
      {flaw === 'CUT_EDGE' && (
        <path d="M40 2v60M46 2v60" stroke="currentColor" strokeWidth="3" strokeDasharray="5 4" />
      )}
    </svg>
  );
}
