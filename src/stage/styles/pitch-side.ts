import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf, isOnLeft } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { drawLeadBars, leadBars } from './parts/lead-bars.js';
import { fillSkewed, skewOf } from './parts/skewed-plate.js';
import { fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Kanit Italic', weight: 800 } as const;
const BODY = { family: 'Kanit', weight: 600 } as const;

const PALETTE: Palette = {
  ground: '#2A12C9',
  groundShape: '#3A20E0',
  line: '#8375F2',
  text: '#FFFFFF',
  muted: '#CFC9FF',
  primary: '#D7FF1F',
  onPrimary: '#14066E',
  primaryInk: '#D7FF1F',
  primaryDisplay: '#D7FF1F',
  accent: '#FF8A4C',
  onAccent: '#111111',
  accentDisplay: '#FF9A63',
  surface: '#1B0A93',
  surfaceText: '#FFFFFF',
  surfaceMuted: '#CFC9FF',
  surfacePrimary: '#D7FF1F',
  surfaceLine: '#6F61E4',
  surfaceTint: '#3119AE',
};

/** At the side of the pitch: everything leans forward, speed lines run, a lime bar cuts through electric blue. */
export const pitchSide: StyleDesign = defineStyle({
  id: 'pitch-side',
  name: 'Pitch Side',
  energy: 5,
  words: [
    'sport',
    'sports',
    'fitness',
    'competition',
    'speed',
    'launch',
    'energy',
    'football',
    'workout',
    'athletic',
    'race',
  ],
  tags: ['pop-culture'],
  palette: PALETTE,
  transitions: { primary: 'slice', accents: ['whip', 'smash'] },
  fonts: { display: DISPLAY, body: BODY, kicker: DISPLAY, caption: BODY },
  settings: {
    isUpperCase: true,
    isKickerUpperCase: true,
    displayLeading: 1,
    displayTracking: 0.5,
    displayGrowth: 0.2,
    lineEnds: 'square',
    proofShape: 'plain',
    cardHeader: 12,
  },
  cornerRadius: 0,
  ruleWeight: 10,
  captionStyle: 'bar',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, {
      box: mixColors(palette.surface, '#000000', 0.5),
      opacity: 0.94,
      said: '#FFFFFF',
      hit: palette.primary,
    }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'lozenge',
      face: DISPLAY,
      said: 'outline',
      dash: [],
      lineWidth: 6,
      labelScale: 1.2,
      iconWeight: 1.25,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) => {
    const lean = skewOf(box.height);
    fillSkewed(context, { ...box, x: box.x - lean * 0.4, width: box.width + lean * 0.8 }, color, progress);
  },
  kicker: {
    padding: { left: 34, top: 16, right: 34, bottom: 16 },
    draw: (context, palette, textBox, progress) => {
      const plate = {
        x: textBox.x - 30,
        y: textBox.y - 16,
        width: textBox.width + 60,
        height: textBox.height + 32,
      };
      fillSkewed(context, plate, palette.primary, progress);
    },
    colors: (palette) => ({ text: palette.onPrimary, background: palette.primary }),
  },
});

const LINE_COUNTS = { landscape: 12, portrait: 7, square: 9 };
const LINE_STEP = 58;
const RUN_PIXELS_PER_SECOND = 46;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const stadium = createStadium(palette, frame, focus);
  const isLeft = isOnLeft(frame, focus);
  const lines = createSpeedLines(palette, frame, isLeft);
  const lead = leadBars(frame, focus);
  return {
    draw(context, seconds) {
      stadium.put(context);
      const run = (((seconds * RUN_PIXELS_PER_SECOND) % LINE_STEP) + LINE_STEP) % LINE_STEP;
      lines.put(context, 1, run);
      drawLeadBars(context, palette, lead, seconds);
    },
  };
}

