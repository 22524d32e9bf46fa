import { sql } from 'kysely';
import type { ContentHash } from '../../schema/identifiers.js';
import { namedBlobs } from './named-blobs.js';
import type { RowContext } from './row-context.js';
import { lockSession } from './run-rows.js';

/** Tables whose rows belong to one session, in the order in which they can go. */
const BELONGINGS = [
  'resources',
  'messages',
  'events',
  'session_files',
  'storyboards',
  'videos',
  'assets',
  'webhook_events',
  'runs',
] as const;

/**
 * Removes a session with all its rows, and gives the blobs that no other row names. What was made once can be made
 * again, so the artefact index lets go of them as well.
 */
export function removeSession(
  { database }: RowContext,
  accountId: string,
  sessionId: string,
): Promise<ContentHash[] | null> {
  return database.transaction().execute(async (transaction) => {
    if ((await lockSession(transaction, accountId, sessionId)) === null) return null;
    const candidates = await namedBlobs(transaction, sql`session_id = ${sessionId}`);
    for (const table of BELONGINGS) {
      await transaction.deleteFrom(table).where('session_id', '=', sessionId).execute();
    }
    await transaction.deleteFrom('sessions').where('session_id', '=', sessionId).execute();
    if (candidates.size === 0) return [];
    const others = await namedBlobs(transaction, sql`true`);
    const unused = [...candidates].filter((blob) => !others.has(blob));
    if (unused.length > 0) {
      await transaction.deleteFrom('artefacts').where('blob', 'in', unused).execute();
    }
    return unused;
  });
}
