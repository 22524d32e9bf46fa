import { Worker } from 'node:worker_threads';
import { AutokinoError } from '../../errors/autokino-error.js';
import { childEntry } from '../../util/child-entry.js';
import type { SpeechCall, SpeechResult, Voice, VoiceProvider } from '../contract/voice.js';
import type { FliteRequest, FliteResponse } from './flite-messages.js';
import { FLITE_VOICES } from './voice-settings.js';

/** A call that waits for the worker's answer. */
interface Waiting {
  resolve(result: SpeechResult): void;
  reject(reason: unknown): void;
}

/**
 * The built-in English voices: the flite engine as WebAssembly, in a worker thread of its own so that speaking
 * never blocks the caller's event loop. The thread starts with the first call and does not keep the process alive
 * when nothing is being spoken.
 */
export function createFliteProvider(): VoiceProvider {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  return {
    contractVersion: 1,
    id: 'flite',
    voices: () => FLITE_VOICES.map(publicVoice),
    speak: (call) =>
      new Promise((resolve, reject) => {
        checkCall(call);
        const id = ++lastId;
        const onAbort = (): void => post({ type: 'cancel', id });
        const settle = (finish: () => void): void => {
          waiting.delete(id);
          call.signal?.removeEventListener('abort', onAbort);
          if (waiting.size === 0) worker?.unref();
          finish();
        };
        waiting.set(id, {
          resolve: (result) => settle(() => resolve(result)),
          reject: (reason) =>
            settle(() => reject(reason instanceof Error ? reason : new Error(String(reason)))),
        });
        call.signal?.addEventListener('abort', onAbort, { once: true });
        post({ type: 'speak', id, words: call.words, voiceId: call.voiceId, speed: call.speed });
      }),
  };

  function post(request: FliteRequest): void {
    worker ??= startWorker();
    worker.ref();
    worker.postMessage(request);
  }

  function startWorker(): Worker {
    const started = new Worker(childEntry(import.meta.url, 'flite-worker.js'));
    started.on('message', (response: FliteResponse) => {
      const caller = waiting.get(response.id);
      if (response.type === 'speech') caller?.resolve(response.result);
      else caller?.reject(errorFrom(response));
    });
    const fail = (cause: unknown): void => {
      worker = null;
      for (const caller of [...waiting.values()]) {
        caller.reject(new AutokinoError('speech_failed', undefined, { cause }));
      }
    };
    started.on('error', fail);
    started.on('exit', (code) => fail(new Error(`The speech thread ended with ${code}.`)));
    return started;
  }
}

function checkCall({ voiceId, speed, signal }: SpeechCall): void {
  signal?.throwIfAborted();
  if (!FLITE_VOICES.some(({ id }) => id === voiceId)) {
    const known = FLITE_VOICES.map(({ id }) => id).join(', ');
    throw new AutokinoError('voice_unavailable', `There is no voice ${voiceId}. Built in are: ${known}.`);
  }
  if (!(speed >= 0.5 && speed <= 2)) {
    throw new AutokinoError('speech_failed', `Expected a speed from 0.5 to 2, got ${speed}.`);
  }
}

function errorFrom({ code, message, detail }: Extract<FliteResponse, { type: 'failure' }>): AutokinoError {
  return new AutokinoError(code, message, { cause: new Error(detail) });
}

function publicVoice({ id, name, gender, language, wordsPerMinute, description }: Voice): Voice {
  return { id, name, gender, language, wordsPerMinute, description };
}
