import { useCallback } from 'react';
import type { LinkId } from '../../protocol/generated';
import type { CallMedia } from '../callMedia';

/** What the picture of a peer tells the media of the call: that it shows a frame, and how high it is drawn. */
export function usePictureReports(
  media: Pick<CallMedia, 'frameShown' | 'drawn'>,
  link: LinkId | undefined,
): { onFrame: () => void; onDrawn: (height: number) => void } {
  const onFrame = useCallback(() => {
    if (link !== undefined) media.frameShown(link);
  }, [media, link]);
  const onDrawn = useCallback(
    (height: number) => {
      if (link !== undefined) media.drawn(link, height);
    },
    [media, link],
  );
  return { onFrame, onDrawn };
}
