import { sceneItem, scenesOf } from './board.js';
import { localLink, readResource } from './client.js';
import { byId, make } from './dom.js';

/** What the user and the agent said, oldest first, with what their messages show. */
export class Conversation {
  #list = byId('messages');
  #resources = new Map();
  #drawn = '';
  #onFilm;

  /** @param onFilm Called with the resource of a film that is to be shown */
  constructor(onFilm) {
    this.#onFilm = onFilm;
  }

  clear() {
    this.#resources.clear();
    this.#drawn = '';
    this.#list.replaceChildren();
  }

  /** Shows the messages of a session; draws only when something has changed. */
  async refresh(session, signal) {
    const looks = JSON.stringify(session.messages);
    if (looks === this.#drawn) return;
    await this.#readResources(session, signal);
    this.#list.replaceChildren(...session.messages.map((message) => this.#itemOf(message)).reverse());
    this.#drawn = looks;
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** The newest storyboard of a session, or null. */
  newestDraft(session) {
    const resources = session.messages.flatMap(({ resource_ids }) =>
      (resource_ids ?? []).map((id) => this.#resources.get(id)),
    );
    return resources.find((resource) => resource?.resource_type === 'draft') ?? null;
  }

  async #readResources(session, signal) {
    const ids = session.messages.flatMap(({ resource_ids }) => resource_ids ?? []);
    const unread = ids.filter((id) => !this.#resources.has(id));
    const read = await Promise.all(unread.map((id) => readResource(session.session_id, id, signal)));
    for (const resource of read) this.#resources.set(resource.resource_id, resource);
  }

  #itemOf({ role, type, content, resource_ids }) {
    return make(
      'li',
      { className: `${role} ${type}` },
      make('span', { className: 'speaker' }, role === 'user' ? 'You' : 'Autokino'),
      make('p', {}, content),
      ...(resource_ids ?? []).map((id) => this.#resourceOf(this.#resources.get(id))),
    );
  }

  #resourceOf(resource) {
    if (resource?.resource_type === 'draft') {
      const scenes = scenesOf(resource);
      return make(
        'details',
        {},
        make('summary', {}, `The storyboard: ${scenes.length} ${scenes.length === 1 ? 'scene' : 'scenes'}`),
        make('ol', { className: 'scenes' }, ...scenes.map(sceneItem)),
      );
    }
    if (resource?.resource_type === 'video') {
      return make('button', { type: 'button', onclick: () => this.#onFilm(resource) }, 'Show this film');
    }
    if (!resource?.url) return null;
    return make('a', { href: localLink(resource.url), target: '_blank' }, 'Open the file');
  }
}
