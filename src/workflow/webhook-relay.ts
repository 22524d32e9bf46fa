import type { DeliveryTurn } from '../store/contract.js';
import {
  declareDeliverWebhook,
  DELIVERY_PREFIX,
  type DeliveryParts,
  deliveryWorkflowId,
} from './deliver-webhook.js';
import type { DurableEngine } from './engine/durable-engine.js';

/** Takes events from the table in which they were queued to the workflows that deliver them. */
export interface WebhookRelay {
  /** Begins what was left without a workflow, then looks for new deliveries until it is closed. After the launch. */
  start(): void;
  /** Stops looking, and waits for the look under way. */
  close(): Promise<void>;
}

/** What the relay is made of. */
export interface WebhookRelayOptions {
  engine: DurableEngine;
  parts: DeliveryParts;
  /** Time between two looks for new events, in milliseconds. */
  pollMilliseconds: number;
}

/** New deliveries that are taken at a time. */
const BATCH = 100;
/** Time for which events can be read in the history. */
const HISTORY_MILLISECONDS = 30 * 24 * 3600 * 1000;

/**
 * Declares the workflow of deliveries and gives what feeds it. Called before the engine is launched. Events are queued
 * within the transaction that makes them true; whatever dies in between, the table still has them.
 */
export function createWebhookRelay({ engine, parts, pollMilliseconds }: WebhookRelayOptions): WebhookRelay {
  const { webhooks, now, onLog } = parts;
  const deliver = declareDeliverWebhook(engine, parts);
  let isClosing = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const begin = async (deliveryId: string): Promise<void> => {
    const turn = await webhooks.nextTurn(deliveryId);
    if (turn !== null) await startTurn(turn);
  };
  const startTurn = async ({ deliveryId, turn, dueAt }: DeliveryTurn): Promise<void> => {
    const order = { deliveryId, turn };
    const delayMilliseconds = Math.max(0, dueAt.getTime() - now().getTime());
    await deliver.start(deliveryWorkflowId(order), order, { delayMilliseconds });
  };

  /** Turns whose workflow was never started, or was begun by another version of the workflows. */
  const recover = async (): Promise<void> => {
    await webhooks.forgetEventsBefore(new Date(now().getTime() - HISTORY_MILLISECONDS));
    const active = await engine.activeIds(DELIVERY_PREFIX);
    for (const turn of await webhooks.turns()) {
      if (isClosing) return;
      if (!active.has(deliveryWorkflowId(turn))) await begin(turn.deliveryId);
    }
  };
  const beginNew = async (): Promise<void> => {
    for (;;) {
      const deliveryIds = await webhooks.newDeliveries(BATCH);
      for (const deliveryId of deliveryIds) {
        if (isClosing) return;
        await begin(deliveryId);
      }
      if (deliveryIds.length < BATCH) return;
    }
  };

  const look = (work: () => Promise<void>): void => {
    looking = work()
      .catch((error: unknown) => onLog(`Webhooks could not be begun: ${String(error)}`))
      .then(() => {
        if (!isClosing) timer = setTimeout(() => look(beginNew), pollMilliseconds);
      });
  };

  return {
    start: () => look(() => recover().then(beginNew)),
    async close() {
      isClosing = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
