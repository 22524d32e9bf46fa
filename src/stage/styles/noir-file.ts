import { createPath, type Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon, strokePart } from '../draw/icon.js';
import { createLayer, drawGrain, withShadow, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf } from './parts/anchor.js';
import { accentInk, captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { keptLayer } from './parts/kept-layer.js';
import { createMotes } from './parts/motes.js';
import { fillDisc, fillRounded, withTurn } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Bebas Neue', weight: 400 } as const;
const TYPED = { family: 'Courier Prime', weight: 700 } as const;
const PRINT_TURN = 4;

const PALETTE: Palette = {
  ground: '#0B0B0C',
  groundShape: '#232326',
  line: '#55534F',
  text: '#EDEBE6',
  muted: '#A39F98',
  primary: '#D92B2B',
  onPrimary: '#FFFFFF',
  primaryInk: '#FF6A6A',
  primaryDisplay: '#EF4444',
  accent: '#D9C7A0',
  onAccent: '#111111',
  accentDisplay: '#D9C7A0',
  surface: '#1A1A1C',
  surfaceText: '#EDEBE6',
  surfaceMuted: '#B3AFA8',
  surfacePrimary: '#F65C5C',
  surfaceLine: '#5E5C58',
  surfaceTint: '#2B2A2B',
};

/** A case file at night: light through blinds, prints with pins, red string, typed notes, heavy grain. */
export const noirFile: StyleDesign = defineStyle({
  id: 'noir-file',
  name: 'Noir File',
  energy: 2,
  words: [
    'investigation',
    'crime',
    'dark',
    'exposé',
    'mystery',
    'noir',
    'detective',
    'true crime',
    'thriller',
    'secret',
  ],
  tags: ['cinematic'],
  palette: PALETTE,
  transitions: { primary: 'cut', accents: ['haze', 'smash'] },
  fonts: { display: DISPLAY, body: TYPED, kicker: TYPED, caption: TYPED },
  settings: {
    isUpperCase: true,
    displayLeading: 0.98,
    displayTracking: -0.4,
    displayGrowth: 0.6,
    lineEnds: 'square',
    proofShape: 'plain',
  },
  cornerRadius: 0,
  ruleWeight: 6,
  captionStyle: 'bar',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, {
      box: mixColors(palette.ground, '#000000', 0.3),
      opacity: 0.94,
      said: '#EDEBE6',
      hit: palette === PALETTE ? '#FF6A6A' : palette.primary,
    }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'square',
      face: TYPED,
      said: 'outline',
      lineWidth: 4,
      dash: [9, 9],
      labelScale: 1.2,
      turnDegrees: marker.state === 'current' ? -4 : 0,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, 0, color),
  kicker: {
    padding: { left: 46, top: 0, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) => {
      const y = textBox.y + textBox.height / 2;
      fillDisc(context, textBox.x - 32, y, 13 * progress, palette.primary);
      fillDisc(context, textBox.x - 36, y - 4, 4 * progress, mixColors(palette.primary, '#FFFFFF', 0.6));
    },
    colors: (palette) => ({ text: accentInk(palette), background: palette.ground }),
  },
});

const BLINDS = 7;
const DRIFT_PIXELS = 26;
const DRIFT_SECONDS = 9;

function createGround(palette: Palette, frame: Frame, focus: Focus, seed: number): Ground {
  const whole = wholeFrame(frame);
  const { x, y, radius } = anchorOf(frame, focus === 'calm' ? 'right' : focus);
  const room = createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    const lamp = context.createRadialGradient(x, y, 0, x, y, radius * 1.5);
    lamp.addColorStop(0, withAlpha(palette.groundShape, 0.95));
    lamp.addColorStop(1, withAlpha(palette.groundShape, 0));
    context.fillStyle = lamp;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    drawGrain(context, whole, 0.1);
  });
  const dust = createMotes(frame, seed, {
    count: 18,
    color: palette.text,
    opacity: 0.2,
    smallest: 2,
    largest: 4,
    risePerSecond: 9,
  });
  const light = withAlpha(palette.text, 0.055);
  return {
    draw(context, seconds) {
      room.put(context);
      const shift = Math.sin((seconds / DRIFT_SECONDS) * Math.PI * 2) * DRIFT_PIXELS;
      drawBlinds(context, { x: x + shift, y: y - shift * 0.4, radius }, light);
      dust(context, seconds);
    },
  };
}

