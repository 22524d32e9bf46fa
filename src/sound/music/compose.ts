import { seededRandom } from '../../util/seeded-random.js';
import type { Tone } from './instruments.js';
import type { Chord, Mood } from './moods.js';
import type { Form } from './plan-form.js';

/** A tone with its moment in the film and its place between left (−1) and right (1). */
export interface PlayedTone extends Tone {
  startSeconds: number;
  pan: number;
}

/** What a pattern knows of the bar it fills. */
interface Bar {
  chord: Chord;
  part: Form['bars'][number]['part'];
  /** Number of the bar in the piece. */
  index: number;
  secondsPerBeat: number;
  key: number;
  energy: number;
  mood: Mood;
  random: () => number;
  play: (tone: Omit<PlayedTone, 'startSeconds'> & { beat: number }) => void;
}

/**
 * Writes the piece: chords and figures of the mood, varied by the seed, that close on the home chord.
 * @param energy From 1 (few notes) to 5 (many).
 */
export function compose(mood: Mood, form: Form, energy: number, seed: number): PlayedTone[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const key = pick(mood.keys);
  const [firstPhrase, secondPhrase] = [pick(mood.phrases), pick(mood.phrases)];
  const tones: PlayedTone[] = [];
  form.bars.forEach((bar, index) => {
    const phrase = Math.floor(index / 4) % 4 === 2 ? secondPhrase : firstPhrase;
    PATTERNS[mood.name]({
      chord: phrase[bar.phrasePlace].map((semitone) => key + semitone),
      part: bar.part,
      index,
      secondsPerBeat: form.secondsPerBeat,
      key,
      energy,
      mood,
      random,
      play: ({ beat, ...tone }) => {
        tones.push({ ...tone, startSeconds: bar.startSeconds + beat * form.secondsPerBeat });
      },
    });
  });
  return [...tones, ...ending(mood, form, key)];
}

const PATTERNS: Record<Mood['name'], (bar: Bar) => void> = {
  harbor: harborBar,
  night: nightBar,
  billboard: billboardBar,
};

/** Broken piano chords in eighths over a held pad; a sparse melody on top, a shaker in the lift. */
function harborBar({ chord, part, index, secondsPerBeat, key, energy, mood, random, play }: Bar): void {
  const [root = key, ...upper] = chord;
  const barSeconds = 4 * secondsPerBeat;
  play({
    beat: 0,
    instrument: 'bass',
    note: root - 12,
    holdSeconds: barSeconds * 0.9,
    strength: 0.5,
    pan: 0,
  });
  upper.slice(0, 3).forEach((note, voice) => {
    const strength = part === 'intro' ? 0.45 : 0.6;
    play({ beat: 0, instrument: 'pad', note, holdSeconds: barSeconds, strength, pan: (voice - 1) * 0.5 });
  });
  const order = [0, 2, 1, 3, 2, 1, 3, 2];
  const step = energy <= 1 || part === 'intro' ? 1 : 0.5;
  for (let beat = 0, place = 0; beat < 4; beat += step, place++) {
    const note = upper[(order[place % order.length] ?? 0) % upper.length] ?? root;
    const accent = beat === 0 ? 0.62 : beat === 2 ? 0.52 : 0.4;
    play({
      beat,
      instrument: 'piano',
      note,
      holdSeconds: 1,
      strength: accent + random() * 0.05,
      pan: place % 2 ? 0.25 : -0.25,
    });
  }
  if (part !== 'intro' && index % 2 === 0 && random() < 0.75) {
    const note = key + 24 + (mood.scale[Math.floor(random() * mood.scale.length)] ?? 0);
    play({
      beat: random() < 0.5 ? 1.5 : 2.5,
      instrument: 'piano',
      note,
      holdSeconds: 1,
      strength: 0.42,
      pan: 0.35,
    });
  }
  if (part === 'lift') {
    for (let beat = 0.5; beat < 4; beat++) {
      play({ beat, instrument: 'shaker', note: 0, holdSeconds: 0, strength: 1, pan: 0.4 });
    }
    play({ beat: 0, instrument: 'piano', note: root + 24, holdSeconds: 1, strength: 0.4, pan: -0.35 });
  }
}

