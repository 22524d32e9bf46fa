import type { Page, PageRequest } from './page.js';

/** A receiver that an account has registered for events. */
export interface WebhookEndpoint {
  id: string;
  accountId: string;
  /** Where its events go. */
  url: string;
  /** Types of events it wants; null: all. */
  events: string[] | null;
  /** Session or video whose events it wants; null: every one. */
  entityId: string | null;
  /** Key of its signatures, encrypted. */
  sealedSecret: string;
  createdAt: Date;
}

/** An endpoint that is about to be added. */
export type NewWebhookEndpoint = Omit<WebhookEndpoint, 'createdAt'>;

/** What may change about an endpoint; what is left out stays. */
export interface WebhookEndpointChange {
  url?: string;
  events?: string[] | null;
  sealedSecret?: string;
}

/** What an event is about. Links are not kept: they are signed when the event is sent or read. */
export interface EventFacts {
  sessionId: string | null;
  /** Null when the session failed before it had a film. */
  videoId: string | null;
  /** `callback_id` of the request. */
  callbackId: string | null;
  title: string | null;
  /** Length of the film; null for a failure. */
  durationSeconds: number | null;
  /** Why there is no film; null for a success. */
  failure: { code: string; message: string } | null;
}

/** Something that receivers are told about. */
export interface WebhookEvent {
  /** Stays the same however often it is sent. */
  id: string;
  accountId: string;
  /** `video_agent.success`, `video_agent.fail` … */
  type: string;
  facts: EventFacts;
  createdAt: Date;
}

/** State of a delivery: `failed` means given up, `cancelled` that its endpoint was removed. */
export type DeliveryStatus = 'pending' | 'delivered' | 'failed' | 'cancelled';

/** One event on its way to one receiver. */
export interface WebhookDelivery {
  id: string;
  eventId: string;
  /** Null: the address came with a request. */
  endpointId: string | null;
  /** Where it went last, or goes first. */
  url: string;
  status: DeliveryStatus;
  /** When the next attempt is due; null once it has ended. */
  dueAt: Date | null;
  createdAt: Date;
  /** Oldest first. */
  attempts: WebhookAttempt[];
}

/** One try to bring an event to its receiver. */
export interface WebhookAttempt {
  /** From 1. */
  number: number;
  at: Date;
  /** Address it was sent to. */
  url: string;
  /** HTTP status of the answer; null when there was none. */
  httpStatus: number | null;
  milliseconds: number;
  /** Why it does not count, in words; null when it does. */
  error: string | null;
}

/** A delivery with all that an attempt needs. */
export interface OpenDelivery {
  id: string;
  event: WebhookEvent;
  url: string;
  /** Whose secret signs it; null: callbacks of requests are not signed. */
  endpoint: { id: string; sealedSecret: string } | null;
  /** Attempts so far. */
  attempts: number;
  createdAt: Date;
}

/** What an attempt came to. */
export interface AttemptOutcome {
  attempt: Omit<WebhookAttempt, 'number'>;
  /** When to try again; null: this was the last one. */
  nextAt: Date | null;
}

/** A delivery under way, by the number of the work that was begun for it. */
export interface DeliveryTurn {
  deliveryId: string;
  /** Counts how often work on it was begun, from 1; work with another number is out of date. */
  turn: number;
  dueAt: Date;
}

/** An event with what became of it. */
export interface WebhookHistoryItem extends WebhookEvent {
  deliveries: WebhookDelivery[];
}

/** Endpoints, events and their deliveries. Everything that a person asks for is scoped to one account. */
export interface WebhookRows {
  /**
   * Adds an endpoint; null when the account has `limit` others already. Adding the same id again, after a request that
   * broke off, replaces it.
   */
  addEndpoint(endpoint: NewWebhookEndpoint, limit: number): Promise<WebhookEndpoint | null>;
  /** Newest first. */
  endpoints(accountId: string, page: PageRequest): Promise<Page<WebhookEndpoint>>;
  /** Null when there is no such endpoint. What is on its way goes to the new address under the new secret. */
  updateEndpoint(
    accountId: string,
    endpointId: string,
    change: WebhookEndpointChange,
  ): Promise<WebhookEndpoint | null>;
  /** Removes an endpoint and ends its deliveries. False: there is no such endpoint. */
  removeEndpoint(accountId: string, endpointId: string): Promise<boolean>;
  /** Events with their deliveries, newest first. */
  history(
    accountId: string,
    filter: { type: string | null; entityId: string | null },
    page: PageRequest,
  ): Promise<Page<WebhookHistoryItem>>;

  /** Deliveries that nobody has begun, oldest first. */
  newDeliveries(limit: number): Promise<string[]>;
  /** Deliveries that were begun and have not ended. */
  turns(): Promise<DeliveryTurn[]>;
  /** Counts another beginning of a delivery; null when it has ended. */
  nextTurn(deliveryId: string): Promise<DeliveryTurn | null>;
  /** What the turn needs; null when the delivery has ended or another turn has taken over. */
  openDelivery(deliveryId: string, turn: number): Promise<OpenDelivery | null>;
  /**
   * Writes an attempt down and ends the turn; gives the turn that follows, or null when the delivery has ended.
   * An attempt of an outdated turn is written down and changes nothing else.
   */
  recordAttempt(deliveryId: string, turn: number, outcome: AttemptOutcome): Promise<DeliveryTurn | null>;
  /** Forgets events from before a moment, but for those still on their way. Gives how many. */
  forgetEventsBefore(moment: Date): Promise<number>;
}
