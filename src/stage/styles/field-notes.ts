import type { Context } from '../draw/canvas.js';
import { mixColors, oklchOf } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, withShadow, type Layer } from '../draw/layer.js';
import { drawText, setLines } from '../draw/text.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawDoodles } from './parts/draw-doodles.js';
import { penDrawing, penHatch, penLine, penLoop, tracePen } from './parts/pen.js';
import { fillDisc, fillRounded, strokeTick, withTurn } from './shapes.js';
import type { Emblem, Focus, Ground, Marker, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Caveat Brush', weight: 400 } as const;
const BODY = { family: 'Patrick Hand', weight: 400 } as const;
const HIGHLIGHT = '#FFE45C';
const GRID = 48;

const PALETTE: Palette = {
  ground: '#FCFBF4',
  groundShape: '#FFF4B8',
  line: '#A7AEC4',
  text: '#1D2A55',
  muted: '#566082',
  primary: '#2247C8',
  onPrimary: '#FFFFFF',
  primaryInk: '#2247C8',
  primaryDisplay: '#2247C8',
  accent: '#D9333F',
  onAccent: '#FFFFFF',
  accentDisplay: '#D9333F',
  surface: '#FFF2A8',
  surfaceText: '#1D2A55',
  surfaceMuted: '#4A5478',
  surfacePrimary: '#2247C8',
  surfaceLine: '#A99E58',
  surfaceTint: '#FFE67A',
};

/** A notebook: brush letters, pen lines that never hold still, sticky notes, marker strokes on dotted paper. */
export const fieldNotes: StyleDesign = defineStyle({
  id: 'field-notes',
  name: 'Field Notes',
  energy: 3,
  words: [
    'whiteboard',
    'hand drawn',
    'handwritten',
    'sketch',
    'doodle',
    'lesson',
    'notebook',
    'classroom',
    'scribble',
  ],
  tags: ['handmade', 'print'],
  palette: PALETTE,
  transitions: { primary: 'leaf', accents: ['cut', 'match'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY },
  settings: { displayTracking: 0, displayLeading: 1.04, displayGrowth: 0.2 },
  cornerRadius: 6,
  ruleWeight: 8,
  captionStyle: 'block',
  captionColors: (palette, _shape, kind) => {
    const colors = captionColorsOf(palette, kind, {
      box: palette.text,
      said: palette.ground,
      hit: palette === PALETTE ? HIGHLIGHT : palette.primary,
    });
    const isMarker = kind === 'block' && palette === PALETTE;
    return isMarker ? { ...colors, plate: HIGHLIGHT, onPlate: palette.text } : colors;
  },
  createGround,
  createCard,
  drawMarker,
  drawEmblem,
  drawSlab: (context, { box, color, progress }) => fillSwipe(context, box, color, progress),
  kicker: {
    padding: { left: 22, top: 16, right: 26, bottom: 16 },
    draw: (context, palette, textBox, progress) => {
      const { x, y, width, height } = textBox;
      const strip = { x: x - 20, y: y - 15, width: width + 44, height: height + 30 };
      withTurn(context, -1.2, { x, y }, () => {
        fillRounded(context, { ...strip, width: strip.width * progress }, 0, palette.surfaceTint);
      });
    },
    colors: (palette) => ({ text: palette.surfaceText, background: palette.surfaceTint }),
  },
});

/** One stroke of a broad marker: straight edges that are not quite parallel, ragged ends. */
function fillSwipe(context: Context, box: Box, color: string, progress: number): void {
  if (progress <= 0) return;
  const { x, y, height } = box;
  const right = x + box.width * progress;
  const rag = Math.min(14, height * 0.16);
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(x - rag, y + rag * 0.5);
  context.lineTo(right + rag * 0.6, y - rag * 0.2);
  context.lineTo(right - rag * 0.2, y + height * 0.34);
  context.lineTo(right + rag, y + height * 0.62);
  context.lineTo(right + rag * 0.1, y + height - rag * 0.2);
  context.lineTo(x - rag * 0.3, y + height + rag * 0.2);
  context.lineTo(x - rag * 1.1, y + height * 0.6);
  context.lineTo(x + rag * 0.1, y + height * 0.3);
  context.closePath();
  context.fill();
}

function createGround(palette: Palette, frame: Frame, focus: Focus, seed: number): Ground {
  const whole = wholeFrame(frame);
  const dots = mixColors(palette.ground, palette.text, 0.17);
  const page = createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, whole.width, whole.height);
    context.fillStyle = dots;
    for (let x = GRID / 2; x < frame.width; x += GRID) {
      for (let y = GRID / 2; y < frame.height; y += GRID) context.fillRect(x - 2, y - 2, 4, 4);
    }
    const { x, y, reach } = patchOf(frame, focus);
    context.strokeStyle = palette.groundShape;
    context.lineWidth = 46;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.beginPath();
    tracePen(context, penHatch(x, y, reach, reach * 0.7, 13), 12, seed);
    context.stroke();
  });
  return {
    draw(context, seconds) {
      page.put(context);
      drawDoodles(context, palette, frame, penDrawing(seconds));
    },
  };
}

