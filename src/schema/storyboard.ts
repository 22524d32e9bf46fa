import { z } from 'zod';
import { HexColor, Orientation, SceneId } from './identifiers.js';
import { CtaContent } from './scenes/cta.js';
import { FlowContent } from './scenes/flow.js';
import { HostContent } from './scenes/host.js';
import { HostPanelContent } from './scenes/host-panel.js';
import { ListContent } from './scenes/list.js';
import { OpenerContent } from './scenes/opener.js';
import { QuoteContent } from './scenes/quote.js';
import { StatContent } from './scenes/stat.js';
import { StatementContent } from './scenes/statement.js';
import { VersusContent } from './scenes/versus.js';

/** What a scene shows, by kind. A new kind adds one line here and a folder under `stage/scenes`. */
export const SceneContent = z.discriminatedUnion('kind', [
  HostContent,
  HostPanelContent,
  OpenerContent,
  StatementContent,
  ListContent,
  StatContent,
  VersusContent,
  FlowContent,
  QuoteContent,
  CtaContent,
]);
export type SceneContent = z.infer<typeof SceneContent>;

/** Name of a scene kind. */
export type SceneKind = SceneContent['kind'];

/** Content of one kind of scene. */
export type ContentOf<Kind extends SceneKind> = Extract<SceneContent, { kind: Kind }>;

/** Transition that leads from the scene before into this one. */
export const TransitionName = z.enum(['cut', 'shove', 'melt']);
export type TransitionName = z.infer<typeof TransitionName>;

/** Styles of captions that the stage can draw. */
export const CaptionStyle = z.enum(['pill', 'bar', 'block']);
export type CaptionStyle = z.infer<typeof CaptionStyle>;

/** One scene: its words, what it shows, and how it is entered. */
export const Scene = z.object({
  id: SceneId,
  /** Spoken text, verbatim as captioned. Empty: a silent scene of `minimumSeconds`. */
  narration: z.string().max(2000),
  content: SceneContent,
  /** Ignored for the first scene. */
  transition: TransitionName.default('cut'),
  /** Shortest time the scene's body may last, in seconds. */
  minimumSeconds: z.number().min(0).max(60).default(0),
  /** Texts that the prompt wants on this scene's screen character for character. */
  literals: z.array(z.string().min(1).max(200)).default([]),
});
export type Scene = z.infer<typeof Scene>;

/** Colours given by the user; the stage maps them to roles and repairs contrast. */
export const Brand = z.object({ colors: z.array(HexColor).min(1).max(6) });
export type Brand = z.infer<typeof Brand>;

/** The whole plan of a film. The same storyboard, voice track and version give the same frames, bit for bit. */
export const Storyboard = z.object({
  schemaVersion: z.literal(1).default(1),
  title: z.string().min(1).max(120),
  /** BCP 47 tag of the spoken language, for example `en`. */
  language: z.string().min(2).max(20),
  orientation: Orientation,
  styleId: z.string().min(1).max(40),
  /** Id of the presenter's look; null: no presenter, and no `host` or `host-panel` scene. */
  presenterId: z.string().min(1).max(40).nullable(),
  voiceId: z.string().min(1).max(40),
  brand: Brand.nullable().default(null),
  captions: z
    .object({
      /** `auto` hides captions where the scene itself shows the spoken words large. */
      mode: z.enum(['auto', 'always', 'off']).default('auto'),
      /** Null: the style's own. */
      style: CaptionStyle.nullable().default(null),
    })
    .default({ mode: 'auto', style: null }),
  /** Silence added to the end of each scene, in seconds. */
  pauseSeconds: z.number().min(0).max(1.5).default(0),
  music: z.object({ enabled: z.boolean() }).default({ enabled: true }),
  /** Seed of everything drawn by chance. */
  seed: z.number().int().min(0).max(0xffffffff),
  scenes: z.array(Scene).min(1).max(50),
  /** Why the director chose what it chose, and what it could not follow. */
  notes: z.array(z.string()).default([]),
});
export type Storyboard = z.infer<typeof Storyboard>;
