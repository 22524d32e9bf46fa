import type { Brief } from '../schema/brief.js';
import type { EditOperation } from '../schema/edit-operation.js';
import type { Material } from '../schema/material.js';
import type { JsonRef } from './json-ref.js';
import type { Draft } from './film-steps.js';
import type { MessageRequest } from './session-request.js';

/** What a run was accepted for; bytes of attached files are kept as blobs. */
export type RunInput = { type: 'request' } | { type: 'message'; request: MessageRequest };

/** What a run builds on: left by the runs before it. */
export interface SessionState {
  /** The request as it is understood, with answers worked in. */
  prompt: string;
  /** Choices of later messages that beat those of the request. */
  avatarId: string | null;
  voiceId: string | null;
  /** Version of the newest draft; drafts are counted over all runs of a session, from 1. */
  version: number;
  brief: JsonRef<Brief> | null;
  /** The newest storyboard with its speech and its times. */
  draft: Draft | null;
  /** Whether the draft has become a film. */
  isFilmed: boolean;
  /** What the agent wants to know; null when it waits for nothing. */
  question: string | null;
  /** Every file that came so far. */
  materials: JsonRef<Material[]> | null;
}

/** What a run is to do, as it was decided once from its input and the state of its session. */
export interface RunTask {
  work: Work;
  state: SessionState;
  /** Files came with the request or message. */
  hasFiles: boolean;
  /** A storyboard is shown and awaits approval before it is filmed. */
  isReviewed: boolean;
  /** The agent may halt by itself instead of spending a render. */
  mayStop: boolean;
  /** The agent may ask; otherwise it can only fail. */
  mayAsk: boolean;
}

/** The kinds of work. */
export type Work =
  /** Plan a film from the request. */
  | { type: 'film' }
  /** Film the storyboard that came with the request. */
  | { type: 'storyboard' }
  /** Film the newest draft as it stands. */
  | { type: 'draft'; draft: Draft }
  /** Change the newest draft. */
  | {
      type: 'edits';
      draft: Draft;
      operations: EditOperation[];
      /** The changes in words. */
      summary: string[];
      /** The user wants the film without another look. */
      isApproved: boolean;
    }
  | { type: 'question'; question: string }
  | { type: 'talk'; text: string };
