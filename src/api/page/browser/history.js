import { listSessions } from './client.js';
import { byId, make, show } from './dom.js';

const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The list of sessions, newest first, page by page. */
export class History {
  #list = byId('history-list');
  #more = byId('history-more');
  #next = null;
  #current = null;

  constructor(onError) {
    this.#more.addEventListener('click', () => this.#append().catch(onError));
  }

  /** Reads the list anew from its start. */
  async refresh() {
    const { data, next_token } = await listSessions();
    this.#list.replaceChildren(...data.map(itemOf));
    this.#setNext(next_token);
    show(byId('history'), data.length > 0);
    this.mark(this.#current);
  }

  /** Marks the session that is shown; null: none. */
  mark(sessionId) {
    this.#current = sessionId;
    for (const link of this.#list.querySelectorAll('a')) {
      if (link.dataset.session === sessionId) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  }

  async #append() {
    const { data, next_token } = await listSessions(this.#next);
    this.#list.append(...data.map(itemOf));
    this.#setNext(next_token);
    this.mark(this.#current);
  }

  #setNext(token) {
    this.#next = token;
    show(this.#more, token !== null);
  }
}

function itemOf({ session_id, title, created_at }) {
  const date = new Date(created_at * 1000);
  const link = make(
    'a',
    { href: `#session=${encodeURIComponent(session_id)}` },
    title ?? 'Untitled film',
    make('time', { dateTime: date.toISOString() }, dates.format(date)),
  );
  link.dataset.session = session_id;
  return make('li', {}, link);
}
