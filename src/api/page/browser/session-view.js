import { Board } from './board.js';
import { deleteSession, readSession, sendMessage, stopSession } from './client.js';
import { Conversation } from './conversation.js';
import { byId, setText, show } from './dom.js';
import { Player } from './player.js';

const STATUS_WORDS = {
  thinking: 'Thinking',
  waiting_for_input: 'Waits for your answer',
  reviewing: 'The storyboard waits for your approval',
  generating: 'Making the film',
  completed: 'Ready',
  failed: 'No film came of it',
};

const STEP_WORDS = {
  brief: 'Reading the request',
  script: 'Writing the script',
  speech: 'Speaking',
  storyboard: 'Choosing pictures',
  timeline: 'Setting the times',
  segments: 'Planning the drawing',
  render: 'Drawing',
  sound: 'Mixing the sound',
  join: 'Putting it together',
  deliver: 'Finishing',
};

const APPROVAL = 'OK, go ahead.';
const BUSY_MILLISECONDS = 1000;
const IDLE_MILLISECONDS = 10_000;

/** One session: its film, its progress and the conversation. Reads it again and again while it is shown. */
export class SessionView {
  #id = null;
  #reading = new AbortController();
  #timer = 0;
  #player = new Player();
  #conversation;
  #board;
  #filmsRead = '';
  #callbacks;

  /** @param callbacks `onError(error)` (null: all is well), `onTitle()` when the list is out of date, `onDeleted()` */
  constructor(callbacks) {
    this.#callbacks = callbacks;
    this.#conversation = new Conversation((resource) => this.#player.choose(resource.metadata?.video_id));
    this.#board = new Board(() => void this.#say(APPROVAL));
    byId('stop').addEventListener('click', () => this.#attempt(() => stopSession(this.#id)));
    byId('delete').addEventListener('click', () => this.#delete());
    byId('message-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#say(byId('message').value.trim()).then((isSent) => {
        if (isSent) byId('message').value = '';
      });
    });
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && this.#id) void this.#read();
    });
  }

  /** Shows a session. */
  open(id) {
    this.close();
    this.#id = id;
    show(byId('session'), true);
    void this.#read();
  }

  /** Shows none, and stops reading. */
  close() {
    this.#reading.abort();
    clearTimeout(this.#timer);
    this.#id = null;
    this.#player.clear();
    this.#conversation.clear();
    this.#board.show(null);
    this.#filmsRead = '';
    show(byId('session'), false);
  }

  async #read() {
    clearTimeout(this.#timer);
    this.#reading.abort();
    const reading = (this.#reading = new AbortController());
    let wait = IDLE_MILLISECONDS;
    try {
      const session = await readSession(this.#id, reading.signal);
      if (isBusy(session)) wait = BUSY_MILLISECONDS;
      await this.#show(session, reading.signal);
    } catch (error) {
      if (reading.signal.aborted) return;
      this.#callbacks.onError(error);
      if (error.status === 401 || error.status === 404) return;
    }
    if (!document.hidden) this.#timer = setTimeout(() => void this.#read(), wait);
  }

  async #show(session, signal) {
    const title = session.title ?? 'Untitled film';
    if (byId('session-title').textContent !== title) this.#callbacks.onTitle();
    setText(byId('session-title'), title);
    const status = byId('session-status');
    setText(status, STATUS_WORDS[session.status] ?? session.status);
    status.dataset.status = session.status;
    this.#showWork(session);
    this.#showComposer(session);
    await this.#conversation.refresh(session, signal);
    this.#board.show(session.status === 'reviewing' ? this.#conversation.newestDraft(session) : null);
    await this.#showFilms(session, signal);
    this.#callbacks.onError(null);
  }

  /** Films are read again when something has become of them. */
  async #showFilms({ session_id, status, video_id }, signal) {
    const looks = `${status} ${video_id}`;
    if (looks === this.#filmsRead) return;
    await this.#player.refresh(session_id, signal);
    this.#filmsRead = looks;
  }

  #showWork(session) {
    show(byId('work'), isBusy(session));
    show(byId('stop'), isBusy(session));
    const running = session.steps?.filter(({ status }) => status === 'running') ?? [];
    // Drawing takes longest and runs beside others.
    const step = running.find(({ name }) => name === 'render') ?? running.at(-1);
    const words = step ? (STEP_WORDS[step.name] ?? step.name) : STATUS_WORDS[session.status];
    setText(byId('step'), `${words}, ${session.progress} %`);
    byId('progress').value = session.progress;
  }

  /** A session in generate mode takes messages only after it has failed; while it draws, none does. */
  #showComposer({ mode, status }) {
    const isOpen = status !== 'generating' && (mode === 'chat' || status === 'failed');
    show(byId('message-form'), isOpen);
    const labels = { reviewing: 'What should change?', waiting_for_input: 'Your answer' };
    setText(byId('message-label'), labels[status] ?? 'What should change, or what comes next?');
  }

  #say(message) {
    return this.#attempt(() => sendMessage(this.#id, message));
  }

  async #delete() {
    if (!confirm('Delete this session with its films? This cannot be undone.')) return;
    if (await this.#attempt(() => deleteSession(this.#id), { isLast: true })) this.#callbacks.onDeleted();
  }

  /** Does something, reads the session anew, and tells whether it worked. */
  async #attempt(action, { isLast = false } = {}) {
    try {
      await action();
      if (!isLast) void this.#read();
      return true;
    } catch (error) {
      this.#callbacks.onError(error);
      return false;
    }
  }
}

const isBusy = ({ status }) => status === 'thinking' || status === 'generating';
