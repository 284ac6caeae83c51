import type { MaterialForm } from '../../protocol/generated';

/** What a material looks like, roughly: a sheet, a screen, or both. */
export function PaperPicture(props: { form: MaterialForm; className?: string | undefined }) {
  const { form, className } = props;
  return (
    <svg
      className={className}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      aria-hidden
    >
      {form !== 'ELECTRONIC' && (
        <g strokeLinejoin="round" strokeLinecap="round">
          <path d="M11 5h17l9 9v29H11z" fill="white" />
          <path d="M28 5v9h9M17 21h14M17 28h14M17 35h8" />
        </g>
      )}
      {form === 'ELECTRONIC' && (
        <g strokeLinejoin="round" strokeLinecap="round">
          <rect x="5" y="9" width="38" height="25" rx="3" fill="white" />
          <path d="M18 41h12M24 34v7M13 17h14M13 24h22" />
        </g>
      )}
      {form === 'PAPER_OR_ELECTRONIC' && (
        <rect x="27" y="27" width="17" height="15" rx="2.5" fill="white" />
      )}
    </svg>
  );
}
