import type { ContentOf } from '../../../schema/storyboard.js';
import { CLOSEST_CAMERA, hostPlacement, type Placement } from '../../avatars/framing.js';
import { createPresenter, presenterPerson } from '../../avatars/presenter.js';
import type { Context } from '../../draw/canvas.js';
import type { Box } from '../../frame/box.js';
import type { Frame } from '../../frame/frame.js';
import { strike, timeShare } from '../../motion/curves.js';
import { drawStrap, placeStrap } from '../../straps/strap.js';
import { defineSceneKind, type LayoutInput, type Moment } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { createBackdrop, type Backdrop } from './backdrops/backdrop.js';
import { drawPlate, ENTRANCE_SECONDS, placePlate, type Plate } from './plate.js';

/** A strap comes this long after the scene began, and stays. */
const STRAP_SECONDS = 0.9;
const STRAP_HOLD_SECONDS = 4;
/** The picture jumps closer once, on the first stressed word after this. */
const PUNCH_EARLIEST_SECONDS = 5;
const PUNCH_LATEST_BEFORE_END_SECONDS = 1;
const PUNCH_SECONDS = 0.2;
/** The wall is farther away and grows less. */
const WALL_SHARE = 0.4;

function layout(input: LayoutInput<'host'>) {
  const { content, style, frame } = input;
  const person = presenterPerson(input.presenterId);
  const placement = hostPlacement(person, frame, content.framing);
  const strap = content.strap === null ? null : placeStrap(input, content.strap);
  const note = placeNote(input);
  const backdropAt = (wallScale: number): Backdrop =>
    createBackdrop(style, {
      frame,
      palette: style.palette,
      ...freeWalls(frame, placement),
      centerX: placement.x,
      eyeY: placement.eyeY,
      unit: placement.unit,
      wallScale,
    });
  return {
    presenter: createPresenter({
      person,
      placement,
      seed: input.seed,
      panel: null,
      leftFreeFromSeconds: strap === null ? 0 : STRAP_SECONDS + ENTRANCE_SECONDS + STRAP_HOLD_SECONDS,
    }),
    usualBackdrop: backdropAt(1),
    closestBackdrop: backdropAt(wallScaleOf(CLOSEST_CAMERA)),
    strap,
    note,
    texts: [...(strap?.texts ?? []), ...(note?.texts ?? [])],
    focus: 'center' as const,
    spokenOnScreen: [],
  };
}

/** Wall at both sides of the head, where a backdrop's things can be seen; in tall frames they are cut by the edges. */
function freeWalls(frame: Frame, { x, eyeY, unit }: Placement): { left: Box; right: Box } {
  const isNarrow = frame.width < frame.height * 1.2;
  const room = x - 205 * unit;
  const inset = Math.min(110, room * 0.24);
  const top = isNarrow ? eyeY - 235 * unit : 120;
  const width = isNarrow ? frame.width * 0.4 : room - inset * 2;
  const left = {
    x: isNarrow ? -0.12 * frame.width : inset,
    y: top,
    width,
    height: eyeY + 190 * unit - top,
  };
  return { left, right: { ...left, x: frame.width - left.x - width } };
}

/** Kicker and source, which stay for the whole scene, in the upper corner. */
function placeNote(input: LayoutInput<'host'>): Plate | null {
  const { kicker, source } = input.content;
  const lines = [
    ...(kicker === null
      ? []
      : [{ field: 'kicker', text: kicker, largest: 40, smallest: 36, isDisplay: false }]),
    ...(source === null
      ? []
      : [{ field: 'source', text: source, largest: 28, smallest: 28, isDisplay: false }]),
  ];
  if (lines.length === 0) return null;
  const { palette } = input.style;
  const top = { top: input.frame.zones.content.y + 4 };
  return placePlate(input, lines, top, { fill: palette.surface, text: palette.surfaceText });
}

/** 1, then closer for the rest of a long scene: a new picture without a cut. */
function punchScale(moment: Moment, stressed: readonly { seconds: number }[]): number {
  const latest = moment.bodySeconds - PUNCH_LATEST_BEFORE_END_SECONDS;
  const word = stressed.find(({ seconds }) => seconds >= PUNCH_EARLIEST_SECONDS && seconds <= latest);
  if (word === undefined) return 1;
  return 1 + (CLOSEST_CAMERA - 1) * strike(timeShare(moment.seconds - word.seconds, PUNCH_SECONDS));
}

function scaledAbout(context: Context, placement: Placement, scale: number, draw: () => void): void {
  context.save();
  context.translate(placement.x, placement.eyeY);
  context.scale(scale, scale);
  context.translate(-placement.x, -placement.eyeY);
  draw();
  context.restore();
}

const wallScaleOf = (camera: number): number => 1 + (camera - 1) * WALL_SHARE;

/** The wall is kept as seen from both places of the camera; scaling it takes long, so only the move does. */
function drawWall(
  context: Context,
  { usualBackdrop, closestBackdrop, presenter }: ReturnType<typeof layout>,
  { seconds }: Moment,
  camera: number,
): void {
  if (camera === 1) return usualBackdrop.drawBehind(context, seconds);
  const { placement } = presenter;
  const scale = wallScaleOf(camera) / wallScaleOf(CLOSEST_CAMERA);
  if (scale === 1) return closestBackdrop.drawBehind(context, seconds);
  scaledAbout(context, placement, wallScaleOf(camera), () => usualBackdrop.drawBehind(context, seconds));
}

function draw(context: Context, scene: ReturnType<typeof layout>, moment: Moment): void {
  const { presenter, strap, note } = scene;
  const camera = punchScale(moment, presenter.performance(moment).stressed);
  drawWall(context, scene, moment, camera);
  presenter.draw(context, moment, camera);
  scene.usualBackdrop.drawInFront(context, moment.seconds);
  if (note !== null) drawPlate(context, note, moment.since('note'), -1);
  if (strap !== null) {
    const shown = moment.seconds - STRAP_SECONDS;
    drawStrap(context, strap, shown, shown - ENTRANCE_SECONDS - STRAP_HOLD_SECONDS);
  }
}

/** The presenter talks to the viewer; the words stand in the captions. */
export const hostKind = defineSceneKind({
  kind: 'host',
  elements: ({ strap, kicker, source }: ContentOf<'host'>) => [
    ...(kicker === null && source === null
      ? []
      : [{ id: 'note', cue: 'start' as const, words: wordCount(kicker, source) }]),
    ...(strap === null
      ? []
      : [
          {
            id: 'strap',
            cue: 'start' as const,
            words: wordCount(strap.name, strap.role),
            settleSeconds: STRAP_SECONDS + ENTRANCE_SECONDS,
          },
        ]),
  ],
  layout,
  draw,
  examples: [
    {
      kind: 'host',
      framing: 'medium',
      kicker: null,
      source: null,
      strap: { name: 'Maren Okafor', role: 'City explainers' },
    },
    { kind: 'host', framing: 'close-up', kicker: null, source: null, strap: null },
    {
      kind: 'host',
      framing: 'medium',
      kicker: 'Water, heat, dust, light',
      source: 'Report on the trees of the inner city, 2024, p. 7',
      strap: {
        name: 'Maren Okafor-Lindqvist-Evans',
        role: 'Reader in urban forestry at the college',
      },
    },
  ],
});
