import type { FilmSound } from './mix-film.js';

/** What the mixing thread answers: the sound, or what went wrong. */
export type MixResponse = { type: 'sound'; sound: FilmSound } | { type: 'failure'; detail: string };
