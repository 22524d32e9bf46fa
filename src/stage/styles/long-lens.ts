import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import type { Frame } from '../frame/frame.js';
import { createRidges, createSky } from './long-lens/dusk.js';
import { isOnLeft } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { createMotes } from './parts/motes.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Antonio', weight: 300 } as const;
const BODY = { family: 'Jost', weight: 500 } as const;

const PALETTE: Palette = {
  ground: '#0D1A1F',
  groundShape: '#1E343B',
  line: '#54696C',
  text: '#F3EBDD',
  muted: '#BDC8C6',
  primary: '#E39A4A',
  onPrimary: '#111111',
  primaryInk: '#EDAE68',
  primaryDisplay: '#E39A4A',
  accent: '#4FB3B8',
  onAccent: '#111111',
  accentDisplay: '#4FB3B8',
  surface: '#14272E',
  surfaceText: '#F3EBDD',
  surfaceMuted: '#AEBDBE',
  surfacePrimary: '#E39A4A',
  surfaceLine: '#4B656B',
  surfaceTint: '#1E3740',
};

/** Wide screen: black bars, ridges one behind the other at dusk, a low sun, thin spaced capitals. */
export const longLens: StyleDesign = defineStyle({
  id: 'long-lens',
  name: 'Long Lens',
  energy: 1,
  words: [
    'cinematic',
    'film',
    'epic',
    'brand film',
    'travel',
    'nature documentary',
    'documentary',
    'movie',
    'trailer',
    'landscape',
  ],
  tags: ['cinematic'],
  palette: PALETTE,
  transitions: { primary: 'melt', accents: ['flare', 'cut'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY },
  settings: {
    isUpperCase: true,
    displayLeading: 1.14,
    displayTracking: -2.2,
    displayGrowth: 0.3,
    lineEnds: 'square',
  },
  cornerRadius: 4,
  ruleWeight: 3,
  captionStyle: 'plain',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, {
      box: mixColors(palette.ground, '#000000', 0.5),
      said: '#F3EBDD',
      hit: palette.primary,
    }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'disc',
      face: BODY,
      said: 'outline',
      lineWidth: 3,
      dash: [3, 8],
      labelScale: 1.05,
      iconWeight: 0.75,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, 2, color),
  kicker: {
    padding: { left: 92, top: 0, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) =>
      fillRounded(
        context,
        { x: textBox.x - 92, y: textBox.y + textBox.height / 2 - 1.5, width: 66 * progress, height: 3 },
        0,
        palette.primaryDisplay,
      ),
  },
});

/** Edges of the black bars as y. In wide frames the captions stand in the lower bar. */
const BARS = { landscape: [44, 900], portrait: [150, 1800], square: [34, 822] } as const;
const DRIFT_SECONDS = 14;

function createGround(palette: Palette, frame: Frame, focus: Focus, seed: number): Ground {
  const sunX = (isOnLeft(frame, focus) ? 0.028 : 0.972) * frame.width;
  const sky = createSky(palette, frame, sunX);
  const ridges = createRidges(palette, frame, seed);
  const dust = createMotes(frame, seed, {
    count: 28,
    color: palette.primary,
    opacity: 0.4,
    smallest: 3,
    largest: 6,
    risePerSecond: 20,
  });
  const [top, bottom] = BARS[frame.shape];
  const black = mixColors(palette.ground, '#000000', 0.72);
  return {
    draw(context, seconds) {
      sky.put(context);
      const swing = Math.sin((seconds / DRIFT_SECONDS) * Math.PI * 2);
      for (const { layer, drift } of ridges) layer.put(context, 1, swing * drift);
      dust(context, seconds);
      context.fillStyle = black;
      context.fillRect(0, 0, frame.width, top);
      context.fillRect(0, bottom, frame.width, frame.height - bottom);
    },
  };
}

/** A dark still under glass: thin edge, no shadow. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -4), (context) => {
    fillRounded(context, box, 4, withAlpha(palette.surface, 0.95));
    context.strokeStyle = palette.surfaceLine;
    context.lineWidth = 2;
    context.stroke();
    fillRounded(
      context,
      { x: box.x, y: box.y, width: Math.min(160, box.width / 3), height: 4 },
      0,
      palette.primary,
    );
  });
}

/** The sign in the rings of a lens, which turn against each other. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress } = emblem;
  fillDisc(context, x, y, radius, palette.surface);
  context.strokeStyle = palette.text;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.stroke();
  context.strokeStyle = palette.primaryDisplay;
  context.lineWidth = 5;
  const turn = emblem.seconds * 0.2;
  for (const start of [turn, turn + Math.PI]) {
    context.beginPath();
    context.arc(x, y, radius * 1.12, start, start + Math.PI * 0.62 * Math.max(0.01, progress));
    context.stroke();
  }
  context.strokeStyle = mixColors(palette.surface, palette.text, 0.5);
  context.lineWidth = 2;
  context.beginPath();
  for (let mark = 0; mark < 60; mark++) {
    const angle = (mark / 60) * Math.PI * 2 - turn * 0.6;
    const inner = radius * (mark % 5 === 0 ? 0.84 : 0.88);
    context.moveTo(x + Math.cos(angle) * inner, y + Math.sin(angle) * inner);
    context.lineTo(x + Math.cos(angle) * radius * 0.93, y + Math.sin(angle) * radius * 0.93);
  }
  context.stroke();
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius,
    color: palette.surfaceText,
    weight: 0.6,
    progress,
  });
}
