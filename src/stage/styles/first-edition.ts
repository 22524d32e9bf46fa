import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { createStudio, LEAN } from './first-edition/studio.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { fillRounded } from './shapes.js';
import type { Emblem, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Barlow Condensed', weight: 700 } as const;
const BODY = { family: 'Barlow', weight: 600 } as const;

const PALETTE: Palette = {
  ground: '#0B1F3F',
  groundShape: '#143467',
  line: '#53729F',
  text: '#FFFFFF',
  muted: '#B5C3DC',
  primary: '#D81F26',
  onPrimary: '#FFFFFF',
  primaryInk: '#FFC928',
  primaryDisplay: '#FFC928',
  accent: '#FFC928',
  onAccent: '#111111',
  accentDisplay: '#FFC928',
  surface: '#14305E',
  surfaceText: '#FFFFFF',
  surfaceMuted: '#B5C3DC',
  surfacePrimary: '#FFC928',
  surfaceLine: '#5878A8',
  surfaceTint: '#1F4480',
};

/** The news: leaning panes on navy, red plates, yellow figures, a running strip at the foot. */
export const firstEdition: StyleDesign = defineStyle({
  id: 'first-edition',
  name: 'First Edition',
  energy: 4,
  words: ['news', 'breaking', 'bulletin', 'update', 'report live', 'headline', 'newsroom', 'journalism'],
  tags: [],
  palette: PALETTE,
  transitions: { primary: 'slice', accents: ['whip', 'cut'] },
  fonts: { display: DISPLAY, body: BODY, kicker: DISPLAY, caption: BODY },
  settings: {
    isKickerUpperCase: true,
    displayLeading: 1,
    displayTracking: 0.1,
    displayGrowth: 0.55,
    lineEnds: 'square',
    proofShape: 'plain',
    cardHeader: 10,
  },
  cornerRadius: 0,
  ruleWeight: 8,
  captionStyle: 'bar',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, {
      box: mixColors(palette.ground, '#000000', 0.5),
      opacity: 0.94,
      said: '#FFFFFF',
      hit: palette.accent,
    }),
  createGround: createStudio,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'lozenge',
      face: DISPLAY,
      said: 'outline',
      dash: [],
      lineWidth: 5,
      labelScale: 1.3,
      iconWeight: 1.15,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillPane(context, { ...box, width: box.width + leanOf(box) }, color, progress),
  kicker: {
    padding: { left: 26, top: 18, right: 34, bottom: 18 },
    draw: (context, palette, textBox, progress) => {
      const box = {
        x: textBox.x - 26,
        y: textBox.y - 18,
        width: textBox.width + 60,
        height: textBox.height + 36,
      };
      fillPane(context, box, palette.primary, progress);
      fillRounded(context, { ...box, width: 10 * progress }, 0, palette.accent);
    },
    colors: (palette) => ({ text: palette.onPrimary, background: palette.primary }),
  },
});

const leanOf = ({ width, height }: Box): number => Math.min(height * LEAN, width * 0.2);

/** A plate that is upright at its left and leans at its right end. */
function fillPane(context: Context, box: Box, color: string, progress: number): void {
  const lean = leanOf(box);
  const right = box.x + box.width * progress;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(box.x, box.y);
  context.lineTo(Math.max(box.x, right), box.y);
  context.lineTo(Math.max(box.x, right - lean), box.y + box.height);
  context.lineTo(box.x, box.y + box.height);
  context.fill();
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -8), (context) => {
    fillRounded(context, box, 0, palette.surface);
    fillRounded(context, { ...box, height: 10 }, 0, palette.surfaceText);
    fillPane(context, { ...box, width: Math.min(220, box.width * 0.4), height: 10 }, palette.primary, 1);
    fillRounded(
      context,
      { x: box.x, y: box.y + box.height - 4, width: box.width, height: 4 },
      0,
      palette.surfaceLine,
    );
  });
}

/** A leaning pane with the sign in it, a red plate behind its corner, a light that runs along its foot. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y } = emblem;
  const radius = emblem.radius * 0.86;
  const lean = radius * LEAN;
  const pane = (grow: number, dx: number, dy: number): void => {
    const reach = radius * grow;
    context.beginPath();
    context.moveTo(x - reach + lean + dx, y - reach + dy);
    context.lineTo(x + reach + lean + dx, y - reach + dy);
    context.lineTo(x + reach - lean + dx, y + reach + dy);
    context.lineTo(x - reach - lean + dx, y + reach + dy);
    context.closePath();
  };
  const shift = radius * 0.12;
  context.fillStyle = palette.primary;
  pane(0.94, shift, shift);
  context.fill();
  context.fillStyle = palette.surface;
  pane(0.94, 0, 0);
  context.fill();
  context.strokeStyle = palette.surfaceText;
  context.lineWidth = 6;
  context.stroke();
  drawIcon(context, emblem.icon, {
    x,
    y: y - radius * 0.04,
    sizePixels: radius * 1.14,
    color: palette.surfaceText,
    weight: 1,
    progress: emblem.progress,
  });
  const run = 0.5 - 0.5 * Math.cos((emblem.seconds / 5) * Math.PI * 2);
  const left = x - radius * 0.94 - lean + 24;
  const width = radius * 0.5;
  fillRounded(
    context,
    { x: left + run * (radius * 1.88 - 48 - width), y: y + radius * 0.8, width, height: radius * 0.06 },
    0,
    palette.accent,
  );
}
