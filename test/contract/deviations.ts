/** Endpoints below /v3 that the contract does not have. */
export const OWN_ENDPOINTS: readonly string[] = [
  'DELETE /v3/video-agents/{session_id}',
  'GET /v3/keys',
  'POST /v3/keys',
  'DELETE /v3/keys/{key_id}',
  'GET /v3/accounts',
  'POST /v3/accounts',
  'GET /v3/accounts/{account_id}/keys',
  'POST /v3/accounts/{account_id}/keys',
  'DELETE /v3/accounts/{account_id}/keys/{key_id}',
];

const OLDER_NAME =
  'inline files may name their type `content_type`, as older clients do; one of the two is required';
const SESSION_HOLDS = 'left out, the value that the session was created with holds';
const EXTENSION = 'an extension of Autokino';
const PAGED = 'the answer has paging fields, so the list takes their query';

/** Where our description differs from the contract on purpose, and why. */
export const DEVIATIONS: Record<string, string> = {
  'POST /v3/video-agents body.files[](base64).media_type: not as the contract says: required': OLDER_NAME,
  'POST /v3/video-agents body.files[](base64).content_type: is ours alone': OLDER_NAME,
  'GET /v3/video-agents/{session_id} answer.data.mode: is ours alone': EXTENSION,
  'GET /v3/video-agents/{session_id} answer.data.video_url: is ours alone':
    'a session whose film is ready carries its link',
  'GET /v3/video-agents/{session_id} answer.data.steps: is ours alone': EXTENSION,
  'POST /v3/video-agents/{session_id} body.files[](base64).media_type: not as the contract says: required':
    OLDER_NAME,
  'POST /v3/video-agents/{session_id} body.files[](base64).content_type: is ours alone': OLDER_NAME,
  'POST /v3/video-agents/{session_id} body.auto_proceed: not as the contract says: default false':
    SESSION_HOLDS,
  'POST /v3/video-agents/{session_id} body.skip_agentic_stop: not as the contract says: default false':
    SESSION_HOLDS,
  'POST /v3/video-agents/{session_id} body.edit_plan: is missing':
    'seen in one client only; a change is said in words, and unknown fields are ignored',
  'POST /v3/video-agents/{session_id} answer.data.video_id: is missing':
    'seen in one client only; the film of a change gets its id when its render starts',
  'GET /v3/assets answer.data[].mime_type: is ours alone': EXTENSION,
  'GET /v3/assets answer.data[].size_bytes: is ours alone': EXTENSION,
  'GET /v3/assets answer.data[].status: is ours alone': EXTENSION,
  'GET /v3/assets/{asset_id} answer.data.mime_type: is ours alone': EXTENSION,
  'GET /v3/assets/{asset_id} answer.data.size_bytes: is ours alone': EXTENSION,
  'GET /v3/assets/{asset_id} answer.data.status: is ours alone': EXTENSION,
  'POST /v3/assets/{asset_id}/complete body: not as the contract says: not nullable':
    'the body may be left out altogether',
  'GET /v3/webhooks/endpoints answer.data[].entity_id: is ours alone': EXTENSION,
  'POST /v3/webhooks/endpoints answer.data.entity_id: is ours alone': EXTENSION,
  'PATCH /v3/webhooks/endpoints/{endpoint_id} answer.data.entity_id: is ours alone': EXTENSION,
  'GET /v3/webhooks/events answer.data[].deliveries: is ours alone': EXTENSION,
  'DELETE /v3/webhooks/endpoints/{endpoint_id} answer.error: is missing':
    'no answer of success carries an `error`, not even an empty one: clients take it for a failure',
  'GET /v3/video-agents/{session_id}/videos query.limit: is ours alone': PAGED,
  'GET /v3/video-agents/{session_id}/videos query.token: is ours alone': PAGED,
};
