/** Two people at one desk over a document, each with something to say; decoration. */
export function AsidePicture({ className }: { className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 14 320 162" aria-hidden>
      <rect x="24" y="160" width="272" height="10" rx="5" fill="var(--colour-line)" />
      <Head x={92} colour="var(--colour-action)" />
      <Head x={228} colour="var(--colour-ok)" />
      <g fill="var(--colour-surface)" stroke="var(--colour-muted)" strokeWidth="3">
        <path d="M140 122 h32 l8 8 v30 h-40 z" strokeLinejoin="round" />
        <path d="M148 138 h22 M148 148 h22" strokeLinecap="round" />
      </g>
      <Bubble x={74} tail="M106 58 l-4 14 l16 -12" dots="var(--colour-action)" />
      <Bubble x={178} tail="M216 58 l4 14 l-16 -12" dots="var(--colour-ok)" />
    </svg>
  );
}

function Head({ x, colour }: { x: number; colour: string }) {
  return (
    <g fill={colour}>
      <circle cx={x} cy="100" r="20" />
      <path d={`M${x - 38} 160 a38 34 0 0 1 76 0 z`} />
    </g>
  );
}

function Bubble({ x, tail, dots }: { x: number; tail: string; dots: string }) {
  return (
    <g>
      <g fill="var(--colour-surface)" stroke="var(--colour-line)" strokeWidth="3">
        <rect x={x} y="22" width="68" height="38" rx="14" />
        <path d={tail} strokeLinejoin="round" />
      </g>
      <g fill={dots}>
        {[18, 34, 50].map((at) => (
          <circle key={at} cx={x + at} cy="41" r="5" />
        ))}
      </g>
    </g>
  );
}
