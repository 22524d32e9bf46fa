/** Steps of a bar that an instrument plays, in beats, with how strongly. */
export interface Hit {
  beat: number;
  strength: number;
}

/** Chord as semitones above the key note. The first is the bass. */
export type Chord = readonly number[];

/** How the music of a style sounds. */
export interface Mood {
  name: 'harbor' | 'night' | 'billboard';
  beatsPerMinute: number;
  /** MIDI numbers the key note may have. */
  keys: readonly number[];
  /** Four-bar phrases; the last chord of each leads back to the first. */
  phrases: readonly (readonly [Chord, Chord, Chord, Chord])[];
  /** Chord that the film ends on. */
  home: Chord;
  /** Semitones above the key note that a melody may use. */
  scale: readonly number[];
  /** Share of the sound that goes into the room. */
  room: number;
}

const HARBOR: Mood = {
  name: 'harbor',
  beatsPerMinute: 90,
  keys: [48, 50, 51, 53],
  phrases: [
    [
      [0, 7, 12, 14, 16],
      [9, 16, 19, 24, 28],
      [5, 12, 16, 19, 21],
      [7, 14, 17, 19, 23],
    ],
    [
      [0, 7, 14, 16, 19],
      [4, 11, 14, 19, 23],
      [5, 12, 17, 19, 21],
      [7, 14, 19, 21, 24],
    ],
    [
      [0, 7, 12, 16, 19],
      [7, 14, 19, 23, 26],
      [9, 16, 19, 24, 28],
      [5, 12, 16, 19, 21],
    ],
  ],
  home: [0, 7, 12, 14, 16, 19],
  scale: [0, 2, 4, 7, 9],
  room: 0.22,
};

const NIGHT: Mood = {
  name: 'night',
  beatsPerMinute: 100,
  keys: [45, 47, 48, 50],
  phrases: [
    [
      [0, 7, 12, 15, 19],
      [8, 15, 20, 24, 27],
      [3, 10, 15, 19, 22],
      [10, 14, 17, 22, 26],
    ],
    [
      [0, 7, 14, 15, 19],
      [5, 12, 15, 20, 24],
      [8, 15, 19, 24, 27],
      [10, 17, 22, 24, 26],
    ],
  ],
  home: [0, 7, 12, 14, 15, 19],
  scale: [0, 3, 5, 7, 10],
  room: 0.2,
};

const BILLBOARD: Mood = {
  name: 'billboard',
  beatsPerMinute: 140,
  keys: [40, 41, 43, 45],
  phrases: [
    [
      [0, 7, 12, 15, 19],
      [0, 7, 12, 15, 19],
      [8, 15, 20, 24, 27],
      [10, 17, 22, 26, 29],
    ],
    [
      [0, 7, 12, 16, 19],
      [10, 17, 22, 26, 29],
      [5, 12, 17, 21, 24],
      [10, 17, 22, 26, 29],
    ],
  ],
  home: [0, 7, 12, 19],
  scale: [0, 3, 5, 7, 10],
  room: 0.1,
};

const BY_STYLE: Record<string, Mood> = {
  'quiet-harbor': HARBOR,
  'night-shift': NIGHT,
  billboard: BILLBOARD,
};

/** Mood of a style; styles without one of their own get it by their energy. */
export function moodOf(styleId: string, energy: number): Mood {
  return BY_STYLE[styleId] ?? (energy <= 2 ? HARBOR : energy === 3 ? NIGHT : BILLBOARD);
}
