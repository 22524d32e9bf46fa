import { createLayer, type Layer } from '../draw/layer.js';
import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { driftAt, isOnLeft } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Archivo', weight: 800 } as const;
const BODY = { family: 'Archivo', weight: 500 } as const;

const PALETTE: Palette = {
  ground: '#FFFFFF',
  groundShape: '#EFEDE6',
  line: '#C9C6BC',
  text: '#111111',
  muted: '#5E5E5A',
  primary: '#CF1318',
  onPrimary: '#FFFFFF',
  primaryInk: '#CF1318',
  primaryDisplay: '#CF1318',
  accent: '#1746D1',
  onAccent: '#FFFFFF',
  accentDisplay: '#1746D1',
  surface: '#FFFFFF',
  surfaceText: '#111111',
  surfaceMuted: '#5E5E5A',
  surfacePrimary: '#CF1318',
  surfaceLine: '#C9C6BC',
  surfaceTint: '#EFEDE6',
};

/** Figures on white: heavy rules, square corners, greys and one red, a cropped quarter disc. */
export const ledgerDay: StyleDesign = defineStyle({
  id: 'ledger-day',
  name: 'Ledger Day',
  energy: 3,
  words: ['swiss', 'data', 'report', 'figures', 'finance', 'grid', 'statistics', 'quarterly', 'analytics'],
  tags: ['print', 'iconic-artist'],
  palette: PALETTE,
  transitions: { primary: 'blinds', accents: ['cut', 'slice'] },
  fonts: { display: DISPLAY, body: BODY, kicker: { family: 'Archivo', weight: 700 }, caption: DISPLAY },
  settings: {
    isKickerUpperCase: true,
    displayLeading: 0.98,
    displayTracking: 1.05,
    lineEnds: 'square',
    proofShape: 'plain',
  },
  cornerRadius: 0,
  ruleWeight: 6,
  captionStyle: 'underline',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, { box: palette.text, said: '#FFFFFF', hit: palette.primary }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, { shape: 'square', face: DISPLAY, said: 'outline', dash: [] }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, 0, color),
  kicker: {
    padding: { left: 0, top: 44, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) => {
      const y = textBox.y - 44;
      fillRounded(context, { x: textBox.x, y, width: 340 * progress, height: 6 }, 0, palette.text);
      fillRounded(context, { x: textBox.x, y, width: 122 * progress, height: 18 }, 0, palette.primary);
    },
    colors: (palette) => ({ text: palette.text, background: palette.ground }),
  },
});

const DRIFT_PIXELS = 24;
const DRIFT_SECONDS = 7;
const RADII = { landscape: 900, portrait: 860, square: 720 };
const RULE_Y = { landscape: 34, portrait: 214, square: 28 };

/** A quarter disc cropped by a lower corner, and the page's own rule over everything. */
function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const radius = RADII[frame.shape];
  const x = isOnLeft(frame, focus) ? 0 : frame.width;
  const inward = x === 0 ? -1 : 1;
  const { textSafe } = frame.zones;
  const rule = { x: textSafe.x, y: RULE_Y[frame.shape], width: textSafe.width, height: 6 };
  return {
    draw(context, seconds) {
      context.fillStyle = palette.ground;
      context.fillRect(whole.x, whole.y, whole.width, whole.height);
      const drift = driftAt(seconds, DRIFT_PIXELS, DRIFT_SECONDS);
      fillDisc(
        context,
        x + inward * (DRIFT_PIXELS + drift.x),
        frame.height + DRIFT_PIXELS + drift.y,
        radius,
        palette.groundShape,
      );
      fillRounded(context, rule, 0, palette.text);
    },
  };
}

/** A white sheet under a heavy rule, with hairlines at its other sides. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -4), (context) => {
    fillRounded(context, box, 0, palette.surface);
    context.strokeStyle = palette.surfaceLine;
    context.lineWidth = 3;
    context.strokeRect(box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3);
    fillRounded(context, { ...box, height: 8 }, 0, palette.surfaceText);
  });
}

const SCALE_MARKS = 8;

/** A solid square with the sign in it, and a scale along its foot on which a slider wanders. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  const side = radius * 1.86;
  const left = x - side / 2;
  const top = y - side / 2 - radius * 0.06;
  fillRounded(context, { x: left, y: top, width: side, height: side }, 0, palette.primary);
  drawIcon(context, emblem.icon, {
    x,
    y: top + side / 2,
    sizePixels: radius * 1.24,
    color: palette.onPrimary,
    weight: 1,
    progress: emblem.progress,
  });
  const scaleY = top + side + radius * 0.1;
  fillRounded(
    context,
    { x: left, y: scaleY, width: side, height: 6 },
    0,
    mixColors(palette.text, palette.ground, 0.1),
  );
  for (let mark = 0; mark <= SCALE_MARKS; mark++) {
    const height = mark % 4 === 0 ? 26 : 16;
    const at = left + ((side - 5) * mark) / SCALE_MARKS;
    fillRounded(context, { x: at, y: scaleY, width: 5, height }, 0, palette.text);
  }
  const share = 0.5 - 0.5 * Math.cos((emblem.seconds / 9) * Math.PI * 2);
  fillRounded(
    context,
    { x: left + share * (side - 44), y: scaleY - 8, width: 44, height: 22 },
    0,
    palette.accent,
  );
}