/** Light that falls through a blind, slanted, narrower with every slat. */
function drawBlinds(
  context: Context,
  { x, y, radius }: { x: number; y: number; radius: number },
  color: string,
): void {
  const slat = (radius * 1.5) / BLINDS;
  context.fillStyle = color;
  context.beginPath();
  for (let index = 0; index < BLINDS; index++) {
    const top = y - radius * 0.72 + index * slat;
    const half = radius * (0.92 - index * 0.03);
    const slant = radius * 0.26;
    context.moveTo(x - half, top + slant);
    context.lineTo(x + half, top - slant);
    context.lineTo(x + half, top - slant + slat * 0.52);
    context.lineTo(x - half, top + slant + slat * 0.52);
    context.closePath();
  }
  context.fill();
}

/** A sheet of the file: dark, with the pale edge of a print and a pin at its top. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -60, -70), (context) => {
    const edge = mixColors(palette.surface, palette.text, 0.82);
    withShadow(context, { color: '#000000', opacity: 0.7, blur: 44, offsetY: 18 }, () =>
      fillRounded(context, box, 0, edge),
    );
    fillRounded(context, insetBox(box, 7), 0, palette.surface);
    drawGrain(context, box, 0.05);
    const pin = { x: box.x + box.width / 2, y: box.y + 4 };
    fillDisc(context, pin.x, pin.y, 17, palette.primary);
    fillDisc(context, pin.x - 5, pin.y - 5, 6, mixColors(palette.primary, '#FFFFFF', 0.6));
  });
}

/** A print with the sign on it, ringed in red, a string to the edge of the frame. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress } = emblem;
  const half = radius * 0.94;
  const sway = Math.sin((emblem.seconds / 5) * Math.PI * 2) * 0.8;
  withTurn(context, PRINT_TURN + sway, { x, y: y - half }, () => {
    context.fillStyle = palette.text;
    context.fillRect(x - half, y - half, half * 2, half * 2.12);
    const picture = { x: x - half * 0.88, y: y - half * 0.88, width: half * 1.76, height: half * 1.62 };
    printFace(palette, emblem, picture).put(context);
    drawIcon(context, emblem.icon, {
      x,
      y: y - half * 0.08,
      sizePixels: radius * 0.96,
      color: palette.text,
      weight: 1,
      progress,
    });
    context.fillStyle = mixColors(palette.text, palette.ground, 0.75);
    context.fillRect(x - half * 0.82, y + half * 0.88, half * 0.7, half * 0.06);
    context.fillRect(x - half * 0.82, y + half * 0.99, half * 0.44, half * 0.06);
  });
  context.strokeStyle = palette.primary;
  context.lineWidth = radius * 0.045;
  context.lineCap = 'round';
  strokePart(context, ringAround(x, y - half * 0.06, radius * 0.66), progress);
  fillDisc(context, x, y - half, radius * 0.075, palette.primary);
  fillDisc(context, x - radius * 0.02, y - half - radius * 0.022, radius * 0.025, palette.text);
}

/** A ring as drawn by hand with a marker: it overshoots where it closes. */
function ringAround(x: number, y: number, radius: number) {
  const path = createPath();
  for (let step = 0; step <= 64; step++) {
    const angle = -0.9 + (step / 64) * Math.PI * 2.16;
    const reach = radius * (1 + 0.035 * Math.sin(angle * 1.7) + step * 0.0007);
    path.lineTo(x + Math.cos(angle) * reach * 1.08, y + Math.sin(angle) * reach * 0.96);
  }
  return path;
}

function printFace(palette: Palette, { icon, radius }: Emblem, box: Box): Layer {
  const key = [palette.ground, palette.text, box.x, box.y, radius];
  return keptLayer(icon, key, box, (context) => {
    const fade = context.createLinearGradient(box.x, box.y, box.x + box.width, box.y + box.height);
    fade.addColorStop(0, mixColors(palette.ground, palette.text, 0.26));
    fade.addColorStop(1, palette.ground);
    context.fillStyle = fade;
    context.fillRect(box.x, box.y, box.width, box.height);
    context.fillStyle = withAlpha(palette.text, 0.09);
    const slat = box.height / 12;
    for (let index = 0; index < 12; index++) {
      context.fillRect(box.x, box.y + index * slat, box.width, slat * 0.5);
    }
    drawGrain(context, box, 0.16);
  });
}
