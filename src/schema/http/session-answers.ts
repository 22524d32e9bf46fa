import { z } from 'zod';

/** Answer of `POST /v3/video-agents/{session_id}/stop`. */
export const StoppedSession = z
  .object({ session_id: z.string() })
  .meta({ id: 'StoppedSession', examples: [{ session_id: '5f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f' }] });
export type StoppedSession = z.infer<typeof StoppedSession>;

/** Answer of `DELETE /v3/video-agents/{session_id}`, an extension of Autokino. */
export const DeletedSession = z.object({ session_id: z.string(), deleted: z.literal(true) }).meta({
  id: 'DeletedSession',
  examples: [{ session_id: '5f0c1d2e3a4b4c5d8e9f0a1b2c3d4e5f', deleted: true }],
});
export type DeletedSession = z.infer<typeof DeletedSession>;
