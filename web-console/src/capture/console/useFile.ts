import { useEffect, useState } from 'react';

/** A file as an address of this page; it and its content are forgotten with whatever shows it. */
export function useFile(fetch: () => Promise<Blob>): {
  blob?: Blob;
  url?: string;
  failed: boolean;
} {
  const [file, setFile] = useState<{ blob?: Blob; url?: string; failed: boolean }>({
    failed: false,
  });
  useEffect(() => {
    let made: string | undefined;
    let over = false;
    fetch().then(
      (blob) => {
        if (over) return;
        made = URL.createObjectURL(blob);
        setFile({ blob, url: made, failed: false });
      },
      () => {
        if (!over) setFile({ failed: true });
      },
    );
    return () => {
      over = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [fetch]);
  return file;
}
