import { AutokinoError } from '../errors/autokino-error.js';
import type { BlobStore, NewRun, Session } from '../store/contract.js';
import { keepBytes } from './create-session.js';
import type { RunInput } from './run-task.js';
import type { MessageRequest } from './session-request.js';

/** The run of a message. Bytes of attached files become blobs. */
export async function runFromMessage(id: string, request: MessageRequest, blobs: BlobStore): Promise<NewRun> {
  const files = await Promise.all(request.files.map((file) => keepBytes(file, blobs)));
  const input: RunInput = { type: 'message', request: { ...request, files } };
  return { id, input, message: request.message };
}

/**
 * Whether a session takes a message now. A chat takes it unless its film is being drawn; a session that makes one
 * film takes it only after it has failed, to try again.
 * @throws AutokinoError `resource_not_ready` or `invalid_parameter`
 */
export function admitMessage({ mode, status }: Session): void {
  if (mode === 'generate' && status !== 'failed') {
    throw new AutokinoError(
      'invalid_parameter',
      'This session is in generate mode and takes no messages. Create one with `mode: "chat"` to talk with the agent.',
      { parameter: 'session_id' },
    );
  }
  if (status === 'generating') throw new AutokinoError('resource_not_ready');
}
