/** Without a loudspeaker the machine mixes and plays nothing for it; the standard's types do not know that yet. */
const WITHOUT_SINK: AudioContextOptions & { readonly sinkId: object } = {
  sinkId: { type: 'none' },
};

/** For sound that is measured or sent, and that nobody here is to hear. */
export function silentContext(): AudioContext {
  return new AudioContext(WITHOUT_SINK);
}
