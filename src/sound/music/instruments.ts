import { applyBiquad, designBiquad } from '../../util/biquad.js';
import { seededRandom } from '../../util/seeded-random.js';
import { SAMPLE_RATE } from '../loudness.js';

/** Everything that can be played. */
export type InstrumentName =
  'piano' | 'pad' | 'bass' | 'growl' | 'pluck' | 'stab' | 'kick' | 'snare' | 'hat' | 'shaker' | 'crash';

/** A sound to be made once and played wherever it is needed. */
export interface Tone {
  instrument: InstrumentName;
  /** MIDI note number; drums ignore it. */
  note: number;
  /** How long the note is held; struck instruments ring by themselves. */
  holdSeconds: number;
  /** From 0 to 1; harder is brighter, not only louder. */
  strength: number;
}

/** Synthesises a tone: mono, 48 kHz, peaks around 0.5, silent at its end. */
export function synthesise(tone: Tone): Float32Array {
  const sound = MAKERS[tone.instrument](tone);
  fadeOut(sound, 0.01);
  return sound;
}

const MAKERS: Record<InstrumentName, (tone: Tone) => Float32Array> = {
  piano,
  pad,
  bass,
  growl,
  pluck,
  stab,
  kick,
  snare,
  hat: () => noiseBurst({ seed: 3, seconds: 0.06, decaySeconds: 0.018, lowestHertz: 7000, level: 0.25 }),
  shaker: () =>
    noiseBurst({
      seed: 5,
      seconds: 0.12,
      decaySeconds: 0.035,
      lowestHertz: 5000,
      level: 0.2,
      attackSeconds: 0.025,
    }),
  crash: () => noiseBurst({ seed: 7, seconds: 2.5, decaySeconds: 0.7, lowestHertz: 3000, level: 0.25 }),
};

const hertzOf = (note: number): number => 440 * 2 ** ((note - 69) / 12);
const samplesIn = (seconds: number): number => Math.max(1, Math.round(seconds * SAMPLE_RATE));

/** Felt piano: a few stretched partials on two strings, each dying at its own pace, and a soft hammer. */
function piano({ note, strength }: Tone): Float32Array {
  const hertz = hertzOf(note);
  const decaySeconds = 1.5 * 2 ** ((57 - note) / 24);
  const sound = new Float32Array(samplesIn(Math.min(4, decaySeconds * 3.2)));
  for (let partial = 1; partial <= 8; partial++) {
    const stretched = hertz * partial * Math.sqrt(1 + 0.0004 * partial * partial);
    if (stretched > 9000) break;
    const level = (0.32 / partial ** 1.35) * Math.exp(-(partial - 1) * 0.42 * (1.2 - strength));
    for (const detune of [0.9997, 1.0004]) {
      addDampedSine(sound, stretched * detune, level / 2, decaySeconds / (1 + 0.45 * (partial - 1)));
    }
  }
  const hammer = noiseBurst({
    seed: 11,
    seconds: 0.03,
    decaySeconds: 0.008,
    lowestHertz: 200,
    level: 0.03 * strength,
  });
  applyBiquad(hammer, designBiquad({ type: 'low-pass', frequency: 1500 }, SAMPLE_RATE));
  for (let at = 0; at < hammer.length; at++) sound[at] = (sound[at] as number) + (hammer[at] as number);
  fadeIn(sound, 0.007);
  scale(sound, strength);
  return sound;
}

/** A ringing sine as a two-pole resonator: two multiplications a sample. */
function addDampedSine(sound: Float32Array, hertz: number, level: number, decaySeconds: number): void {
  const angle = (2 * Math.PI * hertz) / SAMPLE_RATE;
  const decay = Math.exp(-1 / (decaySeconds * SAMPLE_RATE));
  const feedback = 2 * decay * Math.cos(angle);
  const damping = decay * decay;
  let before = 0;
  let current = level * Math.sin(angle) * decay;
  for (let at = 0; at < sound.length; at++) {
    sound[at] = (sound[at] as number) + current;
    const next = feedback * current - damping * before;
    before = current;
    current = next;
  }
}