/** Where the marker has shaded the page: beside the words in wide scenes. */
function patchOf(frame: Frame, focus: Focus): { x: number; y: number; reach: number } {
  if (frame.shape === 'landscape' && focus === 'right') return { x: 1600, y: 560, reach: 340 };
  if (frame.shape === 'portrait') return { x: 540, y: 1730, reach: 400 };
  const { x, y, radius } = anchorOf(frame, focus);
  return { x, y, reach: radius * 0.8 };
}

const shadowOf = ({ ground, text }: Palette): string => (oklchOf(ground).lightness > 0.5 ? text : '#000000');

/** A sticky note with a strip of tape and a corner that lifts. */
function createCard(palette: Palette, box: Box): Layer {
  const fold = Math.min(54, box.height * 0.2);
  const { x, y, width, height } = box;
  return createLayer(insetBox(box, -70, -90), (context) => {
    withShadow(context, { color: shadowOf(palette), opacity: 0.24, blur: 40, offsetY: 18 }, () => {
      context.fillStyle = palette.surface;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x + width, y);
      context.lineTo(x + width, y + height - fold);
      context.lineTo(x + width - fold, y + height);
      context.lineTo(x, y + height);
      context.fill();
    });
    context.fillStyle = mixColors(palette.surface, palette.text, 0.16);
    context.beginPath();
    context.moveTo(x + width, y + height - fold);
    context.lineTo(x + width - fold * 0.86, y + height - fold * 0.92);
    context.lineTo(x + width - fold, y + height);
    context.fill();
    const tape = { x: x + width / 2 - 90, y: y - 24, width: 180, height: 42 };
    withTurn(context, -1.6, { x: x + width / 2, y }, () =>
      fillRounded(context, tape, 0, mixColors(palette.ground, palette.primary, 0.24)),
    );
  });
}

function drawMarker(context: Context, palette: Palette, marker: Marker): void {
  const { x, y, radius, state } = marker;
  const isOnCard = marker.on === 'surface';
  const pen = isOnCard ? palette.surfacePrimary : palette.primaryDisplay;
  const empty = isOnCard ? palette.surfaceLine : palette.line;
  const seed = Math.round(x * 7 + y * 13);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (state === 'current') fillDisc(context, x, y, radius * 0.9, palette.primary);
  context.strokeStyle = state === 'empty' ? empty : pen;
  context.lineWidth = Math.min(7, radius * 0.18);
  context.beginPath();
  tracePen(context, penLoop(x, y, radius * 0.9, radius * 0.88), radius * 0.06, seed);
  context.stroke();
  if (state === 'empty') return;
  const ink = state === 'current' ? palette.onPrimary : pen;
  if (marker.isTicked === true) strokeTick(context, x, y, radius * 0.9, ink);
  else if (marker.label != null) {
    const style = { face: DISPLAY, sizePixels: radius * 1.16, leading: 1, trackingEm: 0 };
    const block = setLines([marker.label], style);
    drawText(context, block, x, y - block.capHeight / 2, ink, 'center');
  } else if (marker.icon != null) {
    drawIcon(context, marker.icon, { x, y, sizePixels: radius * 1.1, color: ink, weight: 1.1 });
  } else fillDisc(context, x, y, radius * 0.3, ink);
}

/** The sign in pen over a shaded patch, ringed twice by hand, with marks of attention. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress, seconds } = emblem;
  const drawing = penDrawing(seconds);
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  fillDisc(context, x, y, radius * 0.86, palette.ground);
  context.strokeStyle = palette.surfaceTint;
  context.lineWidth = radius * 0.15;
  context.beginPath();
  tracePen(context, penHatch(x, y + radius * 0.06, radius * 0.7, radius * 0.6, 6), radius * 0.02, 5);
  context.stroke();
  context.strokeStyle = palette.text;
  context.lineWidth = 8;
  const loop = penLoop(x, y, radius * 0.9, radius * 0.86);
  context.beginPath();
  tracePen(context, loop.slice(0, Math.max(2, Math.ceil(loop.length * progress))), 5, drawing);
  context.stroke();
  const hand = ((drawing % 3) - 1) * 0.9;
  withTurn(context, hand, { x, y }, () =>
    drawIcon(context, emblem.icon, {
      x: x + hand,
      y,
      sizePixels: radius * 1.06,
      color: palette.primaryDisplay,
      weight: 1.1,
      progress,
    }),
  );
  context.strokeStyle = palette.accentDisplay;
  context.lineWidth = 9;
  for (const [index, angle] of [-1.05, -0.78, -0.5].entries()) {
    const inner = radius * 1.06;
    const outer = inner + radius * (index === 1 ? 0.24 : 0.16) * progress;
    const from = [x + Math.cos(angle) * inner, y + Math.sin(angle) * inner] as const;
    const to = [x + Math.cos(angle) * outer, y + Math.sin(angle) * outer] as const;
    context.beginPath();
    tracePen(context, penLine(from, to), 3, drawing + index);
    context.stroke();
  }
  context.restore();
}
