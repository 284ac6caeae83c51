import { useEffect, useState } from 'react';

interface ShownFile {
  readonly blob?: Blob;
  readonly url?: string;
  readonly failed: boolean;
}

/** A file as an address of this page; it and its content are forgotten with whatever shows it, or when another one is there. */
export function useFile(fetch: () => Promise<Blob>): ShownFile {
  const [file, setFile] = useState<ShownFile>({ failed: false });
  useEffect(() => {
    let over = false;
    fetch().then(
      (blob) => {
        if (!over) setFile({ blob, url: URL.createObjectURL(blob), failed: false });
      },
      () => {
        if (!over) setFile({ failed: true });
      },
    );
    return () => {
      over = true;
    };
  }, [fetch]);
  const { url } = file;
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return file;
}
