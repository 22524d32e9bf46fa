import type { LinkSigner } from '../deliver/link-signer.js';
import type { AvatarLook } from '../providers/contract/avatar.js';
import type { Voice } from '../providers/contract/voice.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { StyleSummary } from '../schema/style-summary.js';
import type { Session, Store } from '../store/contract.js';
import type { SessionRequest } from './session-request.js';

/** What can be chosen by id. */
export interface Catalogue {
  voices: Voice[];
  looks: AvatarLook[];
  styles: StyleSummary[];
}

/** Begins and ends the making of films. */
export interface FilmWorkflow {
  /**
   * Creates a session with its video and starts the work. When this returns, the session survives any crash.
   * @throws AutokinoError `invalid_parameter` with the field's name when an avatar, voice or style is unknown.
   */
  createSession(accountId: string, request: SessionRequest): Promise<Session>;
  /** Like `createSession`, but films a ready storyboard. @throws AutokinoError `storyboard_invalid` */
  createStoryboardSession(accountId: string, storyboard: Storyboard): Promise<Session>;
  /** Stops a running session: it becomes `failed` with code `stopped`. Gives the session as it then is. */
  stopSession(accountId: string, sessionId: string): Promise<Session | null>;
  /** Waits until a session has ended, and gives it. */
  waitFor(accountId: string, sessionId: string): Promise<Session>;
}

/** The running product without any face: what the HTTP server and the command line build on. */
export interface Autokino {
  /** Folder that holds all state. */
  readonly home: string;
  /** Address under which people reach the server, without a trailing slash; null: the address of each request. */
  readonly publicUrl: string | null;
  readonly store: Store;
  readonly workflow: FilmWorkflow;
  readonly catalogue: Catalogue;
  readonly links: LinkSigner;
  /** The key of the first start; `isNew` asks the caller to show it once. Null when AUTOKINO_API_KEY is set. */
  readonly bootstrapKey: { secret: string; isNew: boolean } | null;
  /** Tells other processes of this home under which address this one serves. */
  announce(url: string): Promise<void>;
  /** Stops taking work, lets go of everything; unfinished sessions go on at the next start. */
  close(): Promise<void>;
}
