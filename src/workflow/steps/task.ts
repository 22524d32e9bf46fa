import type { ConversationMoment } from '../../agent/director.js';
import type { EditOperation } from '../../schema/edit-operation.js';
import type { Session } from '../../store/contract.js';
import { promptRequestOf, sessionOf, storedRequestOf } from '../stored-request.js';
import type { Draft } from '../film-steps.js';
import type { RunInput, RunTask, SessionState, Work } from '../run-task.js';
import type { SessionDesk } from '../session-desk.js';
import type { MessageRequest } from '../session-request.js';

/** Step `task`: what this run is to do, decided once from its input and what the runs before it left. */
export async function decideTask(desk: SessionDesk, input: RunInput): Promise<RunTask> {
  const session = await sessionOf(desk);
  if (storedRequestOf(session).type === 'storyboard') return storyboardTask(session, input);
  const request = promptRequestOf(session);
  const state = stateOf(session);
  if (input.type === 'request') {
    return taskFor(session, { ...request, work: { type: 'film' }, state });
  }
  const { work, state: newState, goesOn } = await readMessage(desk, state, input.request);
  return taskFor(session, {
    work,
    state: newState,
    files: input.request.files,
    autoProceed: input.request.autoProceed ?? request.autoProceed,
    skipAgenticStop: goesOn === true || (input.request.skipAgenticStop ?? request.skipAgenticStop),
  });
}

interface Decided {
  work: Work;
  state: SessionState;
  files: unknown[];
  autoProceed: boolean;
  skipAgenticStop: boolean;
}

function taskFor(session: Session, { work, state, files, autoProceed, skipAgenticStop }: Decided): RunTask {
  const isChat = session.mode === 'chat';
  return {
    work,
    state,
    hasFiles: files.length > 0,
    isReviewed: isChat && !autoProceed && needsReview(work, state),
    mayStop: !skipAgenticStop,
    mayAsk: isChat,
  };
}

/** A change of a finished film says what is wanted; so does an approval. Everything else is shown first. */
function needsReview(work: Work, { isFilmed }: SessionState): boolean {
  if (work.type === 'edits') return !work.isApproved && !isFilmed;
  return work.type === 'film';
}

function storyboardTask(session: Session, input: RunInput): RunTask {
  const state = stateOf(session);
  const work: Work =
    input.type === 'message' && state.draft !== null
      ? { type: 'draft', draft: state.draft }
      : { type: 'storyboard' };
  return { work, state, hasFiles: false, isReviewed: false, mayStop: false, mayAsk: false };
}

/** What earlier runs left, or what the request itself says when there were none. */
function stateOf(session: Session): SessionState {
  if (session.state !== null) return session.state as SessionState;
  const stored = storedRequestOf(session);
  const request = stored.type === 'prompt' ? stored.request : null;
  return {
    prompt: request?.prompt ?? '',
    avatarId: request?.avatarId ?? null,
    voiceId: request?.voiceId ?? null,
    version: 0,
    brief: null,
    draft: null,
    isFilmed: false,
    question: null,
    materials: null,
  };
}

/** Has the director read the message, and turns what it understood into work. */
async function readMessage(
  desk: SessionDesk,
  before: SessionState,
  request: MessageRequest,
): Promise<{ work: Work; state: SessionState; goesOn?: boolean }> {
  const reply = await desk.parts.director.readMessage(await momentOf(desk, before, request.message));
  const chosen = {
    ...before,
    avatarId: request.avatarId ?? before.avatarId,
    voiceId: request.voiceId ?? before.voiceId,
    question: null,
  };
  const fields = fieldOperations(request);
  const { draft } = before;
  switch (reply.type) {
    case 'edits':
      if (draft === null) return { work: { type: 'film' }, state: withMoreWords(chosen, request.message) };
      return {
        work: {
          type: 'edits',
          draft,
          operations: [...reply.operations, ...fields],
          summary: reply.summary,
          isApproved: reply.isApproved,
        },
        state: chosen,
      };
    case 'approval':
      // "Go ahead anyway" in answer to a question: asking once more would get nowhere.
      if (draft === null) return { work: { type: 'film' }, state: chosen, goesOn: before.question !== null };
      return { work: filmDraft(draft, fields, true), state: chosen };
    case 'amended-request':
    case 'new-film':
      return { work: { type: 'film' }, state: { ...chosen, prompt: reply.prompt, draft: null, brief: null } };
    case 'question':
      return { work: { type: 'question', question: reply.question }, state: chosen };
    case 'talk':
      // Fields of a message are wishes even when its words are none.
      if (draft !== null && fields.length > 0)
        return { work: filmDraft(draft, fields, false), state: chosen };
      return { work: { type: 'talk', text: reply.text }, state: before };
  }
}

function filmDraft(draft: Draft, fields: EditOperation[], isApproved: boolean): Work {
  return fields.length === 0
    ? { type: 'draft', draft }
    : { type: 'edits', draft, operations: fields, summary: [], isApproved };
}

async function momentOf(
  desk: SessionDesk,
  state: SessionState,
  message: string,
): Promise<ConversationMoment> {
  const { question, draft, prompt, isFilmed } = state;
  return {
    message,
    question,
    prompt,
    situation: situationOf(question !== null, draft !== null, isFilmed),
    storyboard: draft === null ? null : await desk.read(draft.storyboard),
  };
}

function situationOf(
  isAsked: boolean,
  hasDraft: boolean,
  isFilmed: boolean,
): ConversationMoment['situation'] {
  if (isAsked) return 'question';
  if (!hasDraft) return 'stopped';
  return isFilmed ? 'film' : 'draft';
}

/** Voice and presenter may come as fields of the message; they beat its words, so they come last. */
function fieldOperations({ avatarId, voiceId }: MessageRequest): EditOperation[] {
  const operations: EditOperation[] = [];
  if (avatarId !== null) operations.push({ type: 'set-presenter', presenterId: avatarId });
  if (voiceId !== null) operations.push({ type: 'set-voice', voiceId });
  return operations;
}

/** Before anything is planned, a wish is more of the request. */
function withMoreWords(state: SessionState, message: string): SessionState {
  return { ...state, prompt: `${state.prompt}\n\n${message}` };
}
