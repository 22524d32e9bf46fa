import type { LinkSigner } from '../deliver/link-signer.js';
import type { SecretVault } from '../deliver/webhooks/secret-vault.js';
import type { AvatarLook } from '../providers/contract/avatar.js';
import type { Voice } from '../providers/contract/voice.js';
import type { Storyboard } from '../schema/storyboard.js';
import type { StyleSummary } from '../schema/style-summary.js';
import type { Session, Store } from '../store/contract.js';
import type { MessageRequest, SessionRequest } from './session-request.js';

/** What can be chosen by id. */
export interface Catalogue {
  voices: Voice[];
  looks: AvatarLook[];
  styles: StyleSummary[];
}

/** How a session is created. */
export interface CreateOptions {
  /** Id of the new session. Creating the same id again gives the session that is there. Default: a new one. */
  sessionId?: string;
}

/** How a message is sent. */
export interface SendOptions {
  /** Id of its run. Sending the same id again gives the run that is there. Default: a new one. */
  runId?: string;
}

/** A message that was accepted. */
export interface SentMessage {
  session: Session;
  runId: string;
}

/** Begins and ends the making of films. */
export interface FilmWorkflow {
  /**
   * Creates a session with its video and starts the work. When this returns, the session survives any crash.
   * @throws AutokinoError `invalid_parameter` with the field's name when an avatar, voice or style is unknown.
   */
  createSession(accountId: string, request: SessionRequest, options?: CreateOptions): Promise<Session>;
  /** Like `createSession`, but films a ready storyboard. @throws AutokinoError `storyboard_invalid` */
  createStoryboardSession(accountId: string, storyboard: Storyboard): Promise<Session>;
  /**
   * Takes a message to a session; the run that answers it waits for those before it. Null: there is no such session.
   * @throws AutokinoError `resource_not_ready` while a film is being made; `invalid_parameter` (`session_id`) when
   * the session is in generate mode and has not failed; `invalid_parameter` with the field's name for unknown ids
   */
  sendMessage(
    accountId: string,
    sessionId: string,
    request: MessageRequest,
    options?: SendOptions,
  ): Promise<SentMessage | null>;

  /**
   * Stops what a session is doing, within two seconds; what exists is kept. A chat session then waits for input, one
   * in generate mode becomes `failed` with code `stopped`. Nothing happens when nothing runs. Gives the session as it
   * then is, or null when there is none.
   */
  stopSession(accountId: string, sessionId: string): Promise<Session | null>;
  /** Stops a session and removes it with its films and files. False: there is no such session. */
  removeSession(accountId: string, sessionId: string): Promise<boolean>;

  /** Waits until no run of a session is waiting or under way, and gives it. */
  waitFor(accountId: string, sessionId: string): Promise<Session>;
}

/** What one account may ask of the server at most. */
export interface AccountLimits {
  /** Requests a minute that change something; reading has ten times as much. Null: no limit. */
  requestsPerMinute: number | null;
  /** Sessions at work at the same time. Null: any number, they queue. */
  maximumJobs: number | null;
}

/** What holds for files that users send. */
export interface FileRules {
  /** Size that all files of an account may have together, in bytes. */
  quotaBytes: number;
  /** Hosts (`name` or `name:port`) that may be plain http and private, for development. */
  allowedHosts: readonly string[];
}

/** The running product without any face: what the HTTP server and the command line build on. */
export interface Autokino {
  /** Folder that holds all state. */
  readonly home: string;
  /** Address under which people reach the server, without a trailing slash; null: the address of each request. */
  readonly publicUrl: string | null;
  /** What holds for files that users send. */
  readonly files: FileRules;
  readonly store: Store;
  readonly workflow: FilmWorkflow;
  readonly catalogue: Catalogue;
  readonly links: LinkSigner;
  /** What registering a receiver needs; the deliveries run by themselves. */
  readonly webhooks: { vault: SecretVault; allowedHosts: readonly string[] };
  readonly limits: AccountLimits;
  /** The key of the first start; `isNew` asks the caller to show it once. Null when AUTOKINO_API_KEY is set. */
  readonly bootstrapKey: { secret: string; isNew: boolean } | null;
  /** Tells other processes of this home under which address this one serves. */
  announce(url: string): Promise<void>;
  /** Stops taking work, lets go of everything; unfinished sessions go on at the next start. */
  close(): Promise<void>;
}
