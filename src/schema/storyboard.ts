import { z } from 'zod';
import { HexColor, Orientation, SceneId } from './identifiers.js';
import { BarsContent } from './scenes/bars.js';
import { TimelineContent } from './scenes/timeline.js';
import { StatRowContent } from './scenes/stat-row.js';
import { QuizContent } from './scenes/quiz.js';
import { CameraMove, ElementMotion, MotionAmount } from './motion.js';
import { StoryboardPicture } from './picture.js';
import { PhotoContent } from './scenes/photo.js';
import { GalleryContent } from './scenes/gallery.js';
import { DeviceContent } from './scenes/device.js';
import { LogoContent } from './scenes/logo.js';
import { SliderContent } from './scenes/slider.js';
import { TableContent } from './scenes/table.js';
import { DonutContent } from './scenes/donut.js';
import { LineContent } from './scenes/line.js';
import { HubContent } from './scenes/hub.js';
import { TermContent } from './scenes/term.js';
import { ChapterContent } from './scenes/chapter.js';
import { ChatContent } from './scenes/chat.js';
import { HeadlineContent } from './scenes/headline.js';
import { HostPipContent } from './scenes/host-pip.js';
import { MapContent } from './scenes/map.js';
import { CodeContent } from './scenes/code.js';
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
  BarsContent,
  TimelineContent,
  StatRowContent,
  QuizContent,
  TableContent,
  DonutContent,
  LineContent,
  HubContent,
  TermContent,
  ChapterContent,
  ChatContent,
  HeadlineContent,
  CodeContent,
  MapContent,
  HostPipContent,
  PhotoContent,
  GalleryContent,
  DeviceContent,
  LogoContent,
  SliderContent,
]);
export type SceneContent = z.infer<typeof SceneContent>;

/** Name of a scene kind. */
export type SceneKind = SceneContent['kind'];

/** Content of one kind of scene. */
export type ContentOf<Kind extends SceneKind> = Extract<SceneContent, { kind: Kind }>;

/** Transition that leads from the scene before into this one. */
export const TransitionName = z.enum([
  'cut',
  'smash',
  'melt',
  'haze',
  'shove',
  'curtain',
  'blinds',
  'porthole',
  'dive',
  'whip',
  'leaf',
  'blot',
  'cells',
  'flare',
  'slice',
  'match',
]);
export type TransitionName = z.infer<typeof TransitionName>;

/** Styles of captions that the stage can draw. */
export const CaptionStyle = z.enum([
  'pill',
  'bar',
  'underline',
  'block',
  'plain',
  'outline',
  'stack',
  'subtitle',
]);
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
  /** Motions asked for, in place of what the scene's elements do by themselves; later ones override earlier ones. */
  motion: z.array(ElementMotion).max(12).optional(),
  /** Absent: the camera stands still. */
  camera: CameraMove.optional(),
});
export type Scene = z.infer<typeof Scene>;

/** Colours given by the user; the stage maps them to roles and repairs contrast. */
export const Brand = z.object({
  /** None: the style's own. */
  colors: z.array(HexColor).max(6),
  /** Name or monogram that stands small in a corner of every scene but openers, endings and quizzes. */
  watermark: z.string().trim().min(1).max(24).optional(),
});
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
  /** Tempo of the voice against its own. */
  speechSpeed: z.number().min(0.8).max(1.25).default(1),
  /** Silence added to the end of each scene, in seconds. */
  pauseSeconds: z.number().min(0).max(1.5).default(0),
  /** Absent: full. */
  motion: MotionAmount.optional(),
  music: z.object({ enabled: z.boolean() }).default({ enabled: true }),
  /** Pictures that scenes name in their fields called `picture`. */
  pictures: z.array(StoryboardPicture).max(40).default([]),
  /** Seed of everything drawn by chance. */
  seed: z.number().int().min(0).max(0xffffffff),
  scenes: z.array(Scene).min(1).max(50),
  /** Why the director chose what it chose, and what it could not follow. */
  notes: z.array(z.string()).default([]),
});
export type Storyboard = z.infer<typeof Storyboard>;
