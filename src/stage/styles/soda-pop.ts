import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { drawText, setLines } from '../draw/text.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf, driftAt } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { drawBuddy } from './parts/draw-buddy.js';
import { defineStyle } from './parts/define-style.js';
import { fillDisc, fillRounded, strokeTick, withTurn } from './shapes.js';
import type { Emblem, Focus, Ground, Marker, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Fredoka', weight: 700 } as const;
const BODY = { family: 'Fredoka', weight: 500 } as const;
const RADIUS = 52;
const OUTLINE = 12;

const PALETTE: Palette = {
  ground: '#8ADCFF',
  groundShape: '#A6E5FF',
  line: '#4C8DB8',
  text: '#16244D',
  muted: '#2F4570',
  primary: '#D81E63',
  onPrimary: '#FFFFFF',
  primaryInk: '#A80F49',
  primaryDisplay: '#D2185C',
  accent: '#FFD23F',
  onAccent: '#16244D',
  accentDisplay: '#16244D',
  surface: '#FFFFFF',
  surfaceText: '#16244D',
  surfaceMuted: '#2F4570',
  surfacePrimary: '#C4155A',
  surfaceLine: '#9DB0CC',
  surfaceTint: '#FFF1BF',
};

/** A cartoon: turning sun rays, fat outlines on everything, round letters, little faces that blink. */
export const sodaPop: StyleDesign = defineStyle({
  id: 'soda-pop',
  name: 'Soda Pop',
  energy: 4,
  words: [
    'cartoon',
    'kids',
    'children',
    'fun',
    'playful',
    'cute',
    'school',
    'kindergarten',
    'silly',
    'happy',
  ],
  tags: ['pop-culture', 'handmade'],
  palette: PALETTE,
  transitions: { primary: 'porthole', accents: ['shove', 'dive'] },
  fonts: { display: DISPLAY, body: BODY, kicker: DISPLAY, caption: DISPLAY },
  settings: { displayTracking: 0.2, displayLeading: 1.03 },
  cornerRadius: RADIUS,
  ruleWeight: 10,
  captionStyle: 'outline',
  captionColors: (palette, _shape, kind) => ({
    ...captionColorsOf(palette, kind, { box: palette.text, said: '#FFFFFF', hit: palette.accent }),
    ...(kind === 'outline'
      ? { said: '#FFFFFF', coming: '#FFFFFF', current: palette.accent, outline: palette.text }
      : {}),
  }),
  createGround,
  createCard,
  drawMarker,
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, Math.min(36, box.height / 2), color),
  kicker: {
    padding: { left: 34, top: 20, right: 34, bottom: 20 },
    draw: (context, palette, textBox, progress) => {
      if (progress <= 0) return;
      const width = (textBox.width + 60) * progress;
      const plate = { x: textBox.x - 30, y: textBox.y - 16, width, height: textBox.height + 32 };
      outlined(context, palette, palette.accent, 8, () =>
        context.roundRect(plate.x, plate.y, plate.width, plate.height, plate.height / 2),
      );
    },
    colors: (palette) => ({ text: palette.onAccent, background: palette.accent }),
  },
});

function outlined(context: Context, palette: Palette, fill: string, weight: number, trace: () => void): void {
  context.fillStyle = fill;
  context.strokeStyle = palette.text;
  context.lineWidth = weight;
  context.lineJoin = 'round';
  context.beginPath();
  trace();
  context.fill();
  context.stroke();
}

const RAYS = 12;
const TURN_SECONDS = 90;

/** Balls in free corners: place as parts of the frame, radius in pixels, colour. */
type Ball = readonly [x: number, y: number, radius: number, color: 'primary' | 'accent' | 'leaf'];

