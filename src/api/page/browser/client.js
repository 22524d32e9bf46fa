/** Requests to this server, with the key that this browser keeps. */

const KEY_NAME = 'autokino-key';

/** What the server said when it refused. */
export class Refusal extends Error {
  constructor(status, { message, code }) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const savedKey = () => localStorage.getItem(KEY_NAME);
export const saveKey = (key) => localStorage.setItem(KEY_NAME, key);
export const forgetKey = () => localStorage.removeItem(KEY_NAME);

/** Sends a request and gives its whole answer. Throws `Refusal`. */
async function call(path, { method = 'GET', body, signal } = {}) {
  const answer = await fetch(`/v3${path}`, {
    method,
    headers: { 'x-api-key': savedKey() ?? '', ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
    signal,
  });
  const content = await answer.json();
  if (answer.ok) return content;
  throw new Refusal(answer.status, content.error);
}

const sessionPath = (...parts) => `/video-agents/${parts.map(encodeURIComponent).join('/')}`;

export const createSession = async (body) => (await call('/video-agents', { method: 'POST', body })).data;
export const readSession = async (id, signal) => (await call(sessionPath(id), { signal })).data;
export const readFilms = async (id, signal) => (await call(sessionPath(id, 'videos'), { signal })).data;
export const readResource = async (id, resourceId, signal) =>
  (await call(sessionPath(id, 'resources', resourceId), { signal })).data;
export const sendMessage = (id, message) => call(sessionPath(id), { method: 'POST', body: { message } });
export const stopSession = (id) => call(sessionPath(id, 'stop'), { method: 'POST' });
export const deleteSession = (id) => call(sessionPath(id), { method: 'DELETE' });

/** A page of the list of sessions: `data`, `next_token`. */
export const listSessions = (token) =>
  call(`/video-agents?limit=20${token ? `&token=${encodeURIComponent(token)}` : ''}`);

/** Every style there is. */
export async function listStyles() {
  return (await call('/video-agents/styles?limit=100')).data;
}

/** A signed link as a path on this server, which may be reached here under another name than it tells others. */
export function localLink(link) {
  if (!link) return null;
  const { pathname, search } = new URL(link, location.href);
  return pathname + search;
}
