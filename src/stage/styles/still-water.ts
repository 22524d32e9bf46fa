import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, withShadow, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf, type Anchor } from './parts/anchor.js';
import { accentInk, captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { keptLayer } from './parts/kept-layer.js';
import { createMotes } from './parts/motes.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Instrument Serif', weight: 400 } as const;
const BODY = { family: 'Figtree', weight: 600 } as const;
const RADIUS = 56;
/** Sand, moss and lavender. */
const PASTELS = ['#F1D5C6', '#CBDDD1', '#D9D3E6'];

const PALETTE: Palette = {
  ground: '#E9F0EA',
  groundShape: '#D3E1D8',
  line: '#B7CABF',
  text: '#2B3A3A',
  muted: '#4E605B',
  primary: '#3F6F68',
  onPrimary: '#FFFFFF',
  primaryInk: '#366159',
  primaryDisplay: '#3F6F68',
  accent: '#A94E37',
  onAccent: '#FFFFFF',
  accentDisplay: '#8F3D29',
  surface: '#F9F5EE',
  surfaceText: '#2B3A3A',
  surfaceMuted: '#52645F',
  surfacePrimary: '#3F6F68',
  surfaceLine: '#D0D5C9',
  surfaceTint: '#E8EEE4',
};

/** Still: blurred pastel discs, rings that widen on water, thin serif letters, pills. */
export const stillWater: StyleDesign = defineStyle({
  id: 'still-water',
  name: 'Still Water',
  energy: 1,
  words: [
    'wellness',
    'calm',
    'meditation',
    'therapy',
    'skincare',
    'testimonial',
    'gentle',
    'soothing',
    'mindful',
    'spa',
  ],
  tags: [],
  palette: PALETTE,
  transitions: { primary: 'haze', accents: ['melt', 'blot'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY },
  settings: { displayTracking: 0.4, displayLeading: 1, displayGrowth: 0.42 },
  cornerRadius: RADIUS,
  ruleWeight: 4,
  captionStyle: 'pill',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, { box: palette.surface, said: palette.surfaceText, hit: palette.accent }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'disc',
      face: DISPLAY,
      said: 'tint',
      lineWidth: 3,
      dash: [3, 9],
      labelScale: 1.3,
      iconWeight: 0.8,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, Math.min(44, box.height / 2), color),
  kicker: {
    padding: { left: 0, top: 40, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) => {
      context.strokeStyle = palette.accentDisplay;
      context.lineWidth = 4;
      context.lineCap = 'round';
      for (const [index, width] of [72, 44].entries()) {
        const y = textBox.y - 34 + index * 13;
        context.beginPath();
        for (let x = 0; x <= width * progress; x += 3) {
          context.lineTo(textBox.x + 2 + index * 14 + x, y + Math.sin(x / 7) * 3.4);
        }
        context.stroke();
      }
    },
    colors: (palette) => ({ text: accentInk(palette), background: palette.ground }),
  },
});

/** Discs about the anchor: offset and size as parts of its radius. */
const DISCS = [
  [0.1, -0.42, 0.92],
  [-0.5, 0.36, 0.7],
  [0.56, 0.46, 0.62],
] as const;
const RIPPLES = 5;
const RIPPLE_SECONDS = 12;

function createGround(palette: Palette, frame: Frame, focus: Focus, seed: number): Ground {
  const whole = wholeFrame(frame);
  const anchor = anchorOf(frame, focus);
  const pool = createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    const colors =
      palette === PALETTE
        ? PASTELS
        : [
            mixColors(palette.ground, palette.accent, 0.16),
            palette.groundShape,
            mixColors(palette.ground, palette.primary, 0.18),
          ];
    DISCS.forEach(([dx, dy, size], index) => {
      const x = anchor.x + dx * anchor.radius;
      const y = anchor.y + dy * anchor.radius;
      const color = colors[index] ?? palette.groundShape;
      const disc = context.createRadialGradient(x, y, 0, x, y, size * anchor.radius);
      disc.addColorStop(0, color);
      disc.addColorStop(0.72, withAlpha(color, 0.85));
      disc.addColorStop(1, withAlpha(color, 0));
      fillDisc(context, x, y, size * anchor.radius, color, disc);
    });
  });
  const ink = mixColors(palette.ground, palette.primary, 0.42);
  const drops = createMotes(frame, seed, {
    count: 16,
    color: palette.surface,
    opacity: 0.75,
    smallest: 5,
    largest: 12,
    risePerSecond: 12,
  });
  return {
    draw(context, seconds) {
      pool.put(context);
      drawRipples(context, { ...anchor, y: anchor.y + anchor.radius * 0.22 }, ink, seconds);
      drops(context, seconds);
    },
  };
}

/** Rings that widen and fade, as from a drop. */
function drawRipples(context: Context, { x, y, radius }: Anchor, ink: string, seconds: number): void {
  for (let ring = 0; ring < RIPPLES; ring++) {
    const age = (((seconds / RIPPLE_SECONDS + ring / RIPPLES) % 1) + 1) % 1;
    context.strokeStyle = withAlpha(ink, 0.6 * Math.sin(Math.PI * Math.min(1, age * 1.02)));
    context.lineWidth = 3;
    context.beginPath();
    context.ellipse(x, y, radius * (0.1 + 0.9 * age), radius * 0.34 * (0.1 + 0.9 * age), 0, 0, Math.PI * 2);
    context.stroke();
  }
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -90, -110), (context) =>
    withShadow(context, { color: palette.text, opacity: 0.13, blur: 70, offsetY: 22 }, () =>
      fillRounded(context, box, Math.min(RADIUS, box.height / 2), palette.surface),
    ),
  );
}

/** A pebble of light with the sign, breathing rings about it. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  const breath = Math.sin((emblem.seconds / 6) * Math.PI * 2);
  for (const [index, reach] of [1.07, 1.15, 1.24].entries()) {
    context.strokeStyle = withAlpha(palette.primary, (0.5 - 0.14 * index) * emblem.progress);
    context.lineWidth = 3;
    context.beginPath();
    context.arc(x, y, radius * (reach + 0.012 * breath * (index + 1)), 0, Math.PI * 2);
    context.stroke();
  }
  const key = [palette.surface, palette.text, palette.accent, x, y, radius];
  const extent = insetBox({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, -90, -100);
  keptLayer(emblem.icon, key, extent, (to) => {
    const light = to.createLinearGradient(x, y - radius, x, y + radius);
    light.addColorStop(0, palette.surface);
    light.addColorStop(1, mixColors(palette.surface, palette.accent, 0.16));
    withShadow(to, { color: palette.text, opacity: 0.14, blur: 60, offsetY: 20 }, () =>
      fillDisc(to, x, y, radius, palette.surface),
    );
    fillDisc(to, x, y, radius, palette.surface, light);
  }).put(context);
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.06,
    color: palette.surfacePrimary,
    weight: 0.62,
    progress: emblem.progress,
  });
}
