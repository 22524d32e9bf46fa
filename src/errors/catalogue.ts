interface CatalogueEntry {
  /** HTTP status of the answer. */
  status: number;
  /** Whether the same request may succeed later. */
  isRetryable: boolean;
  /** What is wrong and what to do about it. */
  message: string;
}

const entry = (status: number, message: string, isRetryable = false): CatalogueEntry => ({
  status,
  isRetryable,
  message,
});

/** Every error a user can meet: code, HTTP status, whether to try again, and what to do. */
export const catalogue = {
  invalid_parameter: entry(400, 'A field of the request is missing, of the wrong type or out of range.'),
  download_failed: entry(
    400,
    'A given address could not be fetched. Check that it is public and try again.',
    true,
  ),
  voice_unavailable: entry(
    400,
    'This voice is not installed. List the voices that are, or leave the field out.',
  ),
  avatar_not_usable: entry(
    400,
    'This avatar cannot be used. List the avatars that can, or leave the field out.',
  ),
  unauthorized: entry(401, 'Unauthorized. Send your key in the header x-api-key.'),
  forbidden: entry(403, 'This link is not valid or has expired. Read the video again for a fresh one.'),
  not_found: entry(404, 'There is nothing at this address. See /openapi.json for what is offered.'),
  resource_not_found: entry(404, 'There is no such thing in your account.'),
  video_not_found: entry(404, 'There is no such video in your account.'),
  asset_not_found: entry(404, 'There is no such asset in your account.'),
  webhook_not_found: entry(404, 'There is no such webhook endpoint in your account.'),
  conflict: entry(409, 'This does not go together with the present state. Read it again and decide anew.'),
  resource_not_ready: entry(
    409,
    'The session is making its film. Wait until it is done, or stop it, then send the message again.',
    true,
  ),
  request_in_progress: entry(
    409,
    'A request with this Idempotency-Key is still under way. Ask again in a moment.',
    true,
  ),
  payload_too_large: entry(413, 'The request is larger than this server takes.'),
  rate_limit_exceeded: entry(429, 'Too many requests. Wait as long as Retry-After says.', true),
  quota_exceeded: entry(
    429,
    'Your account has as many jobs under way as this server allows. Wait as long as Retry-After says.',
    true,
  ),
  resource_limit_reached: entry(400, 'Your account has as many of these as this server allows. Delete some.'),
  not_implemented: entry(501, 'Autokino does not offer this endpoint (yet).'),
  internal_error: entry(
    500,
    'Something went wrong inside the server. Its log has the details; please report it.',
    true,
  ),
  service_unavailable: entry(503, 'The server is starting or shutting down. Try again in a moment.', true),
  speech_failed: entry(500, 'The voice could not speak a part of the script.', true),
  render_failed: entry(500, 'A scene could not be drawn or encoded.', true),
  storyboard_invalid: entry(400, 'The storyboard does not fit the schema or the stage.'),
  home_in_use: entry(
    409,
    'Another Autokino process is using this AUTOKINO_HOME. Stop it, or choose another folder.',
  ),
  agent_stopped: entry(
    400,
    'The agent stopped before drawing, because no film could come of the request as it stands.',
  ),
  stopped: entry(409, 'The session was stopped.'),
} as const satisfies Record<string, CatalogueEntry>;

/** Code of an error of the catalogue. */
export type ErrorCode = keyof typeof catalogue;
