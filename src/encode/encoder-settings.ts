/** Picture settings of every segment: one configuration, so that segments join by stream copy. */
export const videoSettings = {
  /** Constant rate factor of x264, 0 (lossless) to 51. */
  constantRateFactor: 20,
  preset: 'veryfast',
  profile: 'high',
  /**
   * Longest distance of two key frames, in frames: how far a player must read back when it jumps. Groups are
   * closed, so a segment never refers to its neighbour.
   */
  keyFrameDistance: 120,
  /**
   * Threads of x264. Fixed, because its output depends on their number: with it, the same frames give the
   * same bytes on any machine.
   */
  threadCount: 3,
  /** Cheaper motion search than the preset's: drawn pictures lose nothing visible by it. */
  x264Parameters: 'me=dia:subme=1',
  /** Ticks of a second in the container. */
  timescale: 15_360,
} as const;

/** Sound settings of every film. */
export const soundSettings = {
  sampleRate: 48_000,
  channelCount: 2,
  bitsPerSecond: 160_000,
} as const;

/** Bump when the bytes of a segment change for the same frames: it is part of every segment's address. */
export const ENCODER_VERSION = 1;
