import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, drawGrain, withShadow, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { plantingOf, type GroundLeaf } from './greenhouse/plantings.js';
import { isOnLeft } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawLeaf, type LeafPlace } from './parts/draw-leaf.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { keptLayer } from './parts/kept-layer.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'DM Serif Display', weight: 400 } as const;
const BODY = { family: 'DM Sans', weight: 600 } as const;
const RADIUS = 28;

const PALETTE: Palette = {
  ground: '#12372A',
  groundShape: '#1E5540',
  line: '#5C8A72',
  text: '#FBFADA',
  muted: '#B4CDB8',
  primary: '#B7D66B',
  onPrimary: '#111111',
  primaryInk: '#B7D66B',
  primaryDisplay: '#B7D66B',
  accent: '#F0A35E',
  onAccent: '#111111',
  accentDisplay: '#F0A35E',
  surface: '#1B4A39',
  surfaceText: '#FBFADA',
  surfaceMuted: '#BBD3BF',
  surfacePrimary: '#B7D66B',
  surfaceLine: '#5C8C75',
  surfaceTint: '#265C47',
};

/** Among plants: large leaves from the edges on deep green, cream letters, soft grain. */
export const greenhouse: StyleDesign = defineStyle({
  id: 'greenhouse',
  name: 'Greenhouse',
  energy: 2,
  words: [
    'nature',
    'natural',
    'sustainability',
    'sustainable',
    'climate',
    'garden',
    'food',
    'organic',
    'green',
    'eco',
    'plants',
  ],
  tags: ['handmade'],
  palette: PALETTE,
  transitions: { primary: 'blot', accents: ['shove', 'melt'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY },
  settings: { displayTracking: 0.2, displayLeading: 1.03 },
  cornerRadius: RADIUS,
  ruleWeight: 6,
  captionStyle: 'pill',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, { box: palette.text, said: palette.ground, hit: '#A8480A' }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'disc',
      face: DISPLAY,
      said: 'tint',
      labelScale: 1.2,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, Math.min(RADIUS, box.height / 3), color),
  kicker: {
    padding: { left: 58, top: 0, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) => {
      const foot = { x: textBox.x - 54, y: textBox.y + textBox.height };
      const leaf = { ...foot, length: 50 * progress, width: 13 * progress, turn: -0.62 };
      drawLeaf(context, leaf, palette.primaryDisplay, null);
    },
  },
});

const SWAY_RADIANS = 0.035;
const DRIFT_PIXELS = 10;
const DRIFT_SECONDS = 8;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const isLeft = isOnLeft(frame, focus);
  const unit = Math.min(frame.width, frame.height);
  const wall = createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    const light = context.createRadialGradient(
      isLeft ? frame.width : 0,
      0,
      40,
      isLeft ? frame.width : 0,
      0,
      unit * 1.2,
    );
    light.addColorStop(0, withAlpha(palette.groundShape, 0.8));
    light.addColorStop(1, withAlpha(palette.groundShape, 0));
    context.fillStyle = light;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    drawGrain(context, whole, 0.06);
  });
  const place = ({ at: [x, y], size: [length, halfWidth], turn }: GroundLeaf): LeafPlace => ({
    x: x * frame.width,
    y: y * frame.height,
    length: length * unit,
    width: halfWidth * unit,
    turn,
  });
  const colorOf = ({ shade }: GroundLeaf): string =>
    typeof shade === 'number' ? mixColors(palette.groundShape, palette.primary, shade) : palette[shade];
  const vein = withAlpha(palette.text, 0.13);
  const planting = plantingOf(frame, focus);
  const bush = createLayer(extentOf(frame, isLeft, planting.bush.map(place)), (context) =>
    mirrored(context, frame, isLeft, () => {
      for (const leaf of planting.bush) drawLeaf(context, place(leaf), colorOf(leaf), vein);
    }),
  );
  return {
    draw(context, seconds) {
      wall.put(context);
      const angle = (seconds / DRIFT_SECONDS) * Math.PI * 2;
      bush.put(context, 1, Math.cos(angle) * DRIFT_PIXELS, Math.sin(angle) * DRIFT_PIXELS);
      mirrored(context, frame, isLeft, () => {
        planting.front.forEach((leaf, index) => {
          const still = place(leaf);
          const turn = still.turn + Math.sin(angle + index * 2) * SWAY_RADIANS;
          drawLeaf(context, { ...still, turn }, colorOf(leaf), vein);
        });
      });
    },
  };
}

/** What the leaves cover of the frame and the margin that they drift in. */
function extentOf(frame: Frame, isLeft: boolean, leaves: readonly LeafPlace[]): Box {
  const around = insetBox(wholeFrame(frame), -DRIFT_PIXELS * 2);
  const reach = leaves.flatMap(({ x, length, width, turn }) => {
    const tip = x + Math.cos(turn) * length;
    return [Math.min(x, tip) - width, Math.max(x, tip) + width];
  });
  const left = Math.max(around.x, Math.min(...reach));
  const right = Math.min(around.x + around.width, Math.max(...reach));
  return { ...around, x: isLeft ? frame.width - right : left, width: right - left };
}

function mirrored(context: Context, frame: Frame, isLeft: boolean, draw: () => void): void {
  context.save();
  if (isLeft) {
    context.translate(frame.width, 0);
    context.scale(-1, 1);
  }
  draw();
  context.restore();
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -80, -100), (context) => {
    withShadow(context, { color: '#000000', opacity: 0.34, blur: 54, offsetY: 22 }, () =>
      fillRounded(context, box, RADIUS, palette.surface),
    );
    context.strokeStyle = mixColors(palette.surface, palette.surfacePrimary, 0.34);
    context.lineWidth = 3;
    context.beginPath();
    context.roundRect(box.x + 1.5, box.y + 1.5, box.width - 3, box.height - 3, RADIUS);
    context.stroke();
  });
}

const WREATH_LEAVES = 12;

/** A cream medallion with the sign, in a wreath that grows leaf by leaf and stirs. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress } = emblem;
  for (let leaf = 0; leaf < WREATH_LEAVES; leaf++) {
    const grown = Math.min(1, Math.max(0, progress * WREATH_LEAVES * 0.7 - leaf * 0.62));
    if (grown <= 0) continue;
    const angle = -Math.PI * 1.32 + (leaf / (WREATH_LEAVES - 1)) * Math.PI * 1.64;
    const stir = Math.sin(emblem.seconds * 1.1 + leaf) * 0.06;
    drawLeaf(
      context,
      {
        x: x + Math.cos(angle) * radius * 0.86,
        y: y + Math.sin(angle) * radius * 0.86,
        length: radius * 0.44 * grown,
        width: radius * 0.1 * grown,
        turn: angle + 0.72 + stir,
      },
      leaf % 4 === 2
        ? palette.accent
        : mixColors(palette.primary, palette.ground, leaf % 2 === 0 ? 0.12 : 0.4),
      null,
    );
  }
  const key = [palette.text, palette.ground, x, y, radius];
  const extent = insetBox({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, -60);
  keptLayer(emblem.icon, key, extent, (to) =>
    withShadow(to, { color: '#000000', opacity: 0.3, blur: 40, offsetY: 16 }, () =>
      fillDisc(to, x, y, radius * 0.86, palette.text),
    ),
  ).put(context);
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.04,
    color: palette.ground,
    weight: 0.9,
    progress,
  });
}
