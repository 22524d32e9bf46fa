import { deliveryHeaders } from '../deliver/webhooks/delivery-headers.js';
import { eventBody, eventData } from '../deliver/webhooks/event-body.js';
import { postEvent, type PostResult } from '../deliver/webhooks/post-event.js';
import { nextAttempt, type RetrySchedule } from '../deliver/webhooks/retry-schedule.js';
import type { SecretVault } from '../deliver/webhooks/secret-vault.js';
import type { LinkSigner } from '../deliver/link-signer.js';
import type { OpenDelivery, WebhookRows } from '../store/contract.js';
import type { DurableEngine, DurableWorkflow } from './engine/durable-engine.js';

/** Queue of the attempts that are due. */
export const WEBHOOK_QUEUE = 'webhook';

/** What deliveries are made with. */
export interface DeliveryParts {
  webhooks: WebhookRows;
  vault: SecretVault;
  links: LinkSigner;
  /** Address under which people reach the server, without a trailing slash; null until it is known. */
  address: () => string | null;
  allowedHosts: readonly string[];
  schedule: RetrySchedule;
  /** Time that a receiver has for its answer, in milliseconds. */
  timeoutMilliseconds: number;
  now: () => Date;
  /** Milliseconds of a clock that never runs backwards. */
  elapsedMilliseconds: () => number;
  onLog: (message: string) => void;
}

/** One turn of one delivery: what its workflow is started with. */
export interface DeliveryOrder {
  deliveryId: string;
  turn: number;
}

/** A turn that follows, with the time until then. */
interface NextTurn extends DeliveryOrder {
  delayMilliseconds: number;
}

/** Time until another look when it is not known yet where links should lead. */
const NO_ADDRESS_MILLISECONDS = 1000;
/** Time until a turn that broke inside the server is taken again. */
const BROKEN_MILLISECONDS = 60_000;
const UNREADABLE = 'The secret of the endpoint cannot be read. Rotate it.';
/** Attempts of a turn that breaks inside the server. */
const STEP_ATTEMPTS = 3;

/** Begins the id of every delivery's workflow. */
export const DELIVERY_PREFIX = 'webhook-';

/** Id of the workflow of one turn. */
export function deliveryWorkflowId({ deliveryId, turn }: DeliveryOrder): string {
  return `${DELIVERY_PREFIX}${deliveryId}-${turn}`;
}

/**
 * Declares the workflow `deliver-webhook`: one attempt, then the start of the next one, delayed by the schedule. While
 * a delivery waits it is a row of the journal and nothing else, so ten thousand that wait cost no memory, and a
 * receiver that is down holds no place that another could use.
 */
export function declareDeliverWebhook(
  engine: DurableEngine,
  parts: DeliveryParts,
): DurableWorkflow<DeliveryOrder, void> {
  const workflow: DurableWorkflow<DeliveryOrder, void> = engine.workflow(
    'deliver-webhook',
    WEBHOOK_QUEUE,
    async (order: DeliveryOrder) => {
      const next = await takeTurn(engine, parts, order);
      // The one before the last has surely written its own end.
      if (order.turn > 2) await engine.forget(deliveryWorkflowId({ ...order, turn: order.turn - 2 }));
      if (next === null) return;
      const { delayMilliseconds, ...following } = next;
      await workflow.start(deliveryWorkflowId(following), following, { delayMilliseconds });
    },
  );
  return workflow;
}

/** A turn never ends in an error: what breaks inside the server is told and taken again later. */
async function takeTurn(
  engine: DurableEngine,
  parts: DeliveryParts,
  order: DeliveryOrder,
): Promise<NextTurn | null> {
  try {
    return await engine.step('attempt', (signal) => attempt(parts, order, signal), {
      attempts: STEP_ATTEMPTS,
    });
  } catch (error) {
    if (engine.isCancellation(error)) throw error;
    parts.onLog(`Delivery ${order.deliveryId} could not be tried: ${String(error)}`);
    return engine.step('postpone', () => turnAfter(parts, order, BROKEN_MILLISECONDS));
  }
}

async function attempt(
  parts: DeliveryParts,
  order: DeliveryOrder,
  signal: AbortSignal,
): Promise<NextTurn | null> {
  const address = parts.address();
  if (address === null) return turnAfter(parts, order, NO_ADDRESS_MILLISECONDS);
  const delivery = await parts.webhooks.openDelivery(order.deliveryId, order.turn);
  if (delivery === null) return null;
  const at = parts.now();
  const startMilliseconds = parts.elapsedMilliseconds();
  const result = await send(parts, delivery, { address, at, signal });
  const milliseconds = Math.round(parts.elapsedMilliseconds() - startMilliseconds);
  const nextAt =
    result.error === null ? null : nextAttempt(parts.schedule, delivery, delivery.attempts + 1, parts.now());
  const next = await parts.webhooks.recordAttempt(order.deliveryId, order.turn, {
    attempt: { at, url: delivery.url, milliseconds, ...result },
    nextAt,
  });
  if (next === null) return null;
  const { deliveryId, turn, dueAt } = next;
  return { deliveryId, turn, delayMilliseconds: Math.max(0, dueAt.getTime() - parts.now().getTime()) };
}

async function send(
  parts: DeliveryParts,
  delivery: OpenDelivery,
  { address, at, signal }: { address: string; at: Date; signal: AbortSignal },
): Promise<PostResult> {
  const { event, url, endpoint } = delivery;
  const body = eventBody(event, eventData(event, parts.links, address));
  const secret = endpoint && openSecret(parts, endpoint);
  // What must be signed is never sent unsigned instead.
  if (endpoint !== null && secret === null) return { httpStatus: null, error: UNREADABLE };
  return postEvent({
    url,
    body,
    headers: deliveryHeaders({ eventId: event.id, body, secret, at }),
    timeoutMilliseconds: parts.timeoutMilliseconds,
    allowedHosts: parts.allowedHosts,
    signal,
  });
}

/** The secret of an endpoint; null when the key of the home does not open it. */
function openSecret(
  { vault, onLog }: DeliveryParts,
  { id, sealedSecret }: NonNullable<OpenDelivery['endpoint']>,
): string | null {
  try {
    return vault.open(sealedSecret, id);
  } catch (error) {
    onLog(`The secret of webhook endpoint ${id} cannot be opened: ${String(error)}`);
    return null;
  }
}

async function turnAfter(
  { webhooks }: DeliveryParts,
  { deliveryId, turn }: DeliveryOrder,
  delayMilliseconds: number,
): Promise<NextTurn | null> {
  // A turn that something else has overtaken must not overtake it in its place.
  if ((await webhooks.openDelivery(deliveryId, turn)) === null) return null;
  const next = await webhooks.nextTurn(deliveryId);
  return next && { deliveryId, turn: next.turn, delayMilliseconds };
}
