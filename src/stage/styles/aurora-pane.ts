import type { Context } from '../draw/canvas.js';
import { mixColors, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, withShadow, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf, driftAt, type Anchor } from './parts/anchor.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { keptLayer } from './parts/kept-layer.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Manrope', weight: 800 } as const;
const BODY = { family: 'Manrope', weight: 600 } as const;
const RADIUS = 40;
/** Peach, lilac, sky and rose, at the four corners. */
const MESH = ['#FFD0B0', '#C9BDFF', '#BFE3FF', '#FFC2DC'];

const PALETTE: Palette = {
  ground: '#F7E9F4',
  groundShape: '#DCD2FA',
  line: '#B9ABDB',
  text: '#1F1B3A',
  muted: '#4A4568',
  primary: '#4A2BE0',
  onPrimary: '#FFFFFF',
  primaryInk: '#4A2BE0',
  primaryDisplay: '#4A2BE0',
  accent: '#E54A20',
  onAccent: '#111111',
  accentDisplay: '#D23A12',
  surface: '#FBF7FD',
  surfaceText: '#1F1B3A',
  surfaceMuted: '#4A4568',
  surfacePrimary: '#4A2BE0',
  surfaceLine: '#CFC4EC',
  surfaceTint: '#ECE6FD',
};

/** Frosted panes over a drifting mesh of light colours. */
export const auroraPane: StyleDesign = defineStyle({
  id: 'aurora-pane',
  name: 'Aurora Pane',
  energy: 3,
  words: ['gradient', 'modern', 'startup', 'saas', 'glass', 'app', 'sleek', 'futuristic', 'product demo'],
  tags: ['pop-culture'],
  palette: PALETTE,
  transitions: { primary: 'dive', accents: ['match', 'melt'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: DISPLAY },
  settings: { displayTracking: 1.15, displayLeading: 1.03 },
  cornerRadius: RADIUS,
  ruleWeight: 6,
  captionStyle: 'pill',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, {
      box: mixColors(palette.surface, palette.ground, 0.1),
      opacity: 0.94,
      said: palette.surfaceText,
      hit: palette.surfacePrimary,
    }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, { shape: 'disc', face: DISPLAY, said: 'tint', labelScale: 1 }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, Math.min(28, box.height / 2.6), color),
  kicker: {
    padding: { left: 32, top: 19, right: 32, bottom: 19 },
    draw: (context, palette, textBox, progress) => {
      const height = textBox.height + 38;
      const box = { x: textBox.x - 32, y: textBox.y - 19, width: (textBox.width + 64) * progress, height };
      fillRounded(context, box, height / 2, palette.primary);
    },
    colors: (palette) => ({ text: palette.onPrimary, background: palette.primary }),
  },
});

const OVERSCAN = 64;
const DRIFT_PIXELS = 40;
const DRIFT_SECONDS = 14;
/** Glass discs: place as a part of the anchor's radius from it, size as a part of it, drift speed. */
const LENSES = [
  [-0.52, -0.62, 0.3, 1],
  [0.56, 0.5, 0.42, -0.8],
  [0.66, -0.66, 0.14, 1.4],
] as const;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const mesh = createMesh(palette, frame);
  const anchor = anchorOf(frame, focus);
  const lenses = LENSES.map(([dx, dy, size, speed]) => ({
    speed,
    phase: size * 9,
    layer: createLens({
      x: anchor.x + dx * anchor.radius,
      y: anchor.y + dy * anchor.radius,
      radius: size * anchor.radius,
    }),
  }));
  return {
    draw(context, seconds) {
      const { x, y } = driftAt(seconds, DRIFT_PIXELS, DRIFT_SECONDS);
      mesh.put(context, 1, x, y);
      for (const { layer, speed, phase } of lenses) {
        const sway = driftAt(seconds * speed + phase, 16, 6);
        layer.put(context, 1, sway.x, sway.y);
      }
    },
  };
}

function meshColors(palette: Palette): string[] {
  if (palette === PALETTE) return MESH;
  const { ground, primary, accent } = palette;
  return [
    mixColors(ground, accent, 0.16),
    mixColors(ground, primary, 0.2),
    mixColors(ground, primary, 0.08),
    mixColors(ground, accent, 0.1),
  ];
}

