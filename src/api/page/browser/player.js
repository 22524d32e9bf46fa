import { localLink, readFilms } from './client.js';
import { byId, make, show } from './dom.js';

/** The films of a session: the newest in the player, the others to choose from. */
export class Player {
  #video = byId('player');
  #films = [];
  #shownId = null;

  /** Empties the player, for another session. */
  clear() {
    this.#films = [];
    this.#shownId = null;
    this.#video.removeAttribute('src');
    this.#video.load();
    this.#draw();
  }

  /** Reads the films of a session and shows the newest that is done. */
  async refresh(sessionId, signal) {
    const newestBefore = this.#films[0]?.id;
    const films = await readFilms(sessionId, signal);
    this.#films = films.filter(({ video_url }) => video_url);
    const newest = this.#films[0];
    if (newest && newest.id !== newestBefore) this.#open(newest);
    this.#draw();
  }

  /** Shows a film of the session by its id. */
  choose(filmId) {
    const film = this.#films.find(({ id }) => id === filmId);
    if (film) this.#open(film);
    this.#draw();
  }

  /** The link is set once for each film: a fresh one at every reading would begin the film anew. */
  #open(film) {
    this.#shownId = film.id;
    this.#video.poster = localLink(film.thumbnail_url) ?? '';
    this.#video.src = localLink(film.video_url);
    this.#video.setAttribute('aria-label', film.title ?? 'The film');
  }

  #draw() {
    const film = this.#films.find(({ id }) => id === this.#shownId);
    show(this.#video, film !== undefined);
    show(byId('film-links'), film !== undefined);
    if (film) {
      byId('download').href = localLink(film.video_url);
      byId('subtitles').href = localLink(film.subtitle_url) ?? '';
      show(byId('subtitles'), film.subtitle_url !== null);
    }
    show(byId('versions'), this.#films.length > 1);
    byId('version-list').replaceChildren(...this.#films.map((one, index) => this.#versionOf(one, index)));
  }

  #versionOf(film, index) {
    const isShown = film.id === this.#shownId;
    const name = `Version ${this.#films.length - index}`;
    const button = make('button', { type: 'button', onclick: () => this.choose(film.id) }, name);
    button.setAttribute('aria-pressed', String(isShown));
    return make('li', {}, button);
  }
}
