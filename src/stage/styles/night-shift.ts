import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { setLines, drawText } from '../draw/text.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { fillRounded, strokeTick } from './shapes.js';
import type { Emblem, Focus, Ground, Marker, Palette, Slab, Style, StyleDesign } from './style.js';

const DISPLAY = { family: 'Space Grotesk', weight: 700 } as const;
const MONO = { family: 'JetBrains Mono', weight: 500 } as const;
const RADIUS = 18;
const GRID = 48;
const DOT = 4;
const CRAWL_PIXELS_PER_SECOND = 10;

const PALETTE: Palette = {
  ground: '#0E1116',
  groundShape: '#242D39',
  line: '#364150',
  text: '#E8EDF2',
  muted: '#94A1B2',
  primary: '#7CF29C',
  onPrimary: '#111111',
  primaryInk: '#7CF29C',
  primaryDisplay: '#7CF29C',
  accent: '#FFB454',
  onAccent: '#111111',
  accentDisplay: '#FFB454',
  surface: '#181D25',
  surfaceText: '#E8EDF2',
  surfaceMuted: '#94A1B2',
  surfacePrimary: '#7CF29C',
  surfaceLine: '#3A4656',
  surfaceTint: '#222B36',
};

/** Dark windows on a crawling dot grid, with a glow in one corner. */
export const nightShift: StyleDesign = {
  id: 'night-shift',
  name: 'Night Shift',
  energy: 3,
  words: [
    'developer',
    'code',
    'api',
    'terminal',
    'dark mode',
    'dark style',
    'dark theme',
    'dark look',
    'dark',
    'security',
    'tech',
    'software',
  ],
  tags: ['retro-tech'],
  palette: PALETTE,
  transitions: { primary: 'cells', accents: ['dive', 'cut'] },
  build,
};

function build(palette: Palette): Style {
  return {
    id: nightShift.id,
    name: nightShift.name,
    energy: nightShift.energy,
    words: nightShift.words,
    transitions: nightShift.transitions,
    palette,
    fonts: { display: DISPLAY, body: MONO, kicker: MONO, caption: MONO },
    isUpperCase: false,
    displayLeading: 1.02,
    displayTracking: 1,
    dress: 'window',
    isKickerUpperCase: false,
    displayGrowth: 0,
    lineEnds: 'square',
    proofShape: 'cells',
    cornerRadius: RADIUS,
    ruleWeight: 4,
    tiltDegrees: 0,
    captionStyle: 'bar',
    captionColors: () => ({
      box: palette.surface,
      boxOpacity: 0.94,
      said: palette.surfaceText,
      current: palette.surfacePrimary,
      coming: palette.surfaceMuted,
      plate: palette.primary,
      onPlate: palette.onPrimary,
    }),
    createGround: (frame, focus) => createGround(palette, frame, focus),
    cardHeader: 68,
    createCard: (box) => createCard(palette, box),
    drawMarker: (context, marker) => drawMarker(context, palette, marker),
    drawEmblem: (context, emblem) => drawEmblem(context, palette, emblem),
    drawSlab,
    kickerPadding: { left: 44, top: 0, right: 0, bottom: 0 },
    drawKickerDress: (context, textBox, progress) => drawPrompt(context, palette, textBox, progress),
    kickerColor: palette.primaryInk,
    kickerBackground: palette.ground,
  };
}

const GLOWS: Record<Focus, [x: number, y: number]> = {
  right: [0.8, 0.28],
  left: [0.2, 0.28],
  center: [0.5, 0.3],
  calm: [0.95, 0.05],
};

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const [glowX, glowY] = GLOWS[focus];
  const glow = createLayer(whole, (context) => {
    const x = frame.width * glowX;
    const y = frame.height * glowY;
    const radius = Math.max(frame.width, frame.height) * 0.5;
    const gradient = context.createRadialGradient(x, y, 10, x, y, radius);
    gradient.addColorStop(0, withAlpha(palette.primary, 0.16));
    gradient.addColorStop(0.5, withAlpha(palette.primary, 0.06));
    gradient.addColorStop(1, withAlpha(palette.primary, 0));
    context.fillStyle = palette.ground;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    context.fillStyle = gradient;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
  });
  const dots = createLayer(insetBox(whole, -GRID), (context) => {
    context.fillStyle = palette.groundShape;
    for (let x = -GRID; x < frame.width + GRID; x += GRID) {
      for (let y = -GRID; y < frame.height + GRID; y += GRID) context.fillRect(x, y, DOT, DOT);
    }
  });
  return {
    draw(context, seconds) {
      glow.put(context);
      const shift = (((seconds * CRAWL_PIXELS_PER_SECOND) % GRID) + GRID) % GRID;
      dots.put(context, 1, shift, -shift);
    },
  };
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -6), (context) => {
    fillRounded(context, box, RADIUS, palette.surface);
    context.strokeStyle = palette.surfaceLine;
    context.lineWidth = 3;
    context.stroke();
    const lights = [mixColors(palette.surface, '#FF6B6B', 0.9), palette.accent, palette.primary];
    lights.forEach((color, index) => {
      context.fillStyle = color;
      context.beginPath();
      context.arc(box.x + 40 + index * 34, box.y + 34, 10, 0, Math.PI * 2);
      context.fill();
    });
  });
}