const BALLS: Record<Frame['shape'], readonly Ball[]> = {
  landscape: [
    [0.984, 0.05, 42, 'accent'],
    [0.972, 0.93, 56, 'primary'],
    [0.03, 0.945, 44, 'leaf'],
  ],
  portrait: [
    [0.86, 0.075, 70, 'accent'],
    [0.12, 0.09, 44, 'primary'],
    [0.16, 0.9, 92, 'leaf'],
    [0.7, 0.94, 64, 'accent'],
  ],
  square: [
    [0.985, 0.03, 40, 'accent'],
    [0.02, 0.975, 36, 'primary'],
  ],
};

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const { x, y } = anchorOf(frame, focus);
  const reach = Math.hypot(frame.width, frame.height);
  const leaf = palette === PALETTE ? '#5ED49A' : mixColors(palette.primary, '#FFFFFF', 0.5);
  return {
    draw(context, seconds) {
      context.fillStyle = palette.ground;
      context.fillRect(whole.x, whole.y, whole.width, whole.height);
      context.fillStyle = palette.groundShape;
      const turn = (seconds / TURN_SECONDS) * Math.PI * 2;
      for (let ray = 0; ray < RAYS; ray++) {
        const angle = turn + (ray / RAYS) * Math.PI * 2;
        context.beginPath();
        context.moveTo(x, y);
        for (const edge of [angle, angle + Math.PI / RAYS]) {
          context.lineTo(x + Math.cos(edge) * reach, y + Math.sin(edge) * reach);
        }
        context.fill();
      }
      BALLS[frame.shape].forEach(([atX, atY, radius, color], index) => {
        const bob = driftAt(seconds + index * 1.7, 8, 3.4);
        const place = { x: atX * frame.width, y: atY * frame.height + bob.y, radius };
        const fill = color === 'leaf' ? leaf : palette[color];
        drawBuddy(context, place, { fill, ink: palette.text }, seconds + index * 1.3);
      });
    },
  };
}

/** A white panel with a fat outline and a flat shadow. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -OUTLINE, -OUTLINE * 2), (context) => {
    const radius = Math.min(RADIUS, box.height / 2);
    const inner = insetBox(box, 4);
    fillRounded(context, { ...inner, y: inner.y + 12 }, radius, palette.text);
    outlined(context, palette, palette.surface, OUTLINE - 2, () =>
      context.roundRect(inner.x, inner.y, inner.width, inner.height, radius),
    );
  });
}

function drawMarker(context: Context, palette: Palette, marker: Marker): void {
  const { x, y, radius, state } = marker;
  const weight = Math.min(8, radius * 0.2);
  if (state === 'empty') {
    context.strokeStyle = marker.on === 'surface' ? palette.surfaceLine : palette.line;
    context.lineWidth = weight;
    context.lineCap = 'round';
    context.setLineDash([2, weight * 2]);
    context.beginPath();
    context.arc(x, y, radius - weight / 2, 0, Math.PI * 2);
    context.stroke();
    context.setLineDash([]);
    return;
  }
  const fill = state === 'current' ? palette.primary : palette.accent;
  const ink = state === 'current' ? palette.onPrimary : palette.onAccent;
  outlined(context, palette, fill, weight, () => context.arc(x, y, radius - weight / 2, 0, Math.PI * 2));
  if (marker.isTicked === true) strokeTick(context, x, y, radius * 0.84, ink);
  else if (marker.label != null) {
    const style = { face: DISPLAY, sizePixels: radius * 1.06, leading: 1, trackingEm: 0 };
    const block = setLines([marker.label], style);
    drawText(context, block, x, y - block.capHeight / 2, ink, 'center');
  } else if (marker.icon != null) {
    drawIcon(context, marker.icon, { x, y, sizePixels: radius * 1.1, color: ink, weight: 1.25 });
  } else fillDisc(context, x, y, radius * 0.3, ink);
}

/** A big ball with the sign on it; small ones with faces hop around it. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress, seconds } = emblem;
  const ball = radius * 0.86;
  const friends = [
    { turn: -2.45, size: 0.2, fill: palette.primary },
    { turn: -0.72, size: 0.26, fill: palette.accent },
    { turn: 0.62, size: 0.18, fill: mixColors(palette.ground, '#1FBF74', 0.72) },
  ];
  friends.forEach(({ turn, size, fill }, index) => {
    const hop = Math.abs(Math.sin(seconds * 1.5 + index * 1.1)) * radius * 0.05;
    const place = {
      x: x + Math.cos(turn) * radius * 1.02,
      y: y + Math.sin(turn) * radius * 1.02 - hop,
      radius: radius * size * Math.min(1, progress * 1.6),
    };
    drawBuddy(context, place, { fill, ink: palette.text }, seconds + index);
  });
  const face = mixColors(palette.surface, palette.accent, 0.22);
  outlined(context, palette, face, OUTLINE, () => context.arc(x, y, ball, 0, Math.PI * 2));
  context.strokeStyle = palette.surface;
  context.lineWidth = ball * 0.07;
  context.lineCap = 'round';
  context.beginPath();
  context.arc(x, y, ball * 0.84, -2.6, -1.9);
  context.stroke();
  const wiggle = Math.sin((seconds / 1.6) * Math.PI * 2) * 3;
  withTurn(context, wiggle, { x, y }, () =>
    drawIcon(context, emblem.icon, {
      x,
      y,
      sizePixels: ball * 1.16,
      color: palette.text,
      weight: 1.25,
      progress,
    }),
  );
}