/** Four soft fields of colour that run into each other, larger than the frame so that they may drift. */
function createMesh(palette: Palette, frame: Frame): Layer {
  const extent = insetBox(wholeFrame(frame), -OVERSCAN);
  const colors = meshColors(palette);
  const reach = Math.max(frame.width, frame.height) * 0.62;
  const corners = [
    [0.06, 0.12],
    [0.92, 0.16],
    [0.7, 0.96],
    [0.1, 0.94],
  ] as const;
  return createLayer(extent, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(extent.x, extent.y, extent.width, extent.height);
    corners.forEach(([x, y], index) => {
      const color = colors[index] ?? palette.ground;
      const field = context.createRadialGradient(
        x * frame.width,
        y * frame.height,
        0,
        x * frame.width,
        y * frame.height,
        reach,
      );
      field.addColorStop(0, withAlpha(color, 0.95));
      field.addColorStop(1, withAlpha(color, 0));
      context.fillStyle = field;
      context.fillRect(extent.x, extent.y, extent.width, extent.height);
    });
  });
}

/** A thin disc of glass: brighter inside, with a white rim. */
function createLens({ x, y, radius }: Anchor): Layer {
  const extent = { x: x - radius - 4, y: y - radius - 4, width: radius * 2 + 8, height: radius * 2 + 8 };
  return createLayer(extent, (context) => {
    fillDisc(context, x, y, radius, 'rgba(255,255,255,0.2)');
    context.strokeStyle = 'rgba(255,255,255,0.7)';
    context.lineWidth = 3;
    context.stroke();
  });
}

/** A pane: milky, with a white edge; its shadow lies outside only, so that the glass stays clear. */
function createCard(palette: Palette, box: Box): Layer {
  const extent = insetBox(box, -90, -110);
  return createLayer(extent, (context) => {
    context.save();
    context.beginPath();
    context.rect(extent.x, extent.y, extent.width, extent.height);
    context.roundRect(box.x, box.y, box.width, box.height, RADIUS);
    context.clip('evenodd');
    withShadow(context, { color: palette.primary, opacity: 0.26, blur: 70, offsetY: 26 }, () =>
      fillRounded(context, box, RADIUS, palette.surface),
    );
    context.restore();
    const glass = context.createLinearGradient(box.x, box.y, box.x + box.width, box.y + box.height);
    glass.addColorStop(0, withAlpha(palette.surface, 0.88));
    glass.addColorStop(1, withAlpha(palette.surface, 0.72));
    context.fillStyle = glass;
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, RADIUS);
    context.fill();
    context.strokeStyle = 'rgba(255,255,255,0.95)';
    context.lineWidth = 4;
    context.stroke();
  });
}

/** A pane with the sign in it, over a glowing ball that circles behind. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  const angle = -0.9 + emblem.seconds * 0.25;
  const ball = { x: x + Math.cos(angle) * radius * 0.86, y: y + Math.sin(angle) * radius * 0.86 };
  const reach = radius * 0.44;
  const glow = context.createLinearGradient(ball.x - reach, ball.y - reach, ball.x + reach, ball.y + reach);
  glow.addColorStop(0, palette.accent);
  glow.addColorStop(1, palette.primary);
  context.fillStyle = glow;
  context.beginPath();
  context.arc(ball.x, ball.y, reach * (0.3 + 0.7 * emblem.progress), 0, Math.PI * 2);
  context.fill();
  const box = { x: x - radius * 0.92, y: y - radius * 0.92, width: radius * 1.84, height: radius * 1.84 };
  const key = [palette.surface, palette.primary, x, y, radius];
  keptLayer(emblem.icon, key, insetBox(box, -90, -110), (to) => createCard(palette, box).put(to)).put(
    context,
  );
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.12,
    color: palette.surfacePrimary,
    weight: 0.95,
    progress: emblem.progress,
  });
  fillDisc(context, box.x + box.width - radius * 0.24, box.y + radius * 0.24, radius * 0.06, palette.accent);
}
