import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { driftAt, isOnLeft } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Playfair Display', weight: 900 } as const;
/** The display face's own figures hang below the line. */
const FIGURES = { family: 'DM Serif Display', weight: 400 } as const;
const BODY = { family: 'Libre Franklin', weight: 500 } as const;

const PALETTE: Palette = {
  ground: '#FBF8F2',
  groundShape: '#F1DAD3',
  line: '#CDBFB3',
  text: '#171413',
  muted: '#5E554F',
  primary: '#9C1C2E',
  onPrimary: '#FFFFFF',
  primaryInk: '#9C1C2E',
  primaryDisplay: '#9C1C2E',
  accent: '#2F5D50',
  onAccent: '#FFFFFF',
  accentDisplay: '#2F5D50',
  surface: '#FFFFFF',
  surfaceText: '#171413',
  surfaceMuted: '#665D57',
  surfacePrimary: '#9C1C2E',
  surfaceLine: '#D8CCC2',
  surfaceTint: '#F6E7E2',
};

/** A magazine page: heavy serif headlines, hairlines, one tall block of colour, ovals. */
export const sundayMag: StyleDesign = defineStyle({
  id: 'sunday-mag',
  name: 'Sunday Mag',
  energy: 2,
  words: ['editorial', 'magazine', 'culture', 'fashion', 'essay', 'literary', 'lifestyle', 'interview'],
  tags: ['print', 'pop-culture'],
  palette: PALETTE,
  transitions: { primary: 'leaf', accents: ['cut', 'curtain'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY, figures: FIGURES },
  settings: {
    isKickerUpperCase: true,
    displayLeading: 1.02,
    displayTracking: 0.55,
    lineEnds: 'square',
  },
  cornerRadius: 0,
  ruleWeight: 3,
  captionStyle: 'plain',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, { box: palette.text, said: '#FBF8F2', hit: '#F2A7AE' }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'disc',
      face: FIGURES,
      said: 'outline',
      lineWidth: 3,
      dash: [4, 9],
      labelScale: 1.05,
      iconWeight: 0.85,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, 0, color),
  kicker: {
    padding: { left: 0, top: 30, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) =>
      fillRounded(
        context,
        { x: textBox.x, y: textBox.y - 30, width: Math.max(260, textBox.width) * progress, height: 3 },
        0,
        palette.text,
      ),
  },
});

/** Width of the tall block as a part of the frame's, by where the subject is. */
const BLOCK_SHARES: Record<Focus, number> = { right: 0.4, left: 0.43, center: 0.13, calm: 0.22 };
const PORTRAIT_BLOCK_SHARES: Record<Focus, number> = { right: 0.44, left: 0.44, center: 0.44, calm: 0.44 };
const DRIFT_PIXELS = 16;
const DRIFT_SECONDS = 9;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const shares = frame.shape === 'landscape' ? BLOCK_SHARES : PORTRAIT_BLOCK_SHARES;
  const width = frame.width * shares[focus];
  const isLeft = isOnLeft(frame, focus);
  const block = { x: isLeft ? 0 : frame.width - width, y: 0, width, height: frame.height };
  const whole = wholeFrame(frame);
  const oval = mixColors(palette.groundShape, palette.primary, 0.1);
  const tall = Math.min(frame.height * 0.36, frame.width * 0.42);
  const center = { x: isLeft ? block.width * 0.42 : frame.width - block.width * 0.42, y: frame.height * 0.5 };
  return {
    draw(context, seconds) {
      context.fillStyle = palette.ground;
      context.fillRect(whole.x, whole.y, whole.width, whole.height);
      fillRounded(context, block, 0, palette.groundShape);
      const drift = driftAt(seconds, DRIFT_PIXELS, DRIFT_SECONDS);
      context.save();
      context.beginPath();
      context.rect(block.x, block.y, block.width, block.height);
      context.clip();
      context.fillStyle = oval;
      context.beginPath();
      context.ellipse(center.x + drift.x, center.y + drift.y, tall * 0.72, tall, 0, 0, Math.PI * 2);
      context.fill();
      context.restore();
    },
  };
}

/** A page laid on the page: white between two rules. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -4), (context) => {
    fillRounded(context, box, 0, palette.surface);
    fillRounded(context, { ...box, height: 9 }, 0, palette.surfaceText);
    fillRounded(context, { ...box, y: box.y + 15, height: 3 }, 0, palette.surfaceText);
    fillRounded(context, { ...box, y: box.y + box.height - 3, height: 3 }, 0, palette.surfaceText);
  });
}

/** The sign in an upright oval like a cameo, in a thin ring that turns. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  const oval = (scale: number, turn = 0): void => {
    context.beginPath();
    context.ellipse(x, y, radius * 0.78 * scale, radius * 1.06 * scale, turn, 0, Math.PI * 2);
  };
  context.fillStyle = palette.accent;
  oval(1);
  context.fill();
  context.strokeStyle = palette.onAccent;
  context.lineWidth = 3;
  oval(0.92);
  context.stroke();
  context.strokeStyle = palette.text;
  context.lineWidth = 4;
  oval(1.08, Math.sin((emblem.seconds / 8) * Math.PI * 2) * 0.14);
  context.stroke();
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 0.96,
    color: palette.onAccent,
    weight: 0.8,
    progress: emblem.progress,
  });
}
