import { Worker } from 'node:worker_threads';
import { AutokinoError } from '../errors/autokino-error.js';
import { childEntry } from '../util/child-entry.js';
import type { FilmSound, FilmSoundInput } from './mix-film.js';
import type { MixResponse } from './mix-messages.js';

/**
 * `mixFilm` in a thread of its own, so that a server stays answerable while a film is mixed (about 2 s for a
 * minute of film). The clips are copied.
 * @param signal Ends the thread at once; the promise then rejects with the signal's reason.
 * @throws AutokinoError `internal_error` when mixing fails.
 */
export function mixFilmInWorker(input: FilmSoundInput, signal?: AbortSignal): Promise<FilmSound> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(childEntry(import.meta.url, 'mix-worker.js'), { workerData: input });
    const fail = (cause: unknown): void => reject(new AutokinoError('internal_error', undefined, { cause }));
    const onAbort = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new AutokinoError('stopped'));
      void worker.terminate();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', (response: MixResponse) => {
      if (response.type === 'sound') resolve(response.sound);
      else fail(new Error(response.detail));
    });
    worker.on('error', fail);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', onAbort);
      fail(new Error(`The mixing thread ended with ${code} before it answered.`));
    });
  });
}
