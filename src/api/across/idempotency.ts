import { clearInterval, setInterval } from 'node:timers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AutokinoError } from '../../errors/autokino-error.js';
import type { IdempotencyRows, RepeatableRequest } from '../../store/contract.js';
import { callerOf } from '../auth.js';
import type { ZodServer } from '../server.js';
import { hashingStream, hashUnreadBody, isJson } from './body-hash.js';
import { idempotencyKeyOf, requestHash } from './idempotency-key.js';
import { openAnswer, sealAnswer } from './kept-answer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /**
     * Id for the one thing that this request makes. It is the same each time the request is taken up again with its
     * Idempotency-Key, also after a crash. Null without such a key.
     */
    reservedId: string | null;
    /** Held while a request with an Idempotency-Key is worked on. */
    reservation: HeldReservation | null;
  }
}

interface HeldReservation {
  request: RepeatableRequest;
  key: string;
  bodyHash: string | null;
}

const SWEEP_MILLISECONDS = 60 * 60 * 1000;

/** Answers that say nothing about the request itself: it may be sent again under the same key. */
const DROPPED_STATUSES = new Set([401, 402, 429]);

/** Headers that belong to one answer or one connection, not to what was answered. */
const OWN_HEADERS = new Set([
  ...['x-request-id', 'date', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'],
]);

/**
 * Lets mutating requests of this scope be sent again under an `Idempotency-Key` without being done twice. Stands
 * behind the key check and before the body is read.
 * @param onWarning Hears of a key that came back with another body
 */
export function addIdempotency(
  server: ZodServer,
  rows: IdempotencyRows,
  onWarning: (message: string) => void,
): void {
  server.decorateRequest('reservedId', null);
  server.decorateRequest('reservation', null);
  server.addHook('onRequest', async (request, reply) => {
    // An endpoint that is not offered does nothing, however often.
    const key = request.routeOptions.schema?.hide ? null : idempotencyKeyOf(request);
    if (key === null) return;
    const repeatable = { accountId: callerOf(request).accountId, requestHash: requestHash(request, key) };
    const found = await rows.reserve(repeatable);
    if (found.state === 'running') throw new AutokinoError('request_in_progress');
    if (found.state === 'answered') {
      warnOfOtherBody(request, found.bodyHash, onWarning);
      return sendAgain(reply, openAnswer(found.answer, key, repeatable.requestHash));
    }
    request.reservedId = found.reservedId;
    request.reservation = { request: repeatable, key, bodyHash: null };
    releaseWhenAborted(request, reply, rows);
  });
  server.addHook('preParsing', async (request, _reply, payload) => {
    const { reservation } = request;
    if (reservation === null || !isJson(request)) return payload;
    const hashing = hashingStream((hash) => (reservation.bodyHash = hash));
    payload.once('error', (error) => hashing.destroy(error));
    return payload.pipe(hashing);
  });
  server.addHook('onSend', async (request, reply, payload) => {
    await settle(request, reply, payload, rows);
    return payload;
  });
  sweepEveryHour(server, rows);
}

/** Keeps the answer or gives the reservation up. */
async function settle(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  rows: IdempotencyRows,
): Promise<void> {
  const held = request.reservation;
  if (held === null) return;
  request.reservation = null;
  if (!isFinal(request, reply) || !(typeof payload === 'string' || payload === undefined)) {
    return rows.release(held.request);
  }
  const answer = { status: reply.statusCode, headers: lastingHeaders(reply), body: payload ?? '' };
  await rows.keep(held.request, sealAnswer(answer, held.key, held.request.requestHash), held.bodyHash);
}

function isFinal({ raw }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  if (statusCode >= 500 || DROPPED_STATUSES.has(statusCode)) return false;
  // A body that broke off is no fault of the request that was meant.
  return statusCode < 400 || raw.complete !== false;
}

function lastingHeaders(reply: FastifyReply): Record<string, string> {
  const all = Object.entries(reply.getHeaders()).filter(
    ([name, value]) => value !== undefined && !OWN_HEADERS.has(name.toLowerCase()),
  );
  return Object.fromEntries(all.map(([name, value]) => [name, String(value)]));
}

function sendAgain(reply: FastifyReply, answer: ReturnType<typeof openAnswer>): FastifyReply {
  return reply
    .code(answer.status)
    .headers(answer.headers)
    .header('Idempotency-Replayed', 'true')
    .send(answer.body);
}

function warnOfOtherBody(
  request: FastifyRequest,
  firstHash: string | null,
  onWarning: (message: string) => void,
): void {
  if (firstHash === null || !isJson(request)) return;
  hashUnreadBody(request, (hash) => {
    if (hash === firstHash) return;
    onWarning(
      `${request.method} ${request.routeOptions.url} (${request.id}): an Idempotency-Key came back with another ` +
        'body; the first answer was given again.',
    );
  });
}

/** A client that goes away before its body has arrived gets no answer, so nothing else ends the reservation. */
function releaseWhenAborted(request: FastifyRequest, reply: FastifyReply, rows: IdempotencyRows): void {
  reply.raw.once('close', () => {
    const held = request.reservation;
    if (held === null || request.raw.complete !== false) return;
    request.reservation = null;
    rows.release(held.request).catch((error: unknown) => {
      request.server.reportError('A reservation could not be given up.', error);
    });
  });
}

function sweepEveryHour(server: ZodServer, rows: IdempotencyRows): void {
  const timer = setInterval(() => {
    rows.sweep().catch((error: unknown) => server.reportError('Old answers could not be swept.', error));
  }, SWEEP_MILLISECONDS).unref();
  server.addHook('onClose', async () => clearInterval(timer));
}
