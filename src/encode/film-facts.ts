/** What a film's video stream is. */
export interface VideoFacts {
  /** FFmpeg's name of the codec, for example `h264`. */
  codec: string;
  /** Name of the profile as players know it, for example `avc1.640028`; null when there is none. */
  codecString: string | null;
  pixelFormat: string;
  width: number;
  height: number;
  framesPerSecond: number;
  frameCount: number;
  durationSeconds: number;
  /** Colour tags as FFmpeg names them; null when the file does not say. */
  colors: { matrix: string | null; primaries: string | null; transfer: string | null; range: string | null };
}

/** What a film's sound stream is. */
export interface SoundFacts {
  codec: string;
  sampleRate: number;
  channelCount: number;
  /** As the container says it: without the codec's run-in and run-out. */
  durationSeconds: number;
}

/** What a media file holds. */
export interface FilmFacts {
  durationSeconds: number;
  /** Title in the container; null when there is none. */
  title: string | null;
  /** Null: no pictures. */
  video: VideoFacts | null;
  /** Null: no sound. */
  sound: SoundFacts | null;
}
