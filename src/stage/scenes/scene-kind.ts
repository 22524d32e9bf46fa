import type { ContentOf, SceneContent, SceneKind } from '../../schema/storyboard.js';
import type { PictureFacts } from '../../schema/picture.js';
import type { SceneTiming } from '../../schema/timeline.js';
import type { Context } from '../draw/canvas.js';
import type { Frame } from '../frame/frame.js';
import type { Durations } from '../motion/durations.js';
import type { Verb } from '../motion/entrances.js';
import type { IconData } from '../scene-plan.js';
import type { Focus, Style } from '../styles/style.js';
import type { PlacedText } from './place-text.js';

/** Something that enters a scene at its own time. */
export interface SceneElement {
  /** Unique in its scene; `moment.since(id)` gives the time since its onset. */
  id: string;
  /**
   * When it enters: the index of the narration word that names it; `before`: it stands there when the scene comes in
   * (frames, headlines, empty slots), so that no scene begins on an empty ground; `start`: with the scene; `last`: with
   * the last word of the narration; null: spread evenly among its neighbours.
   */
  cue: number | null | 'before' | 'start' | 'last';
  /** Words to be read: the scene is held long enough for them. */
  words: number;
  /** How it enters, which decides how long that takes; the energy's plain entrance when left out. */
  verb?: Verb;
  /** Seconds from onset until it has fully arrived, in place of what the verb takes. */
  settleSeconds?: number;
  /** It has begun to enter by the scene's first frame, where nothing else stands on the ground yet. */
  isEarly?: boolean;
  /** It arrives when its cue word ends (numbers that count up), in place of entering as the word begins. */
  isLanding?: boolean;
}

/** What a layout is made from. The same input gives the same layout. */
export interface LayoutInput<Kind extends SceneKind> {
  content: ContentOf<Kind>;
  style: Style;
  frame: Frame;
  /** Icons that the content names; one that is not known is missing. */
  icons: Readonly<Record<string, IconData>>;
  /** Pictures that the content names, by id. Left out: none. Their pixels are there only when it is drawn. */
  pictures?: Readonly<Record<string, PictureFacts>>;
  /** Texts that must stand character for character. */
  literals: readonly string[];
  presenterId: string | null;
  seed: number;
}

/** What every layout tells the stage. */
export interface SceneLayout {
  /** All text that is laid out, for the fit, overlap, contrast and safe-area checks. */
  texts: readonly PlacedText[];
  /** Where the style's ground puts its large shape. */
  focus: Focus;
  /** Texts that show spoken words large: captions that only repeat them are hidden in `auto` mode. */
  spokenOnScreen: readonly string[];
  /** Texts that stay while the film's last scene fades to its ground; the largest text when left out. */
  lasting?: readonly PlacedText[];
}

/** A moment of a scene. All times in seconds, scene-local; a transition shows times before 0 and past the end. */
export interface Moment {
  seconds: number;
  /** Seconds since an element's onset; negative before it. */
  since(elementId: string): number;
  /** Which of these siblings was named last; null before the first. */
  current(elementIds: readonly string[]): string | null;
  /** Length of the scene's body. */
  bodySeconds: number;
  durations: Durations;
  /** Words, mouth shapes and their times. */
  timing: Omit<SceneTiming, 'startFrame'>;
  isFirst: boolean;
  isLast: boolean;
  /** Numbers by chance, the same for the same scene and salt. */
  random(salt: number): () => number;
}

/** A kind of scene: how its content is timed, laid out and drawn. */
export interface SceneKindDefinition<Kind extends SceneKind, Layout extends SceneLayout> {
  kind: Kind;
  /** What enters, in the order of the content. */
  elements(content: ContentOf<Kind>): SceneElement[];
  /** Measures and places everything once per scene. Draws nothing: still pictures go into layers. */
  layout(input: LayoutInput<Kind>): Layout;
  /** Draws over the style's ground. A pure function of its arguments. */
  draw(context: Context, layout: Layout, moment: Moment): void;
  /** Contents for tests and golden frames: typical ones, and one with every field at its longest. */
  examples: readonly ContentOf<Kind>[];
}

/** A scene of any kind, laid out. */
export interface PreparedScene {
  layout: SceneLayout;
  draw(context: Context, moment: Moment): void;
}

/** A kind behind one face for all kinds. */
export interface SceneKindEntry {
  kind: SceneKind;
  elements(content: SceneContent): SceneElement[];
  prepare(input: Omit<LayoutInput<SceneKind>, 'content'> & { content: SceneContent }): PreparedScene;
  examples: readonly SceneContent[];
}

/** Puts a kind behind the common face. */
export function defineSceneKind<Kind extends SceneKind, Layout extends SceneLayout>(
  definition: SceneKindDefinition<Kind, Layout>,
): SceneKindEntry {
  const own = (content: SceneContent): ContentOf<Kind> => {
    if (content.kind !== definition.kind) {
      throw new Error(`A ${content.kind} scene was given to the kind ${definition.kind}.`);
    }
    // The check above proves what the compiler cannot follow through the generic.
    return content as ContentOf<Kind>;
  };
  return {
    kind: definition.kind,
    elements: (content) => definition.elements(own(content)),
    prepare: (input) => {
      const layout = definition.layout({ ...input, content: own(input.content) });
      return { layout, draw: (context, moment) => definition.draw(context, layout, moment) };
    },
    examples: definition.examples,
  };
}
