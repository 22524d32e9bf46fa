import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, withShadow, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { createMotes } from './parts/motes.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Cormorant Garamond Italic', weight: 500 } as const;
/** The display face's own figures hang below the line. */
const FIGURES = { family: 'Instrument Serif Italic', weight: 400 } as const;
const BODY = { family: 'Jost', weight: 400 } as const;

const PALETTE: Palette = {
  ground: '#1E0F1C',
  groundShape: '#3A1C35',
  line: '#7A5F6B',
  text: '#F6ECE2',
  muted: '#C2AEB8',
  primary: '#D8B36A',
  onPrimary: '#111111',
  primaryInk: '#D8B36A',
  primaryDisplay: '#D8B36A',
  accent: '#D0608A',
  onAccent: '#111111',
  accentDisplay: '#D0608A',
  surface: '#2C1829',
  surfaceText: '#F6ECE2',
  surfaceMuted: '#C2AEB8',
  surfacePrimary: '#D8B36A',
  surfaceLine: '#75586C',
  surfaceTint: '#3D2438',
};

/** An evening gala: plum velvet, a double gold frame, fans of fine arcs, slanted serif letters. */
export const velvetRope: StyleDesign = defineStyle({
  id: 'velvet-rope',
  name: 'Velvet Rope',
  energy: 1,
  words: [
    'luxury',
    'luxurious',
    'premium',
    'elegant',
    'gala',
    'jewellery',
    'jewelry',
    'wine',
    'exclusive',
    'art deco',
  ],
  tags: ['iconic-artist'],
  palette: PALETTE,
  transitions: { primary: 'haze', accents: ['porthole', 'melt'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY, figures: FIGURES },
  settings: {
    isKickerUpperCase: true,
    displayLeading: 0.98,
    displayTracking: 0.2,
    displayGrowth: 0.4,
    lineEnds: 'square',
  },
  cornerRadius: 0,
  ruleWeight: 3,
  captionStyle: 'plain',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, {
      box: mixColors(palette.ground, '#000000', 0.4),
      said: '#F6ECE2',
      hit: palette.primary,
    }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'diamond',
      face: FIGURES,
      said: 'outline',
      lineWidth: 3,
      dash: [],
      labelScale: 1.25,
      iconWeight: 0.7,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, 0, color),
  kicker: {
    padding: { left: 0, top: 0, right: 0, bottom: 30 },
    draw: (context, palette, textBox, progress) => {
      const y = textBox.y + textBox.height + 26;
      fillRounded(context, { x: textBox.x, y, width: 84 * progress, height: 3 }, 0, palette.primaryDisplay);
      drawDiamond(context, textBox.x + 104, y + 1.5, 9 * progress, palette.primaryDisplay);
      fillRounded(
        context,
        { x: textBox.x + 124, y, width: 84 * progress, height: 3 },
        0,
        palette.primaryDisplay,
      );
    },
  },
});

function drawDiamond(context: Context, x: number, y: number, reach: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x, y - reach);
  context.lineTo(x + reach, y);
  context.lineTo(x, y + reach);
  context.lineTo(x - reach, y);
  context.fill();
}

const OUTER = 24;
const INNER = 38;
const ARCS = 7;
const ARC_STEP = 66;
const WIDEN_PIXELS_PER_SECOND = 7;

function createGround(palette: Palette, frame: Frame, focus: Focus, seed: number): Ground {
  const whole = wholeFrame(frame);
  const anchor = anchorOf(frame, focus);
  const hall = createLayer(whole, (context) => {
    const glow = context.createRadialGradient(
      anchor.x,
      frame.height * 0.4,
      40,
      anchor.x,
      frame.height * 0.4,
      Math.max(frame.width, frame.height) * 0.66,
    );
    glow.addColorStop(0, palette.groundShape);
    glow.addColorStop(0.5, palette.ground);
    glow.addColorStop(1, mixColors(palette.ground, '#000000', 0.4));
    context.fillStyle = glow;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    drawFrame(context, palette, whole);
  });
  const glitter = createMotes(frame, seed, {
    count: 20,
    color: palette.primary,
    opacity: 0.5,
    smallest: 2,
    largest: 4,
    risePerSecond: 11,
  });
  return {
    draw(context, seconds) {
      hall.put(context);
      drawFan(context, { x: anchor.x, y: INNER }, palette.primary, seconds);
      glitter(context, seconds);
    },
  };
}

/** Arcs that open slowly downward from the upper edge, fainter the wider they are. */
function drawFan(context: Context, { x, y }: { x: number; y: number }, color: string, seconds: number): void {
  const grown = ((seconds * WIDEN_PIXELS_PER_SECOND) % ARC_STEP) + ARC_STEP;
  context.lineWidth = 3;
  for (let arc = 0; arc < ARCS; arc++) {
    const radius = (grown % ARC_STEP) + arc * ARC_STEP;
    const fade = 1 - radius / (ARCS * ARC_STEP);
    context.strokeStyle = withAlpha(color, 0.3 * Math.max(0, fade) * Math.min(1, radius / ARC_STEP));
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI);
    context.stroke();
  }
}

/** A double gold frame with a stepped corner. */
function drawFrame(context: Context, palette: Palette, whole: Box): void {
  context.lineWidth = 3;
  context.strokeStyle = palette.primaryDisplay;
  const outer = insetBox(whole, OUTER);
  context.strokeRect(outer.x, outer.y, outer.width, outer.height);
  context.strokeStyle = mixColors(palette.ground, palette.primaryDisplay, 0.45);
  const inner = insetBox(whole, INNER);
  context.strokeRect(inner.x, inner.y, inner.width, inner.height);
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -70, -80), (context) => {
    withShadow(context, { color: '#000000', opacity: 0.5, blur: 50, offsetY: 18 }, () =>
      fillRounded(context, box, 0, palette.surface),
    );
    context.lineWidth = 3;
    context.strokeStyle = palette.surfacePrimary;
    context.strokeRect(box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3);
    context.strokeStyle = mixColors(palette.surface, palette.surfacePrimary, 0.4);
    const inner = insetBox(box, 13);
    context.strokeRect(inner.x, inner.y, inner.width, inner.height);
  });
}

const RAYS = 48;

/** A brooch: the sign in a disc, rays of two lengths around it that turn slowly. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress } = emblem;
  const turn = emblem.seconds * 0.06;
  context.strokeStyle = palette.primaryDisplay;
  context.lineWidth = 3;
  context.lineCap = 'butt';
  context.beginPath();
  for (let ray = 0; ray < RAYS; ray++) {
    const angle = (ray / RAYS) * Math.PI * 2 + turn;
    const reach = radius * (0.9 + (ray % 4 === 0 ? 0.26 : 0.14) * progress);
    context.moveTo(x + Math.cos(angle) * radius * 0.88, y + Math.sin(angle) * radius * 0.88);
    context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
  }
  context.stroke();
  fillDisc(context, x, y, radius * 0.86, palette.surface);
  context.beginPath();
  context.arc(x, y, radius * 0.86, 0, Math.PI * 2);
  context.stroke();
  context.strokeStyle = mixColors(palette.surface, palette.surfacePrimary, 0.5);
  context.beginPath();
  context.arc(x, y, radius * 0.79, 0, Math.PI * 2);
  context.stroke();
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 0.94,
    color: palette.surfacePrimary,
    weight: 0.6,
    progress,
  });
}
