import { z } from 'zod';
import { AutokinoError } from '../../errors/autokino-error.js';

/** Part of a path that names a session. */
export const SessionParameters = z.object({
  session_id: z.string().min(1).meta({ description: 'Id of the session.' }),
});

/** What is said of a session that does not exist, or belongs to another account. */
export function noSuchSession(): AutokinoError {
  return new AutokinoError('resource_not_found', 'There is no such session in your account.');
}