/** Blue light, and the centre circle and halfway line of a pitch, leaning. */
function createStadium(palette: Palette, frame: Frame, focus: Focus): Layer {
  const whole = wholeFrame(frame);
  const { x, y, radius } = anchorOf(frame, focus);
  return createLayer(whole, (context) => {
    const light = context.createLinearGradient(0, 0, frame.width, frame.height);
    light.addColorStop(0, palette.groundShape);
    light.addColorStop(0.45, palette.ground);
    light.addColorStop(1, mixColors(palette.ground, palette.surface, 0.8));
    context.fillStyle = light;
    context.fillRect(0, 0, whole.width, whole.height);
    context.transform(1, 0, -0.27, 1, y * 0.27, 0);
    context.strokeStyle = withAlpha(palette.text, 0.1);
    context.lineWidth = 12;
    context.beginPath();
    context.arc(x, y, radius * 0.72, 0, Math.PI * 2);
    context.moveTo(x, y - frame.height);
    context.lineTo(x, y + frame.height);
    context.stroke();
    context.fillStyle = withAlpha(palette.text, 0.1);
    context.beginPath();
    context.arc(x, y, 26, 0, Math.PI * 2);
    context.fill();
  });
}

/** Thin bars in even steps, faint at both ends of their row: moved by one step they look the same. */
function createSpeedLines(palette: Palette, frame: Frame, isLeft: boolean): Layer {
  const lean = skewOf(frame.height);
  const count = LINE_COUNTS[frame.shape];
  const span = count * LINE_STEP;
  const left = (isLeft ? frame.width * 0.02 : frame.width * 0.98 - span) - lean / 2;
  const extent = { x: left, y: 0, width: span + lean + LINE_STEP, height: frame.height };
  return createLayer(extent, (context) => {
    for (let line = 0; line < count; line++) {
      const opacity = 0.085 * Math.sin(((line + 0.5) / count) * Math.PI);
      const bar = { x: left + line * LINE_STEP, y: 0, width: lean + 20, height: frame.height };
      fillSkewed(context, bar, withAlpha(palette.text, opacity), 1);
    }
  });
}

/** A panel with its leaning corner cut and a lime bar at its head. */
function createCard(palette: Palette, box: Box): Layer {
  const cut = Math.min(44, box.height * 0.2);
  return createLayer(insetBox(box, -14), (context) => {
    context.fillStyle = palette.surface;
    context.beginPath();
    context.moveTo(box.x, box.y);
    context.lineTo(box.x + box.width, box.y);
    context.lineTo(box.x + box.width, box.y + box.height - cut);
    context.lineTo(box.x + box.width - cut * 0.6, box.y + box.height);
    context.lineTo(box.x, box.y + box.height);
    context.fill();
    fillRounded(context, { ...box, height: 6 }, 0, palette.surfaceLine);
    const head = { x: box.x, y: box.y, width: Math.min(220, box.width * 0.36), height: 12 };
    fillSkewed(context, head, palette.primary, 1);
  });
}

/** A leaning lime plate with the sign in it; bars run behind it. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { y, progress, seconds } = emblem;
  const radius = emblem.radius * 0.9;
  const x = emblem.x + radius * 0.08;
  const height = radius * 1.72;
  const lean = skewOf(height);
  const width = radius * 1.5 + lean;
  const plate = { x: x - width / 2, y: y - height / 2, width, height };
  const run = Math.sin((seconds / 2.4) * Math.PI * 2) * radius * 0.05;
  for (const [shift, share, opacity] of [
    [0.5, 0.1, 0.9],
    [0.34, 0.07, 0.55],
    [0.22, 0.045, 0.3],
  ] as const) {
    const bar = {
      ...plate,
      x: plate.x - radius * shift * 0.36 - run * share * 8,
      width: radius * share + lean,
    };
    fillSkewed(context, bar, withAlpha(palette.accent, opacity * progress), 1);
  }
  fillSkewed(context, { ...plate, x: plate.x + 22, y: plate.y + 22 }, palette.surface, 1);
  fillSkewed(context, plate, palette.primary, 1);
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.14,
    color: palette.onPrimary,
    weight: 1.3,
    progress,
  });
}
