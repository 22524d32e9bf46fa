import { createSession, forgetKey, listStyles, saveKey, savedKey } from './client.js';
import { byId, make, setText, show } from './dom.js';
import { History } from './history.js';
import { SessionView } from './session-view.js';

/** The page: asks for a key once, then shows the form for a new film or a session, as the address says. */

const sessions = new History(showError);
const sessionView = new SessionView({
  onError: showError,
  onTitle: () => void refreshHistory(),
  onDeleted: () => {
    location.hash = '#new';
    void refreshHistory();
  },
});

/** `#key=…` brings a key along; it is kept and taken out of the address at once. */
function takeKeyFromAddress() {
  const key = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (!key) return;
  saveKey(decodeURIComponent(key));
  history.replaceState(null, '', location.pathname);
}

/** Shows what the address asks for. */
function route() {
  takeKeyFromAddress();
  showError(null);
  const hasKey = savedKey() !== null;
  const sessionId = /^#session=(.+)$/.exec(location.hash)?.[1];
  show(byId('key-form'), !hasKey);
  show(byId('create-form'), hasKey && !sessionId);
  show(byId('forget-key'), hasKey);
  show(byId('new-film'), hasKey);
  if (hasKey && sessionId) sessionView.open(decodeURIComponent(sessionId));
  else sessionView.close();
  sessions.mark(sessionId ? decodeURIComponent(sessionId) : null);
  if (!hasKey) byId('key').focus();
}

async function start() {
  route();
  if (savedKey() === null) return;
  await refreshHistory();
  await fillStyles();
}

async function refreshHistory() {
  await sessions.refresh().catch(showError);
}

async function fillStyles() {
  try {
    const styles = await listStyles();
    const options = styles.map(({ style_id, name }) => make('option', { value: style_id }, name));
    byId('style').replaceChildren(make('option', { value: '' }, 'Let the agent choose'), ...options);
  } catch (error) {
    showError(error);
  }
}

/** Says what went wrong; null takes it away. A key that the server does not know is asked for again. */
function showError(error) {
  show(byId('notice'), error !== null);
  if (error === null) return;
  if (error.status === 401) {
    forgetKey();
    route();
    show(byId('notice'), true);
    show(byId('history'), false);
    setText(byId('notice'), 'The server does not know this key.');
    return;
  }
  const words =
    error instanceof TypeError ? 'The server cannot be reached. It is tried again.' : error.message;
  setText(byId('notice'), words);
}

byId('key-form').addEventListener('submit', (event) => {
  event.preventDefault();
  saveKey(byId('key').value.trim());
  byId('key').value = '';
  void start();
});

byId('forget-key').addEventListener('click', () => {
  forgetKey();
  show(byId('history'), false);
  route();
});

byId('create-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const button = event.submitter;
  if (button) button.disabled = true;
  void create().finally(() => {
    if (button) button.disabled = false;
  });
});

async function create() {
  try {
    const created = await createSession({
      prompt: byId('prompt').value,
      mode: document.querySelector('input[name="mode"]:checked').value,
      orientation: byId('orientation').value || null,
      style_id: byId('style').value || null,
    });
    byId('prompt').value = '';
    location.hash = `#session=${encodeURIComponent(created.session_id)}`;
    await refreshHistory();
  } catch (error) {
    showError(error);
  }
}

addEventListener('hashchange', () => {
  // A key may come by the address of a page that is open already.
  if (location.hash.startsWith('#key=')) void start();
  else route();
});
void start();
