import type { CaptionStyle, TransitionName } from '../../schema/storyboard.js';
import type { StyleTag } from '../../schema/style-summary.js';
import type { Context } from '../draw/canvas.js';
import type { Typeface } from '../draw/fonts.js';
import type { Layer } from '../draw/layer.js';
import type { ProofLook } from '../draw/proof/look.js';
import type { Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import type { Energy } from '../motion/durations.js';
import type { IconData } from '../scene-plan.js';

/**
 * Colours by role, as `#RRGGBB`. "Fill" colours are for areas and strokes; "ink" colours are for text and reach the
 * contrast floors on what they are named for.
 */
export interface Palette {
  ground: string;
  /** Large quiet shapes on the ground. */
  groundShape: string;
  /** Thin lines, empty slots and de-emphasised marks on the ground. */
  line: string;
  text: string;
  muted: string;
  /** Fill. */
  primary: string;
  onPrimary: string;
  /** Primary as small text on the ground (≥ 4.5). */
  primaryInk: string;
  /** Primary as large text or marks on the ground (≥ 3). */
  primaryDisplay: string;
  /** Fill. */
  accent: string;
  onAccent: string;
  /** Accent as large text or marks on the ground (≥ 3). */
  accentDisplay: string;
  /** Cards. */
  surface: string;
  surfaceText: string;
  surfaceMuted: string;
  /** Primary as small text and marks on cards (≥ 4.5). */
  surfacePrimary: string;
  surfaceLine: string;
  /** Row of a card that is being spoken about. */
  surfaceTint: string;
}

/** Where the eye should go: grounds put their large shape behind it. */
export type Focus = 'left' | 'right' | 'center' | 'calm';

/** The ground of one scene: drawn first, under everything. */
export interface Ground {
  /** Still layers and ambient motion at a scene-local time. */
  draw(context: Context, seconds: number): void;
}

/** Colours of the captions in a frame of one shape. */
export interface CaptionColors {
  /** Box behind the line; null draws none. */
  box: string | null;
  boxOpacity: number;
  said: string;
  current: string;
  coming: string;
  /** Plate behind the current word (`block`). */
  plate: string;
  onPlate: string;
  /** Edge around the letters (`outline`); the style's text colour is meant when left out. */
  outline?: string;
}

/** A point of a list: what its mark shows, and whether it is still to come, being spoken, or said. */
export interface Marker {
  /** Centre in frame coordinates. */
  x: number;
  y: number;
  radius: number;
  state: 'empty' | 'current' | 'said';
  /** On a card or on the bare ground. */
  on: 'ground' | 'surface';
  /** Number, icon, or tick; a plain dot when all are left out. */
  label?: string | null;
  icon?: IconData | null;
  isTicked?: boolean;
}

/** A large sign of a scene's subject. */
export interface Emblem {
  icon: IconData;
  /** Centre in frame coordinates. */
  x: number;
  y: number;
  radius: number;
  /** How much of the icon's lines is drawn, 0–1. */
  progress: number;
  /** Scene-local time, for what lives in it. */
  seconds: number;
}

/** A plate behind words, set straight or tilted by the style. */
export interface Slab {
  /** Box before tilting. */
  box: Box;
  color: string;
  /** How much of it has been wiped on from its left edge, 0–1. */
  progress: number;
}

/** Family of shapes that a style is made of. */
export type Dress = 'card' | 'window' | 'slab';

/** Everything that makes a film look like itself. */
export interface Style {
  id: string;
  name: string;
  energy: Energy;
  /** Words, in any inflection, that speak for this style. */
  words: readonly string[];
  palette: Palette;
  fonts: {
    display: Typeface;
    body: Typeface;
    kicker: Typeface;
    caption: Typeface;
    /** For numbers that stand alone, where the display face's figures hang below the line. */
    figures?: Typeface;
  };
  /** Display text is set in capitals (unless the prompt wants its exact letters). */
  isUpperCase: boolean;
  /** Leading of display text as a multiple of the type scale's. */
  displayLeading: number;
  /** Tracking of display text as a multiple of the type scale's. */
  displayTracking: number;
  /** Family of shapes: soft cards, windows with cells and prompts, or square slabs. */
  dress: Dress;
  /** Kickers are set in capitals, even where display text is not. */
  isKickerUpperCase: boolean;
  /**
   * How far display text may outgrow the type scale, 0–1: narrow faces and capitals carry more size. 1 is as far as
   * a scene kind allows. Ask `grownBy`.
   */
  displayGrowth: number;
  /** Ends of rules and short bars. */
  lineEnds: 'round' | 'square';
  /** Shapes of the pictures that prove numbers. */
  proofShape: ProofLook['shape'];
  cornerRadius: number;
  ruleWeight: number;
  /** Turn of slabs and of blocks of display text, in degrees; 0 in calm styles. Ask `tiltOf`. */
  tiltDegrees: number;
  captionStyle: CaptionStyle;
  transitions: { primary: TransitionName; accents: readonly TransitionName[] };
  captionColors(shape: Frame['shape'], captionStyle: CaptionStyle): CaptionColors;
  createGround(frame: Frame, focus: Focus, seed: number): Ground;
  /** Height in pixels that the dress of a card takes at its top. */
  cardHeader: number;
  /** A card with its shadow or edge, as a layer. */
  createCard(box: Box): Layer;
  drawMarker(context: Context, marker: Marker): void;
  drawEmblem(context: Context, emblem: Emblem): void;
  drawSlab(context: Context, slab: Slab): void;
  /** Space that the kicker's dress takes around its text, in pixels. */
  kickerPadding: { left: number; top: number; right: number; bottom: number };
  /** Draws the dress of a kicker (rule, plate, prefix) around its text box. `progress` 0–1. */
  drawKickerDress(context: Context, textBox: Box, progress: number): void;
  kickerColor: string;
  /** Colour directly behind the kicker's text. */
  kickerBackground: string;
}

/** A style before colours are decided. */
export interface StyleDesign {
  id: string;
  name: string;
  energy: Energy;
  words: readonly string[];
  /** Shelves of a catalogue on which it stands. */
  tags: readonly StyleTag[];
  /** The style's own colours. */
  palette: Palette;
  transitions: Style['transitions'];
  build(palette: Palette): Style;
}
