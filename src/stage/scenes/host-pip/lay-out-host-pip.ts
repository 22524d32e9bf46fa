import type { Placement } from '../../avatars/framing.js';
import type { Person } from '../../avatars/person.js';
import { createPresenter, presenterPerson, type Presenter } from '../../avatars/presenter.js';
import type { Style } from '../../styles/style.js';
import type { LayoutInput, PreparedScene, SceneLayout } from '../scene-kind.js';
import { pipCircle, screenFrame, type PipCircle } from './screen-frame.js';
import { screenKind, screenOf } from './screen-kinds.js';

/** A screen with the presenter's circle beside it. */
export interface HostPipLayout extends SceneLayout {
  style: Style;
  circle: PipCircle;
  presenter: Presenter;
  screen: PreparedScene;
}

/** Height of the face as a part of the circle's radius, and of the eyes over its middle. */
const FACE_SHARE = 0.98;
const EYES_SHARE = 0.1;
/** Body that is drawn below the circle's edge, in rig units, so that breathing shows no gap. */
const SPARE_DEPTH = 48;

/** Lays a screen out beside the circle. */
export function layOutHostPip(input: LayoutInput<'host-pip'>): HostPipLayout {
  const screen = screenOf(input.content);
  const prepared = screenKind(screen).prepare({
    ...input,
    content: screen,
    frame: screenFrame(input.frame),
  });
  const circle = pipCircle(input.frame);
  const person = presenterPerson(input.presenterId);
  return {
    style: input.style,
    circle,
    presenter: createPresenter({
      person,
      placement: placementIn(circle, person),
      seed: input.seed,
      panel: null,
      leftFreeFromSeconds: 0,
    }),
    screen: prepared,
    texts: prepared.layout.texts.map((text) => ({ ...text, field: fieldOf(input, text.field) })),
    focus: 'calm',
    spokenOnScreen: prepared.layout.spokenOnScreen,
  };
}

/** Path of a screen's text in the whole content. */
function fieldOf({ content }: LayoutInput<'host-pip'>, field: string): string {
  const isOwn = (field === 'kicker' || field === 'source') && content.screen[field] === null;
  return isOwn ? field : `screen.${field}`;
}

function placementIn({ x, y, radius }: PipCircle, { face }: Person): Placement {
  const unit = (FACE_SHARE * radius) / (face.crown + face.chin);
  const eyeY = Math.round(y - EYES_SHARE * radius);
  return {
    x,
    eyeY,
    unit,
    reach: { left: radius / unit, right: radius / unit },
    lift: 0,
    depth: (y + radius - eyeY) / unit + SPARE_DEPTH,
    isChestFree: false,
  };
}
