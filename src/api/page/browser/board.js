import { localLink } from './client.js';
import { byId, make, show } from './dom.js';

/** The storyboard that waits for approval, large, with the button that approves it. */
export class Board {
  #shownId = null;

  /** @param onApprove Called when the storyboard is approved */
  constructor(onApprove) {
    byId('approve').addEventListener('click', onApprove);
  }

  /** Shows a draft; null: none. */
  show(draft) {
    show(byId('board'), draft !== null);
    const id = draft?.resource_id ?? null;
    if (id === this.#shownId) return;
    this.#shownId = id;
    byId('board-scenes').replaceChildren(...(draft ? scenesOf(draft).map(sceneItem) : []));
  }
}

/** Scenes of a draft, in film order. */
export const scenesOf = (draft) => draft.metadata?.scenes ?? [];

/** A scene with its still, what is said in it and how long it is. */
export function sceneItem({ number, kind, narration, picture, duration_seconds, thumbnail_url }) {
  const still = thumbnail_url
    ? make('img', { src: localLink(thumbnail_url), alt: picture || `Scene ${number}`, loading: 'lazy' })
    : make('span', { className: 'no-still' }, kind ?? '');
  const length = Number.isFinite(duration_seconds) ? `, ${Math.round(duration_seconds)} s` : '';
  return make(
    'li',
    {},
    still,
    make(
      'div',
      { className: 'words' },
      make('small', {}, `Scene ${number}${length}`),
      narration || picture || '',
    ),
  );
}
