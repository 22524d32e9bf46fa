import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { FliteRequest, FliteResponse } from './flite-messages.js';
import { speak } from './speak.js';
import { FLITE_VOICES } from './voice-settings.js';

/** Runs in a worker thread: takes calls, one after the other, and answers with speech. */
const cancelled = new Set<number>();
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: FliteRequest) => {
  if (request.type === 'cancel') {
    cancelled.add(request.id);
    return;
  }
  queue = queue.then(async () => {
    const response = await answer(request);
    cancelled.delete(request.id);
    parentPort?.postMessage(
      response,
      response.type === 'speech' ? [response.result.samples.buffer as ArrayBuffer] : [],
    );
  });
});

async function answer(request: Extract<FliteRequest, { type: 'speak' }>): Promise<FliteResponse> {
  const { id, voiceId } = request;
  try {
    const voice = FLITE_VOICES.find((one) => one.id === voiceId);
    if (!voice) throw new AutokinoError('voice_unavailable', `There is no voice ${voiceId}.`);
    const result = await speak(request, voice, async () => {
      await nextTurn();
      if (cancelled.has(id)) throw new AutokinoError('stopped');
    });
    return { type: 'speech', id, result };
  } catch (error) {
    const code = error instanceof AutokinoError ? error.code : 'speech_failed';
    const message = error instanceof AutokinoError ? error.message : undefined;
    return { type: 'failure', id, code, message, detail: String((error as Error).stack ?? error) };
  }
}