/** Slow strings: three detuned soft saws that swell and fade. */
function pad({ note, holdSeconds, strength }: Tone): Float32Array {
  const sound = new Float32Array(samplesIn(holdSeconds + 1.2));
  for (const [place, detune] of [0.9965, 1, 1.0035].entries()) {
    addHarmonics(sound, hertzOf(note) * detune, {
      harmonics: 7,
      slope: 1.5,
      level: 0.09,
      phase: place * 2.1,
    });
  }
  shape(sound, { attackSeconds: Math.min(0.7, holdSeconds / 2), holdSeconds, releaseSeconds: 1.2 });
  scale(sound, strength);
  return sound;
}

/** Round bass: a sine with a little of its octave. */
function bass({ note, holdSeconds, strength }: Tone): Float32Array {
  const sound = new Float32Array(samplesIn(holdSeconds + 0.15));
  addHarmonics(sound, hertzOf(note), { harmonics: 3, slope: 2.2, level: 0.45, phase: 0 });
  shape(sound, { attackSeconds: 0.012, holdSeconds, releaseSeconds: 0.15, decaySeconds: 0.9 });
  scale(sound, strength);
  return sound;
}

/** Driven bass: saw harmonics through a soft clipper and a low pass. */
function growl({ note, holdSeconds, strength }: Tone): Float32Array {
  const sound = new Float32Array(samplesIn(holdSeconds + 0.06));
  addHarmonics(sound, hertzOf(note), { harmonics: 12, slope: 1, level: 0.8, phase: 0 });
  for (let at = 0; at < sound.length; at++) sound[at] = 0.4 * Math.tanh(2.2 * (sound[at] as number));
  applyBiquad(
    sound,
    designBiquad({ type: 'low-pass', frequency: 500 + 900 * strength, quality: 1.1 }, SAMPLE_RATE),
  );
  shape(sound, { attackSeconds: 0.004, holdSeconds, releaseSeconds: 0.06, decaySeconds: 0.5 });
  scale(sound, strength);
  return sound;
}

/** Short synthetic string whose high partials die first. */
function pluck({ note, strength }: Tone): Float32Array {
  const hertz = hertzOf(note);
  const sound = new Float32Array(samplesIn(0.9));
  for (let partial = 1; partial <= 10 && hertz * partial < 8000; partial++) {
    const level = (0.3 / partial) * Math.exp(-(partial - 1) * 0.35 * (1.3 - strength));
    addDampedSine(sound, hertz * partial, level, 0.3 / (1 + 0.6 * (partial - 1)));
  }
  fadeIn(sound, 0.003);
  scale(sound, strength);
  return sound;
}

/** Short, full chord note. */
function stab({ note, holdSeconds, strength }: Tone): Float32Array {
  const sound = new Float32Array(samplesIn(holdSeconds + 0.12));
  for (const [place, detune] of [0.996, 1.004].entries()) {
    addHarmonics(sound, hertzOf(note) * detune, { harmonics: 12, slope: 1.1, level: 0.12, phase: place });
  }
  applyBiquad(sound, designBiquad({ type: 'low-pass', frequency: 2600 }, SAMPLE_RATE));
  shape(sound, { attackSeconds: 0.005, holdSeconds, releaseSeconds: 0.12, decaySeconds: 0.35 });
  scale(sound, strength);
  return sound;
}

/** Falling sine with a short click. */
function kick({ strength }: Tone): Float32Array {
  const sound = new Float32Array(samplesIn(0.32));
  let phase = 0;
  for (let at = 0; at < sound.length; at++) {
    const seconds = at / SAMPLE_RATE;
    phase += (2 * Math.PI * (47 + 110 * Math.exp(-seconds / 0.028))) / SAMPLE_RATE;
    sound[at] = 0.7 * strength * Math.sin(phase) * Math.exp(-seconds / 0.09);
  }
  fadeIn(sound, 0.0015);
  return sound;
}

