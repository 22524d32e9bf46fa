import type { Context } from '../draw/canvas.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { createSheetGround } from './drafting-room/sheet-ground.js';
import { accentInk, captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { fillRounded } from './shapes.js';
import type { Emblem, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Saira Condensed', weight: 600 } as const;
const MONO = { family: 'IBM Plex Mono', weight: 500 } as const;

const PALETTE: Palette = {
  ground: '#0F3D7A',
  groundShape: '#1D5097',
  line: '#6C97CC',
  text: '#F2F7FF',
  muted: '#B4CEF0',
  primary: '#BFE0FF',
  onPrimary: '#111111',
  primaryInk: '#BFE0FF',
  primaryDisplay: '#BFE0FF',
  accent: '#FFD84D',
  onAccent: '#111111',
  accentDisplay: '#FFD84D',
  surface: '#0C3368',
  surfaceText: '#F2F7FF',
  surfaceMuted: '#B4CEF0',
  surfacePrimary: '#BFE0FF',
  surfaceLine: '#5B86BD',
  surfaceTint: '#1A4A8C',
};

/** A blueprint: white line art on blue graph paper, dashed axes, dimension lines, a frame around the sheet. */
export const draftingRoom: StyleDesign = defineStyle({
  id: 'drafting-room',
  name: 'Drafting Room',
  energy: 2,
  words: [
    'blueprint',
    'engineering',
    'architecture',
    'technical drawing',
    'construction',
    'mechanical',
    'schematic',
  ],
  tags: ['retro-tech', 'print'],
  palette: PALETTE,
  transitions: { primary: 'blinds', accents: ['shove', 'porthole'] },
  fonts: { display: DISPLAY, body: MONO, kicker: MONO, caption: MONO },
  settings: {
    isUpperCase: true,
    displayLeading: 1.06,
    displayTracking: 0,
    displayGrowth: 0.5,
    lineEnds: 'square',
    proofShape: 'cells',
  },
  cornerRadius: 0,
  ruleWeight: 5,
  captionStyle: 'underline',
  captionColors: (palette, _shape, kind) => ({
    ...captionColorsOf(palette, kind, {
      box: palette.surface,
      said: palette.surfaceText,
      hit: palette.accent,
    }),
    current: accentInk(palette),
  }),
  createGround: createSheetGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'disc',
      face: MONO,
      said: 'outline',
      lineWidth: 4,
      dash: [8, 9],
      labelScale: 1,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, 0, color),
  kicker: {
    padding: { left: 52, top: 0, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) => {
      const center = { x: textBox.x - 32, y: textBox.y + textBox.height / 2 };
      drawCrosshair(context, center, 20 * progress, palette.accentDisplay);
    },
    colors: (palette) => ({ text: accentInk(palette), background: palette.ground }),
  },
});

/** The mark of a measured point. */
function drawCrosshair(
  context: Context,
  { x, y }: { x: number; y: number },
  reach: number,
  color: string,
): void {
  context.strokeStyle = color;
  context.lineWidth = 4;
  context.lineCap = 'butt';
  context.beginPath();
  context.arc(x, y, reach * 0.56, 0, Math.PI * 2);
  context.moveTo(x - reach, y);
  context.lineTo(x + reach, y);
  context.moveTo(x, y - reach);
  context.lineTo(x, y + reach);
  context.stroke();
}

/** A drawn sheet: outline whose corners run over, as drawn with a ruler. */
function createCard(palette: Palette, box: Box): Layer {
  const over = 16;
  return createLayer(insetBox(box, -over - 4), (context) => {
    fillRounded(context, box, 0, palette.surface);
    context.strokeStyle = palette.surfacePrimary;
    context.lineWidth = 4;
    context.beginPath();
    for (const y of [box.y, box.y + box.height]) {
      context.moveTo(box.x - over, y);
      context.lineTo(box.x + box.width + over, y);
    }
    for (const x of [box.x, box.x + box.width]) {
      context.moveTo(x, box.y - over);
      context.lineTo(x, box.y + box.height + over);
    }
    context.stroke();
  });
}

/** The sign as a construction: circles, dashed axes, and its measure under it. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress } = emblem;
  context.save();
  context.fillStyle = palette.surface;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  context.lineCap = 'butt';
  context.strokeStyle = palette.surfacePrimary;
  context.lineWidth = 5;
  context.stroke();
  context.lineWidth = 3;
  context.setLineDash([18, 12]);
  context.lineDashOffset = -emblem.seconds * 12;
  context.beginPath();
  context.moveTo(x - radius * 1.16, y);
  context.lineTo(x + radius * 1.16, y);
  context.moveTo(x, y - radius * 1.16);
  context.lineTo(x, y + radius * 1.16);
  context.stroke();
  context.beginPath();
  context.arc(x, y, radius * 0.84, 0, Math.PI * 2);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = palette.surface;
  context.fillRect(x - radius * 0.56, y - radius * 0.56, radius * 1.12, radius * 1.12);
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.1,
    color: palette.surfaceText,
    weight: 0.72,
    progress,
  });
  drawMeasure(context, { x, y: y + radius * 1.14, half: radius * progress }, palette.accentDisplay);
  context.restore();
}

function drawMeasure(
  context: Context,
  { x, y, half }: { x: number; y: number; half: number },
  color: string,
): void {
  context.strokeStyle = color;
  context.lineWidth = 4;
  context.beginPath();
  context.moveTo(x - half, y);
  context.lineTo(x + half, y);
  for (const end of [x - half, x + half]) {
    context.moveTo(end, y - 18);
    context.lineTo(end, y + 18);
  }
  context.stroke();
}
