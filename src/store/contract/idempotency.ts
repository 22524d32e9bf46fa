/** A request that may be sent again without being done twice. */
export interface RepeatableRequest {
  accountId: string;
  /** Hash of all that makes two requests the same: method, route, path parameters and the client's key. */
  requestHash: string;
}

/** What was found when a request was to be reserved. */
export type Reservation =
  /** It is this caller's to do. `reservedId` is the same each time it is taken up again after a crash or a failure. */
  | { state: 'reserved'; reservedId: string }
  /** Somebody is doing it. */
  | { state: 'running' }
  /** It was done. */
  | { state: 'answered'; answer: string; bodyHash: string | null };

/** First answers to requests with an idempotency key, kept for a day. */
export interface IdempotencyRows {
  /** Reserves a request, unless it is under way or was answered in the last 24 hours. */
  reserve(request: RepeatableRequest): Promise<Reservation>;
  /** Keeps the answer to a reserved request. @param bodyHash Hash of the request's body; null when not known */
  keep(request: RepeatableRequest, answer: string, bodyHash: string | null): Promise<void>;
  /** Gives a reservation up, so that the request can be sent again. Its reserved id stays. */
  release(request: RepeatableRequest): Promise<void>;
  /** Gives up every reservation. For the start, when whoever made them is gone. */
  releaseAll(): Promise<void>;
  /** Forgets what is older than 24 hours. */
  sweep(): Promise<void>;
}