function snare({ strength }: Tone): Float32Array {
  const sound = noiseBurst({
    seed: 13,
    seconds: 0.22,
    decaySeconds: 0.06,
    lowestHertz: 1200,
    level: 0.32 * strength,
  });
  addDampedSine(sound, 185, 0.25 * strength, 0.05);
  fadeIn(sound, 0.001);
  return sound;
}

interface NoiseOptions {
  seed: number;
  seconds: number;
  decaySeconds: number;
  lowestHertz: number;
  level: number;
  attackSeconds?: number;
}

function noiseBurst({
  seed,
  seconds,
  decaySeconds,
  lowestHertz,
  level,
  attackSeconds = 0.001,
}: NoiseOptions): Float32Array {
  const random = seededRandom(seed);
  const sound = Float32Array.from({ length: samplesIn(seconds) }, () => random() * 2 - 1);
  applyBiquad(sound, designBiquad({ type: 'high-pass', frequency: lowestHertz }, SAMPLE_RATE));
  applyBiquad(sound, designBiquad({ type: 'low-pass', frequency: 11_000 }, SAMPLE_RATE));
  const attack = samplesIn(attackSeconds);
  for (let at = 0; at < sound.length; at++) {
    const decay = Math.exp(-Math.max(0, at - attack) / (decaySeconds * SAMPLE_RATE));
    sound[at] = (sound[at] as number) * level * decay * Math.min(1, at / attack);
  }
  return sound;
}

interface HarmonicOptions {
  harmonics: number;
  /** Level of harmonic n is n to the power of minus this. */
  slope: number;
  level: number;
  phase: number;
}

/** Adds a steady tone from a table of one period. */
function addHarmonics(sound: Float32Array, hertz: number, options: HarmonicOptions): void {
  const size = 2048;
  const table = new Float32Array(size + 1);
  for (let harmonic = 1; harmonic <= options.harmonics && hertz * harmonic < 12_000; harmonic++) {
    const level = options.level / harmonic ** options.slope;
    for (let at = 0; at <= size; at++) {
      table[at] = (table[at] as number) + level * Math.sin((2 * Math.PI * harmonic * at) / size);
    }
  }
  const step = (hertz * size) / SAMPLE_RATE;
  let position = ((options.phase / (2 * Math.PI)) * size) % size;
  for (let at = 0; at < sound.length; at++) {
    const index = Math.floor(position);
    const share = position - index;
    const value = (table[index] as number) * (1 - share) + (table[index + 1] as number) * share;
    sound[at] = (sound[at] as number) + value;
    position += step;
    if (position >= size) position -= size;
  }
}

interface ShapeOptions {
  attackSeconds: number;
  holdSeconds: number;
  releaseSeconds: number;
  /** Decay while held; left out, the tone stays level. */
  decaySeconds?: number;
}

/** Envelope with smooth corners. */
function shape(
  sound: Float32Array,
  { attackSeconds, holdSeconds, releaseSeconds, decaySeconds }: ShapeOptions,
): void {
  for (let at = 0; at < sound.length; at++) {
    const seconds = at / SAMPLE_RATE;
    const attack = Math.min(1, seconds / attackSeconds);
    const release = Math.max(0, Math.min(1, 1 - (seconds - holdSeconds) / releaseSeconds));
    const decay = decaySeconds === undefined ? 1 : Math.exp(-seconds / decaySeconds);
    sound[at] = (sound[at] as number) * attack * attack * (3 - 2 * attack) * release * release * decay;
  }
}

function fadeIn(sound: Float32Array, seconds: number): void {
  const length = Math.min(sound.length, samplesIn(seconds));
  for (let at = 0; at < length; at++) sound[at] = ((sound[at] as number) * at) / length;
}

function fadeOut(sound: Float32Array, seconds: number): void {
  const length = Math.min(sound.length, samplesIn(seconds));
  for (let at = 0; at < length; at++) {
    const place = sound.length - 1 - at;
    sound[place] = ((sound[place] as number) * at) / length;
  }
}

function scale(sound: Float32Array, gain: number): void {
  for (let at = 0; at < sound.length; at++) sound[at] = (sound[at] as number) * gain;
}
