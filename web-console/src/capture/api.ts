import type {
  CallId,
  CaptureId,
  CaptureState,
  MaterialId,
  RetakeReason,
} from '../protocol/generated';
import { rest } from '../rest/client';

/** A picture or document of a call, as the server lists it. */
export interface Capture {
  readonly id: CaptureId;
  /** Grows whenever it changes, its content too. */
  readonly revision: number;
  readonly kind: 'JPEG' | 'PNG' | 'PDF';
  readonly pages: number;
  /** In pixels; 0 for a PDF. */
  readonly width: number;
  readonly height: number;
  /** In bytes. */
  readonly size: number;
  readonly cropped: boolean;
  readonly state: CaptureState;
  readonly reason?: RetakeReason;
  readonly reasonText: string;
  readonly material?: MaterialId;
  readonly takenAt: string;
}

const of = (call: CallId, more = '') => `/api/calls/${call}/captures${more}`;

/** The captures of a call. Each request rejects with a `ProblemError` only. */
export const captures = {
  take: (call: CallId, picture: Blob) => rest.sendFile<Capture>('POST', of(call), picture),
  list: (call: CallId) => rest.get<Capture[]>(of(call)),
  content: (call: CallId, id: CaptureId) => rest.getFile(of(call, `/${id}`)),
  original: (call: CallId, id: CaptureId) => rest.getFile(of(call, `/${id}/original`)),
  crop: (call: CallId, id: CaptureId, picture: Blob) =>
    rest.sendFile<undefined>('PUT', of(call, `/${id}/content`), picture),
  accept: (call: CallId, id: CaptureId) => rest.put(of(call, `/${id}/acceptance`)),
  retake: (call: CallId, id: CaptureId, reason: RetakeReason, text: string) =>
    rest.put(of(call, `/${id}/retake`), { reason, text }),
  assign: (call: CallId, id: CaptureId, material: MaterialId | undefined) =>
    rest.put(of(call, `/${id}/material`), { material }),
  delete: (call: CallId, id: CaptureId) => rest.delete(of(call, `/${id}`)),
  order: (call: CallId, ids: readonly CaptureId[]) =>
    rest.put(of(call, '/order'), { captures: ids }),
  merge: (call: CallId, ids: readonly CaptureId[]) =>
    rest.post<Capture>(of(call, '/pdf'), { captures: ids }),
};
