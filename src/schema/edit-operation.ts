import { z } from 'zod';
import { HexColor, Orientation } from './identifiers.js';

/**
 * Place of a scene in the film, from 1; -1 is the last one. In a list of changes every number counts the scenes as
 * they were before the first of them, as the user saw them.
 */
const SceneNumber = z.number().int().min(-1).max(50);

/** One change of a storyboard that a user asked for. Everything it does not name stays as it is. */
export const EditOperation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set-voice'), voiceId: z.string() }),
  z.object({ type: z.literal('set-presenter'), presenterId: z.string().nullable() }),
  z.object({ type: z.literal('set-style'), styleId: z.string() }),
  z.object({ type: z.literal('set-orientation'), orientation: Orientation }),
  z.object({ type: z.literal('set-colors'), colors: z.array(HexColor).min(1).max(6) }),
  z.object({ type: z.literal('set-captions'), mode: z.enum(['auto', 'always', 'off']) }),
  z.object({ type: z.literal('set-music'), enabled: z.boolean() }),
  /** Speed of the voice against its present one, for example 1.1 for a tenth faster. */
  z.object({ type: z.literal('change-speed'), factor: z.number().min(0.5).max(2) }),
  /** Language that the film is said to be in; its words stay as they are. */
  z.object({ type: z.literal('set-language'), language: z.string().min(2).max(20) }),
  z.object({ type: z.literal('set-title'), title: z.string().min(1).max(120) }),
  z.object({ type: z.literal('remove-scene'), scene: SceneNumber }),
  z.object({ type: z.literal('move-scene'), scene: SceneNumber, to: SceneNumber }),
  /** A new scene that says this; `after` 0 puts it first. */
  z.object({ type: z.literal('add-scene'), after: SceneNumber, text: z.string().min(1).max(2000) }),
  /** The scene says and shows this instead. */
  z.object({ type: z.literal('rewrite-scene'), scene: SceneNumber, text: z.string().min(1).max(2000) }),
  /** The words on the scene's screen, its headline first; what is spoken stays. */
  z.object({ type: z.literal('set-headline'), scene: SceneNumber, text: z.string().min(1).max(200) }),
  /** One wording in the place of another, spoken and on screen; `scene` null: everywhere. */
  z.object({
    type: z.literal('replace-words'),
    scene: SceneNumber.nullable(),
    from: z.string().min(1).max(500),
    to: z.string().max(500),
  }),
  /** Part of its present length that is kept, below 1 shorter, above 1 longer. `scene` null: the film. */
  z.object({
    type: z.literal('change-length'),
    scene: SceneNumber.nullable(),
    factor: z.number().min(0.2).max(4),
  }),
  /** Length of the whole film in seconds. */
  z.object({ type: z.literal('set-length'), seconds: z.number().min(3).max(1800) }),
  /** The last thing the film says. */
  z.object({ type: z.literal('set-ending'), text: z.string().min(1).max(400) }),
]);
export type EditOperation = z.infer<typeof EditOperation>;
