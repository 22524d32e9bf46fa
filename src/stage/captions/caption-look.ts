import type { CaptionStyle, SceneKind } from '../../schema/storyboard.js';
import { contrastOf } from '../draw/color.js';
import type { Frame } from '../frame/frame.js';
import type { CaptionColors, Palette, Style } from '../styles/style.js';

const BOXED: ReadonlySet<CaptionStyle> = new Set(['pill', 'bar', 'subtitle']);
/** Styles without a box or an edge of their own need a plain ground to be read on. */
const NEEDS_GROUND: ReadonlySet<CaptionStyle> = new Set(['underline', 'plain']);
/** Kinds whose caption zone lies on a person. */
const OVER_PERSON: ReadonlySet<SceneKind> = new Set(['host', 'host-panel']);

/**
 * The style that a scene's captions are drawn in: what is asked, or the film's own; `stack` only where the frame is not
 * wide, and a box where the ground is no plain one.
 * @param asked Null: the style's own
 */
export function captionStyleFor(
  asked: CaptionStyle | null,
  style: Style,
  shape: Frame['shape'],
  kind: SceneKind,
): CaptionStyle {
  const wanted = asked ?? style.captionStyle;
  const fitting = wanted === 'stack' && shape === 'landscape' ? style.captionStyle : wanted;
  if (fitting === 'stack' && shape === 'landscape') return 'plain';
  // Loud styles lay a dark foot under their captions; elsewhere words beside the plate stand on the person's clothes.
  const isBare = NEEDS_GROUND.has(fitting) || (fitting === 'block' && style.dress !== 'slab');
  return isBare && OVER_PERSON.has(kind) ? 'bar' : fitting;
}

/** Colours of a caption style, also where a style of film was made for captions of another kind. */
export function captionColorsFor(style: Style, shape: Frame['shape'], kind: CaptionStyle): CaptionColors {
  const { palette } = style;
  const own = style.captionColors(shape, kind);
  const isMeant = kind === style.captionStyle || BOXED.has(kind) === (own.box !== null);
  const based = isMeant ? own : BOXED.has(kind) ? onCard(own, style) : onGround(own, style);
  const colors = marked(based, kind, palette);
  if (!hasEdge(kind) || own.outline !== undefined) return colors;
  // Inside an edge coming words do not step back: the edge already takes of their strength.
  return { ...colors, coming: colors.said, outline: edgeFor(colors.said, palette) };
}

/** Whether letters have an edge around them. */
export function hasEdge(kind: CaptionStyle): boolean {
  return kind === 'outline' || kind === 'stack';
}

/** Whether a caption stands on a box. */
export function hasBox(kind: CaptionStyle): boolean {
  return BOXED.has(kind);
}

function onCard(own: CaptionColors, { palette }: Style): CaptionColors {
  return {
    ...own,
    box: palette.surface,
    boxOpacity: 1,
    said: palette.surfaceText,
    current: palette.surfacePrimary,
    coming: palette.surfaceMuted,
  };
}

function onGround(own: CaptionColors, { palette }: Style): CaptionColors {
  return {
    ...own,
    box: null,
    boxOpacity: 0,
    said: palette.text,
    current: palette.primaryInk,
    coming: palette.muted,
  };
}

/** A style made for plates gives the spoken word no colour of its own: it then takes the plate's, if that reads. */
function marked(colors: CaptionColors, kind: CaptionStyle, { ground }: Palette): CaptionColors {
  const isUnmarked = kind !== 'block' && colors.current === colors.said;
  const reads = contrastOf(colors.plate, colors.box ?? ground) >= 3;
  return isUnmarked && reads ? { ...colors, current: colors.plate } : colors;
}

/** The colour of the style that sets letters off best. */
function edgeFor(ink: string, { ground, surface, text }: Palette): string {
  return [ground, surface, text].reduce((best, color) =>
    contrastOf(color, ink) > contrastOf(best, ink) ? color : best,
  );
}
