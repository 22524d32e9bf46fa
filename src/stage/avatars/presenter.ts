import type { Context } from '../draw/canvas.js';
import type { Moment } from '../scenes/scene-kind.js';
import { createPerformance, type Performance } from './acting/perform.js';
import { personOf } from './cast/cast.js';
import { drawPresenter } from './draw-presenter.js';
import { CLOSEST_CAMERA, type Placement } from './framing.js';
import type { Person } from './person.js';
import { createWardrobe, type Wardrobe } from './wardrobe.js';

/** A presenter who stands at one place of a scene. */
export interface Presenter {
  person: Person;
  placement: Placement;
  /** What is acted out in the scene of a moment; decided once per scene. */
  performance(moment: Moment): Performance;
  /** @param camera How much closer than usual the camera is: 1 to {@link CLOSEST_CAMERA} */
  draw(context: Context, moment: Moment, camera?: number): void;
}

/** The drawn person of a scene's presenter. Throws for a scene that has none. */
export function presenterPerson(presenterId: string | null): Person {
  if (presenterId === null) throw new Error('A scene with a presenter was planned without one.');
  return personOf(presenterId);
}

/** What a presenter has to heed on stage. */
export interface StageDirections {
  person: Person;
  placement: Placement;
  seed: number;
  /** Where a panel stands beside the presenter, and the ids of the elements that appear on it. */
  panel: { side: 'left' | 'right'; elementIds: readonly string[] } | null;
  /** Until this scene-local second a name strap hides the hand at the viewer's left. */
  leftFreeFromSeconds: number;
}

/** Puts a presenter on stage. */
export function createPresenter(directions: StageDirections): Presenter {
  const { person, placement, seed, panel, leftFreeFromSeconds } = directions;
  const known = new WeakMap<Moment['timing'], Performance>();
  const performance = (moment: Moment): Performance => {
    const made = known.get(moment.timing);
    if (made !== undefined) return made;
    const created = createPerformance({
      visemes: moment.timing.visemes,
      words: moment.timing.words,
      bodySeconds: moment.bodySeconds,
      seed,
      isFirst: moment.isFirst,
      isLast: moment.isLast,
      panelSide: panel?.side ?? null,
      panelCues: panel?.elementIds.map((id) => moment.seconds - moment.since(id) + ENTRANCE_SECONDS) ?? [],
      leftFreeFromSeconds,
      room: placement,
    });
    known.set(moment.timing, created);
    return created;
  };
  const wardrobeFor = (camera: number): Wardrobe =>
    createWardrobe(person, placement.unit * camera, placement.depth);
  const usual = wardrobeFor(1);
  const closest = wardrobeFor(CLOSEST_CAMERA);
  return {
    person,
    placement,
    performance,
    draw(context, moment, camera = 1) {
      const wardrobe = camera === 1 ? usual : closest;
      const scale = camera === 1 ? 1 : camera / CLOSEST_CAMERA;
      context.save();
      context.translate(placement.x, placement.eyeY);
      if (scale !== 1) context.scale(scale, scale);
      drawPresenter(context, person, performance(moment).poseAt(moment.seconds), wardrobe);
      context.restore();
    },
  };
}

/** A hand lands when what it points at has arrived, not when it sets out. */
const ENTRANCE_SECONDS = 0.15;
