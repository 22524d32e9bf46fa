import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, drawGrain, withShadow, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { keptLayer } from './parts/kept-layer.js';
import { sunriseOf, type Sunrise } from './parts/sunrise.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Shrikhand', weight: 400 } as const;
const BODY = { family: 'Work Sans', weight: 700 } as const;
const RADIUS = 44;
const EMBER = '#E8542C';
const SUN = '#F7C548';

const PALETTE: Palette = {
  ground: '#3A1A12',
  groundShape: '#4A2317',
  line: '#9A6A52',
  text: '#FBE7C2',
  muted: '#D9B897',
  primary: '#F5922B',
  onPrimary: '#2A100A',
  primaryInk: '#F5922B',
  primaryDisplay: '#F5922B',
  accent: '#3EC1B4',
  onAccent: '#111111',
  accentDisplay: '#3EC1B4',
  surface: '#54281A',
  surfaceText: '#FBE7C2',
  surfaceMuted: '#DEC0A2',
  surfacePrimary: '#F7A94F',
  surfaceLine: '#9C6C56',
  surfaceTint: '#683321',
};

/** A summer night at the drive-in: a rainbow of stripes around a low sun, fat slanted letters, warm grain. */
export const driveIn: StyleDesign = defineStyle({
  id: 'drive-in',
  name: 'Drive-In',
  energy: 3,
  words: ['retro', 'vintage', '70s', 'seventies', 'nostalgia', 'nostalgic', 'summer', 'groovy', 'disco'],
  tags: ['pop-culture', 'print'],
  palette: PALETTE,
  transitions: { primary: 'porthole', accents: ['shove', 'flare'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY },
  settings: { displayTracking: 0.1, displayLeading: 1.09, cardHeader: 20 },
  cornerRadius: RADIUS,
  ruleWeight: 9,
  captionStyle: 'plain',
  captionColors: (palette, _shape, kind) => {
    const box = mixColors(palette.ground, '#000000', 0.4);
    const colors = captionColorsOf(palette, kind, { box, opacity: 0.94, said: palette.text, hit: SUN });
    return palette === PALETTE ? { ...colors, current: SUN } : colors;
  },
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'disc',
      face: DISPLAY,
      said: 'tint',
      lineWidth: 6,
      dash: [4, 13],
      labelScale: 1.1,
      iconWeight: 1.15,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillRounded(context, { ...box, width: box.width * progress }, Math.min(RADIUS, box.height / 2), color),
  kicker: {
    padding: { left: 72, top: 6, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) =>
      drawLittleSunrise(context, palette, textBox.x - 46, textBox.y + textBox.height - 2, 30 * progress),
    colors: (palette) => ({
      text: palette === PALETTE ? SUN : palette.primaryInk,
      background: palette.ground,
    }),
  },
});

/** The stripes from the outside in. */
function stripesOf(palette: Palette): string[] {
  if (palette === PALETTE) return [EMBER, palette.primary, SUN, palette.accent];
  const light = mixColors(palette.primary, '#FFFFFF', 0.45);
  return [mixColors(palette.primary, palette.ground, 0.25), palette.primary, light, palette.accent];
}

function drawLittleSunrise(context: Context, palette: Palette, x: number, y: number, radius: number): void {
  stripesOf(palette).forEach((color, index) => {
    const reach = radius * (1 - index * 0.25);
    if (reach <= 0) return;
    context.fillStyle = color;
    context.beginPath();
    context.arc(x, y, reach, Math.PI, 0);
    context.fill();
  });
}

const DRIFT_PIXELS = 9;
const DRIFT_SECONDS = 6;
const STRIPE_SHARE = 0.078;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const sunrise = sunriseOf(frame, focus);
  const night = createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(whole.x, whole.y, whole.width, whole.height);
    drawGrain(context, whole, 0.06);
  });
  const reach = sunrise.radius + 20;
  const top = Math.max(0, sunrise.y - reach);
  const left = Math.max(-20, sunrise.x - reach);
  const right = Math.min(frame.width + 20, sunrise.x + reach);
  const extent = { x: left, y: top, width: right - left, height: sunrise.horizon - top + DRIFT_PIXELS + 4 };
  const stripes = createLayer(extent, (context) => drawStripes(context, palette, sunrise, extent));
  const foot = createFoot(palette, frame, sunrise);
  return {
    draw(context, seconds) {
      night.put(context);
      const rise = Math.sin((seconds / DRIFT_SECONDS) * Math.PI * 2) * DRIFT_PIXELS;
      stripes.put(context, 1, 0, rise);
      foot?.put(context);
    },
  };
}