function drawMarker(context: Context, palette: Palette, marker: Marker): void {
  const { x, y, radius, state } = marker;
  const box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  const corner = radius * 0.36;
  if (state !== 'current') {
    const isEmpty = state === 'empty';
    context.strokeStyle = isEmpty ? palette.surfaceLine : palette.surfacePrimary;
    context.lineWidth = 4;
    context.setLineDash(isEmpty ? [10, 10] : []);
    context.beginPath();
    context.roundRect(box.x + 2, box.y + 2, box.width - 4, box.height - 4, corner);
    context.stroke();
    context.setLineDash([]);
    if (isEmpty) return;
  } else {
    fillRounded(context, box, corner, palette.primary);
  }
  const ink = state === 'current' ? palette.onPrimary : palette.surfacePrimary;
  if (marker.isTicked === true) strokeTick(context, x, y, radius, ink);
  else if (marker.label != null) {
    const block = setLines([marker.label], {
      face: MONO,
      sizePixels: radius * 1.12,
      leading: 1,
      trackingEm: 0,
    });
    drawText(context, block, x, y - block.capHeight / 2, ink, 'center');
  } else if (marker.icon != null)
    drawIcon(context, marker.icon, { x, y, sizePixels: radius * 1.2, color: ink });
  else fillRounded(context, insetBox(box, radius * 0.66), 4, ink);
}

function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  const box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  const beat = 0.5 + 0.5 * Math.sin((emblem.seconds / 2.5) * Math.PI * 2);
  fillRounded(context, box, RADIUS * 1.6, palette.surface);
  context.strokeStyle = palette.surfaceLine;
  context.lineWidth = 4;
  context.stroke();
  drawCorners(context, insetBox(box, -26 - beat * 5), palette.primaryDisplay);
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.34,
    color: withAlpha(palette.surfacePrimary, 0.22),
    weight: 2.3,
    progress: emblem.progress,
  });
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.34,
    color: palette.surfacePrimary,
    weight: 0.8,
    progress: emblem.progress,
  });
}

/** Four corner marks, as around a target. */
function drawCorners(context: Context, box: Box, color: string): void {
  const arm = Math.min(box.width, box.height) * 0.12;
  context.strokeStyle = color;
  context.lineWidth = 6;
  context.lineCap = 'square';
  context.beginPath();
  for (const [x, y, right, down] of [
    [box.x, box.y, 1, 1],
    [box.x + box.width, box.y, -1, 1],
    [box.x, box.y + box.height, 1, -1],
    [box.x + box.width, box.y + box.height, -1, -1],
  ] as const) {
    context.moveTo(x + arm * right, y);
    context.lineTo(x, y);
    context.lineTo(x, y + arm * down);
  }
  context.stroke();
}

function drawSlab(context: Context, slab: Slab): void {
  fillRounded(context, { ...slab.box, width: slab.box.width * slab.progress }, 10, slab.color);
}

/** The shell prompt before a kicker. */
function drawPrompt(context: Context, palette: Palette, textBox: Box, progress: number): void {
  const middle = textBox.y + textBox.height / 2;
  const left = textBox.x - 44;
  context.save();
  context.globalAlpha *= progress;
  context.strokeStyle = palette.accent;
  context.lineWidth = 6;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(left + 4, middle - 12);
  context.lineTo(left + 18, middle);
  context.lineTo(left + 4, middle + 12);
  context.stroke();
  context.restore();
}
