import type { CaptionStyle } from '../../../schema/storyboard.js';
import type { Context } from '../../draw/canvas.js';
import type { Layer } from '../../draw/layer.js';
import type { Box } from '../../frame/box.js';
import type { Frame } from '../../frame/frame.js';
import type {
  CaptionColors,
  Emblem,
  Focus,
  Ground,
  Marker,
  Palette,
  Slab,
  Style,
  StyleDesign,
} from '../style.js';

/** A style with its colours left open: every drawing takes the palette that is in force. */
export interface StyleLook extends Pick<
  Style,
  'fonts' | 'cornerRadius' | 'ruleWeight' | 'captionStyle' | 'transitions'
> {
  id: string;
  name: string;
  energy: Style['energy'];
  words: StyleDesign['words'];
  tags: StyleDesign['tags'];
  palette: Palette;
  /** What is not said is calm: sentence case, straight, soft cards, round ends, the sizes of the type scale. */
  settings?: Partial<
    Pick<
      Style,
      | 'isUpperCase'
      | 'isKickerUpperCase'
      | 'displayLeading'
      | 'displayTracking'
      | 'displayGrowth'
      | 'dress'
      | 'lineEnds'
      | 'proofShape'
      | 'tiltDegrees'
      | 'cardHeader'
    >
  >;
  captionColors(palette: Palette, shape: Frame['shape'], captionStyle: CaptionStyle): CaptionColors;
  createGround(palette: Palette, frame: Frame, focus: Focus, seed: number): Ground;
  createCard(palette: Palette, box: Box): Layer;
  drawMarker(context: Context, palette: Palette, marker: Marker): void;
  drawEmblem(context: Context, palette: Palette, emblem: Emblem): void;
  drawSlab(context: Context, slab: Slab): void;
  kicker: {
    padding: Style['kickerPadding'];
    draw(context: Context, palette: Palette, textBox: Box, progress: number): void;
    /** `primaryInk` on the ground unless said otherwise. */
    colors?(palette: Palette): { text: string; background: string };
  };
}

/** A style from its look. */
export function defineStyle(look: StyleLook): StyleDesign {
  const { id, name, energy, words, tags, palette, transitions } = look;
  return {
    id,
    name,
    energy,
    words,
    tags,
    palette,
    transitions,
    build: (colors) => dressed(look, colors),
  };
}

function dressed(look: StyleLook, palette: Palette): Style {
  const { id, name, energy, words, transitions, fonts, cornerRadius, ruleWeight, captionStyle, kicker } =
    look;
  const kickerColors = kicker.colors?.(palette) ?? { text: palette.primaryInk, background: palette.ground };
  return {
    id,
    name,
    energy,
    words,
    transitions,
    palette,
    fonts,
    isUpperCase: false,
    isKickerUpperCase: false,
    displayLeading: 1.04,
    displayTracking: 0.75,
    displayGrowth: 0,
    dress: 'card',
    lineEnds: 'round',
    proofShape: 'soft',
    cornerRadius,
    ruleWeight,
    tiltDegrees: 0,
    cardHeader: 0,
    ...look.settings,
    captionStyle,
    captionColors: (shape, style) => look.captionColors(palette, shape, style),
    createGround: (frame, focus, seed) => look.createGround(palette, frame, focus, seed),
    createCard: (box) => look.createCard(palette, box),
    drawMarker: (context, marker) => look.drawMarker(context, palette, marker),
    drawEmblem: (context, emblem) => look.drawEmblem(context, palette, emblem),
    drawSlab: (context, slab) => look.drawSlab(context, slab),
    kickerPadding: kicker.padding,
    drawKickerDress: (context, textBox, progress) => kicker.draw(context, palette, textBox, progress),
    kickerColor: kickerColors.text,
    kickerBackground: kickerColors.background,
  };
}