function drawStripes(context: Context, palette: Palette, sunrise: Sunrise, extent: Box): void {
  const { x, y, radius, isBright } = sunrise;
  const shade = (color: string, share: number): string =>
    isBright ? color : mixColors(palette.ground, color, share);
  const step = radius * STRIPE_SHARE;
  stripesOf(palette).forEach((color, index) =>
    fillDisc(context, x, y, radius - step * index, shade(color, 0.1)),
  );
  fillDisc(context, x, y, radius - step * 4, palette.ground);
  fillDisc(context, x, y, radius - step * 4.7, shade(stripesOf(palette)[2] ?? palette.primary, 0.07));
  if (!isBright) return;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.clip();
  drawGrain(context, extent, 0.13);
}

/** The land in front of the sun, down to the foot of the frame: captions stand on it. */
function createFoot(palette: Palette, frame: Frame, sunrise: Sunrise): Layer | null {
  if (!sunrise.hasHills) return null;
  const { x, horizon, radius } = sunrise;
  const extent = {
    x: 0,
    y: horizon - radius * 0.6,
    width: frame.width,
    height: frame.height - horizon + radius,
  };
  return createLayer(extent, (context) => {
    const reach = radius * (1 - STRIPE_SHARE * 4.7);
    context.save();
    context.beginPath();
    context.arc(x, horizon + DRIFT_PIXELS, reach, 0, Math.PI * 2);
    context.clip();
    for (const [shift, rise, color] of [
      [-0.42, 0.42, mixColors(palette.surface, palette.primary, 0.2)],
      [0.36, 0.56, palette.surface],
    ] as const) {
      context.fillStyle = color;
      context.beginPath();
      context.moveTo(x + radius * (shift - 0.7), horizon + 20);
      context.quadraticCurveTo(
        x + radius * (shift - 0.1),
        horizon - radius * rise,
        x + radius * shift,
        horizon - radius * rise * 0.72,
      );
      context.quadraticCurveTo(
        x + radius * (shift + 0.2),
        horizon - radius * rise * 0.5,
        x + radius * (shift + 0.7),
        horizon + 20,
      );
      context.fill();
    }
    context.restore();
    const land = { x: 0, y: horizon, width: frame.width, height: frame.height - horizon };
    fillRounded(context, land, 0, palette.ground);
    drawGrain(context, land, 0.06);
  });
}

/** A rounded panel with a ribbon of the four stripes along its head. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -80, -100), (context) => {
    const radius = Math.min(RADIUS, box.height / 2);
    withShadow(context, { color: '#000000', opacity: 0.34, blur: 50, offsetY: 22 }, () =>
      fillRounded(context, box, radius, palette.surface),
    );
    context.save();
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, radius);
    context.clip();
    stripesOf(palette).forEach((color, index) =>
      fillRounded(context, { x: box.x, y: box.y + index * 5, width: box.width, height: 5 }, 0, color),
    );
    drawGrain(context, box, 0.05);
    context.restore();
  });
}

/** A sun in four stripes that spread one after the other, with the sign on it. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress, seconds } = emblem;
  const key = [palette.ground, x, y, radius];
  const extent = insetBox({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, -70);
  keptLayer(emblem.icon, key, extent, (to) =>
    withShadow(to, { color: '#000000', opacity: 0.4, blur: 44, offsetY: 16 }, () =>
      fillDisc(to, x, y, radius, palette.ground),
    ),
  ).put(context);
  const stripes = stripesOf(palette);
  stripes.forEach((color, index) => {
    const spread = Math.min(1, Math.max(0, progress * 1.6 - (stripes.length - 1 - index) * 0.2));
    const breath = Math.sin((seconds / 4) * Math.PI * 2 - index * 0.8) * radius * 0.012;
    const reach = radius * (1 - index * 0.1) + breath;
    if (spread > 0) fillDisc(context, x, y, radius * 0.6 + (reach - radius * 0.6) * spread, color);
  });
  fillDisc(context, x, y, radius * 0.6, palette.text);
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 0.78,
    color: palette.ground,
    weight: 1.2,
    progress,
  });
}