/** Pulsing bass in eighths, a dark pad, a quiet arpeggio in sixteenths, a light beat. */
function nightBar({ chord, part, index, secondsPerBeat, energy, random, play }: Bar): void {
  const [root = 45, ...upper] = chord;
  const barSeconds = 4 * secondsPerBeat;
  const low = root > 50 ? root - 24 : root - 12;
  upper.slice(0, 3).forEach((note, voice) => {
    play({
      beat: 0,
      instrument: 'pad',
      note,
      holdSeconds: barSeconds,
      strength: 0.75,
      pan: (voice - 1) * 0.6,
    });
  });
  for (let beat = 0; beat < 4; beat += 0.5) {
    const strength = beat % 2 === 0 ? 0.5 : 0.36;
    play({ beat, instrument: 'growl', note: low, holdSeconds: secondsPerBeat * 0.4, strength, pan: 0 });
  }
  if (part !== 'intro') {
    const step = energy >= 3 ? 0.25 : 0.5;
    for (let beat = 0, place = 0; beat < 4; beat += step, place++) {
      const note = (upper[(place * 3 + index) % upper.length] ?? root) + 12;
      const strength = 0.26 + 0.1 * random() + (place % 4 === 0 ? 0.1 : 0);
      play({ beat, instrument: 'pluck', note, holdSeconds: 0.2, strength, pan: Math.sin(place * 0.8) * 0.6 });
    }
    for (const beat of [0, 2])
      play({ beat, instrument: 'kick', note: 0, holdSeconds: 0, strength: 0.55, pan: 0 });
    for (let beat = 0.5; beat < 4; beat++) {
      play({ beat, instrument: 'hat', note: 0, holdSeconds: 0, strength: 1, pan: 0.2 });
    }
  }
  if (part === 'lift') {
    for (const beat of [1, 3])
      play({ beat, instrument: 'snare', note: 0, holdSeconds: 0, strength: 0.35, pan: -0.1 });
    const note = (upper.at(-1) ?? root) + 12;
    play({ beat: 0, instrument: 'pluck', note, holdSeconds: 0.2, strength: 0.55, pan: -0.4 });
  }
}

/** Broken beat, driven bass riff, short chords. */
function billboardBar({ chord, part, index, secondsPerBeat, energy, random, play }: Bar): void {
  const [root = 40, ...upper] = chord;
  const low = root > 48 ? root - 12 : root;
  const kicks = index % 2 === 0 ? [0, 1.5, 2.5] : [0, 0.75, 2.5, 3.5];
  for (const beat of part === 'intro' ? [0, 2] : kicks) {
    play({ beat, instrument: 'kick', note: 0, holdSeconds: 0, strength: 0.85, pan: 0 });
  }
  for (const beat of [1, 3])
    play({ beat, instrument: 'snare', note: 0, holdSeconds: 0, strength: 0.7, pan: 0.05 });
  if (part === 'lift' && index % 4 === 3) {
    for (const beat of [3.25, 3.5, 3.75]) {
      play({ beat, instrument: 'snare', note: 0, holdSeconds: 0, strength: 0.45, pan: 0.05 });
    }
  }
  const hatStep = energy >= 4 && part !== 'intro' ? 0.5 : 1;
  for (let beat = hatStep / 2; beat < 4; beat += hatStep) {
    play({ beat, instrument: 'hat', note: 0, holdSeconds: 0, strength: 1, pan: -0.2 });
  }
  for (const [place, beat] of [0, 0.75, 1.5, 2, 2.75, 3.5].entries()) {
    const note = low + (place === 4 ? 12 : place === 5 ? 10 : 0);
    play({ beat, instrument: 'growl', note, holdSeconds: secondsPerBeat * 0.45, strength: 0.7, pan: 0 });
  }
  if (part !== 'intro') {
    for (const beat of random() < 0.5 ? [0, 2.5] : [0.5, 2]) {
      upper.slice(0, 3).forEach((note, voice) => {
        play({
          beat,
          instrument: 'stab',
          note: note + 12,
          holdSeconds: 0.12,
          strength: 0.7,
          pan: (voice - 1) * 0.5,
        });
      });
    }
  }
}

/** The home chord, rolled slightly, that rings to the end. */
function ending(mood: Mood, form: Form, key: number): PlayedTone[] {
  const at = form.finalSeconds;
  const instrument = { harbor: 'piano', night: 'pluck', billboard: 'stab' } as const;
  const chord = mood.home.map((semitone, voice): PlayedTone => ({
    instrument: instrument[mood.name],
    note: key + semitone + (mood.name === 'harbor' ? 0 : 12),
    holdSeconds: 0.5,
    strength: 0.6,
    startSeconds: at + voice * 0.03,
    pan: (voice / (mood.home.length - 1) - 0.5) * 0.8,
  }));
  const held = mood.home.slice(0, 4).map((semitone, voice): PlayedTone => ({
    instrument: 'pad',
    note: key + semitone,
    holdSeconds: 1.6,
    strength: 0.8,
    startSeconds: at,
    pan: (voice - 1.5) * 0.4,
  }));
  const low: PlayedTone = {
    ...{ instrument: 'bass', note: key - 12, holdSeconds: 2, strength: 0.6, startSeconds: at, pan: 0 },
  };
  const hit: PlayedTone[] = ['kick' as const, 'crash' as const].map((name) => ({
    instrument: name,
    note: 0,
    holdSeconds: 0,
    strength: 0.8,
    startSeconds: at,
    pan: 0,
  }));
  return [...chord, ...held, low, ...(mood.name === 'billboard' ? hit : [])];
}
