import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, drawGrain, withShadow, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { createTable } from './kitchen-table/table.js';
import { anchorOf, driftAt, type Anchor } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { keptLayer } from './parts/kept-layer.js';
import { createMotes } from './parts/motes.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Fraunces', weight: 700 } as const;
const BODY = { family: 'Nunito', weight: 700 } as const;
const RADIUS = 48;
const WOOD = '#B9763C';

const PALETTE: Palette = {
  ground: '#FFF0D6',
  groundShape: '#F9D08A',
  line: '#E3C48F',
  text: '#3A2417',
  muted: '#63493A',
  primary: '#BF3A22',
  onPrimary: '#FFFFFF',
  primaryInk: '#9C2A16',
  primaryDisplay: '#BF3A22',
  accent: '#6B7A2C',
  onAccent: '#FFFFFF',
  accentDisplay: '#6B7A2C',
  surface: '#FFFBF2',
  surfaceText: '#3A2417',
  surfaceMuted: '#735A47',
  surfacePrimary: '#BF3A22',
  surfaceLine: '#E6D3B1',
  surfaceTint: '#FDEBC8',
};

/** Warm and at home: an amber blob on cream, round cards, a wooden table at the foot, paper grain. */
export const kitchenTable: StyleDesign = defineStyle({
  id: 'kitchen-table',
  name: 'Kitchen Table',
  energy: 3,
  words: [
    'friendly',
    'illustrated',
    'illustration',
    'warm',
    'cooking',
    'recipe',
    'home',
    'family',
    'community',
    'cosy',
    'neighbourly',
  ],
  tags: ['handmade'],
  palette: PALETTE,
  transitions: { primary: 'shove', accents: ['porthole', 'leaf'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY },
  settings: { displayTracking: 0.7, displayLeading: 1.03 },
  cornerRadius: RADIUS,
  ruleWeight: 7,
  captionStyle: 'pill',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, { box: palette.text, said: '#FFFBF2', hit: '#FFC94D' }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, { shape: 'disc', face: DISPLAY, said: 'tint', dash: [10, 13] }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, Math.min(28, box.height / 3), color),
  kicker: {
    padding: { left: 0, top: 34, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) =>
      drawWave(context, textBox.x, textBox.y - 26, 96 * progress, palette.primaryDisplay),
  },
});

/** A hand-drawn little wave over a kicker. */
function drawWave(context: Context, x: number, y: number, width: number, color: string): void {
  if (width <= 0) return;
  context.strokeStyle = color;
  context.lineWidth = 9;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  for (let dx = 0; dx <= width; dx += 4) context.lineTo(x + 5 + dx, y + Math.sin(dx / 7.6) * 5);
  context.stroke();
}

const DRIFT_PIXELS = 20;
const DRIFT_SECONDS = 7;

function createGround(palette: Palette, frame: Frame, focus: Focus, seed: number): Ground {
  const whole = wholeFrame(frame);
  const anchor = anchorOf(frame, focus === 'calm' ? 'right' : focus);
  const wall = createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    drawGrain(context, whole, 0.05);
  });
  const table = createTable(frame, palette === PALETTE ? WOOD : mixColors(WOOD, palette.primary, 0.12), seed);
  const flour = createMotes(frame, seed, {
    count: 18,
    color: palette.surface,
    opacity: 0.8,
    smallest: 4,
    largest: 10,
    risePerSecond: -14,
  });
  return {
    draw(context, seconds) {
      wall.put(context);
      const { x, y } = driftAt(seconds, DRIFT_PIXELS, DRIFT_SECONDS);
      fillBlob(context, { ...anchor, x: anchor.x + x, y: anchor.y + y }, palette.groundShape, seconds);
      flour(context, seconds);
      table.put(context);
    },
  };
}

/** A soft lopsided shape that breathes very slowly. */
function fillBlob(context: Context, { x, y, radius }: Anchor, color: string, seconds: number): void {
  const wobble = Math.sin((seconds / 9) * Math.PI * 2) * radius * 0.03;
  const reach = radius * 0.94;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x - reach, y + reach * 0.34);
  context.bezierCurveTo(
    x - reach * 1.06 - wobble,
    y - reach * 0.3,
    x - reach * 0.56,
    y - reach,
    x,
    y - reach * 0.9,
  );
  context.bezierCurveTo(
    x + reach * 0.6,
    y - reach * 0.8,
    x + reach * 1.1 + wobble,
    y - reach * 0.5,
    x + reach,
    y + reach * 0.16,
  );
  context.bezierCurveTo(
    x + reach * 0.92,
    y + reach * 0.8,
    x + reach * 0.4,
    y + reach * 0.96 + wobble,
    x - reach * 0.14,
    y + reach * 0.9,
  );
  context.bezierCurveTo(
    x - reach * 0.66,
    y + reach * 0.86,
    x - reach * 0.96,
    y + reach * 0.78,
    x - reach,
    y + reach * 0.34,
  );
  context.fill();
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -80, -100), (context) =>
    withShadow(context, { color: palette.text, opacity: 0.2, blur: 48, offsetY: 20 }, () =>
      fillRounded(context, box, Math.min(RADIUS, box.height / 2), palette.surface),
    ),
  );
}

/** A dinner plate with the sign on it; two herb sprigs at its rim sway. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  const sway = Math.sin((emblem.seconds / 4) * Math.PI * 2) * 0.05;
  for (const [turn, size] of [
    [-0.75, 0.86],
    [-0.3, 1],
    [0.12, 0.78],
  ] as const) {
    drawSprig(
      context,
      palette,
      { x: x + radius * 0.5, y: y - radius * 0.62 },
      {
        turn: turn + 0.9 + sway,
        length: radius * size * emblem.progress,
      },
    );
  }
  const key = [palette.surface, palette.text, palette.groundShape, x, y, radius];
  const extent = insetBox({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, -80, -90);
  keptLayer(emblem.icon, key, extent, (to) => {
    withShadow(to, { color: palette.text, opacity: 0.24, blur: 44, offsetY: 22 }, () =>
      fillDisc(to, x, y, radius, palette.surface),
    );
    fillDisc(to, x, y, radius * 0.76, mixColors(palette.surface, palette.groundShape, 0.42));
    fillDisc(to, x, y, radius * 0.72, mixColors(palette.surface, palette.groundShape, 0.14));
  }).put(context);
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.02,
    color: palette.surfacePrimary,
    weight: 1.05,
    progress: emblem.progress,
  });
}

function drawSprig(
  context: Context,
  palette: Palette,
  from: { x: number; y: number },
  { turn, length }: { turn: number; length: number },
): void {
  context.save();
  context.translate(from.x, from.y);
  context.rotate(turn);
  context.fillStyle = palette.accent;
  context.beginPath();
  context.ellipse(0, -length / 2, length * 0.17, length / 2, 0, 0, Math.PI * 2);
  context.fill();
  context.restore();
}
