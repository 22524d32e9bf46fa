import { parentPort, workerData } from 'node:worker_threads';
import type { MixResponse } from './mix-messages.js';
import { mixFilm, type FilmSoundInput } from './mix-film.js';

/** Runs in a worker thread: mixes the film it was started with, answers, and ends. */
function answer(input: FilmSoundInput): void {
  try {
    const sound = mixFilm(input);
    const response: MixResponse = { type: 'sound', sound };
    parentPort?.postMessage(response, [sound.left.buffer as ArrayBuffer, sound.right.buffer as ArrayBuffer]);
  } catch (error) {
    const response: MixResponse = { type: 'failure', detail: String((error as Error).stack ?? error) };
    parentPort?.postMessage(response);
  }
}

answer(workerData as FilmSoundInput);
