import { belowPanelPlacement, besidePanelPlacement, type Placement } from '../../avatars/framing.js';
import type { Person } from '../../avatars/person.js';
import { createPresenter, presenterPerson, type Presenter } from '../../avatars/presenter.js';
import type { Box } from '../../frame/box.js';
import { createBackdrop, type Backdrop } from '../host/backdrops/backdrop.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { placeCard, type PlacedCard } from './place-card.js';
import { FIGURE_ID } from './draw-figure.js';
import { placeFigure, type PlacedFigure } from './place-figure.js';
import { placePoints, type Points } from './place-points.js';
import { pointId } from './draw-points.js';

/** A panel scene in place. */
export interface HostPanelLayout extends SceneLayout {
  input: LayoutInput<'host-panel'>;
  presenter: Presenter;
  backdrop: Backdrop;
  card: PlacedCard<Points | PlacedFigure>;
}

/** In tall frames the chin ends this far above the captions, in pixels. */
const CHIN_GAP = 22;
/** Neck that shows above a foot of the style, in rig units. */
const COVERED_NECK = 52;

/** Lays out card and presenter. */
export function layOutHostPanel(input: LayoutInput<'host-panel'>): HostPanelLayout {
  const { content, style, frame } = input;
  const person = presenterPerson(input.presenterId);
  const { figure, items } = content;
  const card = placeCard<Points | PlacedFigure>(input, (place) =>
    figure === null ? placePoints(input, items, place) : placeFigure(input, figure, place),
  );
  const placement = placementOf(person, input, card.box);
  const side = content.presenterSide === 'left' ? ('right' as const) : ('left' as const);
  const isBeside = frame.shape !== 'portrait';
  const panelIds = figure === null ? items.map((_, index) => pointId(index)) : [FIGURE_ID];
  return {
    input,
    presenter: createPresenter({
      person,
      placement,
      seed: input.seed,
      panel: { side: isBeside ? side : 'right', elementIds: panelIds },
      leftFreeFromSeconds: 0,
    }),
    backdrop: createBackdrop(style, {
      frame,
      palette: style.palette,
      ...freeWalls(input, placement, card.box),
      centerX: placement.x,
      eyeY: placement.eyeY,
      unit: placement.unit,
      wallScale: 1,
    }),
    card,
    texts: [card.kicker?.placed, card.headline, ...card.body.texts, card.source].filter(
      (text) => text != null,
    ),
    focus: isBeside ? content.presenterSide : 'calm',
    spokenOnScreen: [],
  };
}

function placementOf(person: Person, input: LayoutInput<'host-panel'>, card: Box): Placement {
  const { frame, style } = input;
  if (frame.shape !== 'portrait') return besidePanelPlacement(person, frame, card);
  const top = card.y + card.height;
  // Where captions have no box, the style's foot covers the body up to them: the neck must show above it.
  const isCovered = style.dress === 'slab';
  return belowPanelPlacement(
    person,
    frame,
    top,
    frame.zones.caption.y - CHIN_GAP,
    isCovered ? COVERED_NECK : 0,
  );
}

function freeWalls(
  { frame, content }: LayoutInput<'host-panel'>,
  { x, eyeY, unit }: Placement,
  card: Box,
): { left: Box; right: Box } {
  const head = 190 * unit;
  const top = frame.shape === 'portrait' ? eyeY - 150 * unit : 96;
  const height = eyeY + 120 * unit - top;
  if (frame.shape === 'portrait') {
    const width = x - head;
    const left = { x: width * 0.1, y: top, width: width * 0.86, height };
    return { left, right: { ...left, x: frame.width - left.x - left.width } };
  }
  const room =
    content.presenterSide === 'left'
      ? { from: 0, to: card.x }
      : { from: card.x + card.width, to: frame.width };
  const half = (room.to - room.from) * 0.36;
  return {
    left: { x: room.from + 40, y: top, width: half, height },
    right: { x: room.to - 40 - half, y: top, width: half, height },
  };
}
