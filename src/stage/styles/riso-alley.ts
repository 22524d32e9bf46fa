import type { Context } from '../draw/canvas.js';
import { mixColors, oklchOf, withAlpha } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, drawGrain, drawHalftone, type Layer } from '../draw/layer.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPlainMarker } from './parts/draw-plain-marker.js';
import { keptLayer } from './parts/kept-layer.js';
import { printOf, type Print } from './parts/print-places.js';
import { fillDisc, fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Bricolage Grotesque', weight: 800 } as const;
const BODY = { family: 'Bricolage Grotesque', weight: 600 } as const;
/** How far the second ink lies beside the first. */
const MISREGISTER = 8;
const DOT_SPACING = 24;

const PALETTE: Palette = {
  ground: '#F3EEE3',
  groundShape: '#F5D3D6',
  line: '#9DA4C6',
  text: '#1A2B9B',
  muted: '#4553AE',
  primary: '#D81E5B',
  onPrimary: '#FFFFFF',
  primaryInk: '#C41A52',
  primaryDisplay: '#D81E5B',
  accent: '#1A2B9B',
  onAccent: '#FFFFFF',
  accentDisplay: '#1A2B9B',
  surface: '#FBF8F1',
  surfaceText: '#1A2B9B',
  surfaceMuted: '#3F4CA6',
  surfacePrimary: '#C41A52',
  surfaceLine: '#A3AACB',
  surfaceTint: '#FADBE3',
};

/** A zine from a two-ink press: pink and blue laid over each other a little off, halftone discs, rough paper. */
export const risoAlley: StyleDesign = defineStyle({
  id: 'riso-alley',
  name: 'Riso Alley',
  energy: 3,
  words: ['creative', 'indie', 'zine', 'music', 'festival', 'art', 'risograph', 'gig', 'gallery', 'band'],
  tags: ['print', 'handmade'],
  palette: PALETTE,
  transitions: { primary: 'curtain', accents: ['cut', 'blot'] },
  fonts: { display: DISPLAY, body: BODY, kicker: DISPLAY, caption: DISPLAY },
  settings: {
    displayTracking: 0.9,
    displayLeading: 0.98,
    isKickerUpperCase: true,
    lineEnds: 'square',
    proofShape: 'plain',
  },
  cornerRadius: 0,
  ruleWeight: 8,
  captionStyle: 'block',
  captionColors: (palette, _shape, kind) =>
    captionColorsOf(palette, kind, {
      box: palette.text,
      said: palette.ground,
      hit: mixColors(palette.primary, palette.ground, 0.5),
    }),
  createGround,
  createCard,
  drawMarker: (context, palette, marker) =>
    drawPlainMarker(context, palette, marker, {
      shape: 'disc',
      face: DISPLAY,
      said: 'tint',
      lineWidth: 5,
      dash: [3, 9],
      labelScale: 1.1,
      iconWeight: 1.15,
    }),
  drawEmblem,
  drawSlab: (context, { box, color, progress }) => {
    const width = box.width * progress;
    if (width <= 0) return;
    const ghost = { ...box, x: box.x + MISREGISTER, y: box.y + MISREGISTER, width };
    fillRounded(context, ghost, 0, withAlpha(color, 0.4));
    fillRounded(context, { ...box, width }, 0, color);
  },
  kicker: {
    padding: { left: 22, top: 16, right: 26, bottom: 16 },
    draw: (context, palette, textBox, progress) => {
      const plate = {
        x: textBox.x - 20,
        y: textBox.y - 15,
        width: textBox.width + 44,
        height: textBox.height + 30,
      };
      fillRounded(context, { ...plate, width: plate.width * progress }, 0, tintOf(palette));
    },
    colors: (palette) => ({ text: palette.text, background: tintOf(palette) }),
  },
});

const tintOf = (palette: Palette): string => mixColors(palette.ground, palette.primary, 0.3);

/** Two inks on light paper darken each other, on dark paper they lighten. */
function blendOf(palette: Palette): 'multiply' | 'screen' {
  return oklchOf(palette.ground).lightness > 0.5 ? 'multiply' : 'screen';
}

/** What leaves paper as it is when it is blended. */
const blankOf = (palette: Palette): string => (blendOf(palette) === 'multiply' ? '#FFFFFF' : '#000000');

const DRIFT_SECONDS = 5;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const print = printOf(frame, focus);
  const paper = createLayer(whole, (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(0, 0, whole.width, whole.height);
    const { x, y, radius } = print.pink;
    fillDisc(context, x, y, radius, mixColors(palette.ground, palette.primary, 0.72 * print.strength));
    context.save();
    context.clip();
    drawGrain(context, whole, 0.2 * Math.max(0.3, print.strength));
    context.restore();
    drawGrain(context, whole, 0.06);
  });
  const blue = createBluePlate(palette, print);
  const blend = blendOf(palette);
  return {
    draw(context, seconds) {
      paper.put(context);
      const angle = (seconds / DRIFT_SECONDS) * Math.PI * 2;
      const before = context.globalCompositeOperation;
      context.globalCompositeOperation = blend;
      blue.put(context, 1, Math.cos(angle) * MISREGISTER, Math.sin(angle) * MISREGISTER * 0.6);
      context.globalCompositeOperation = before;
    },
  };
}

/** The plate of the second ink: a halftone disc that fills towards its foot, and mountains. */
function createBluePlate(palette: Palette, { blue, peaks, strength }: Print): Layer {
  const { x, y, radius } = blue;
  const left = Math.min(x - radius, peaks?.x ?? Infinity) - 10;
  const right = Math.max(x + radius, peaks === null ? 0 : peaks.x + peaks.width) + 10;
  const bottom = Math.max(y + radius, peaks?.y ?? 0) + 10;
  const extent = { x: left, y: y - radius - 10, width: right - left, height: bottom - y + radius + 10 };
  const ink = mixColors(blankOf(palette), mixColors(palette.accent, blankOf(palette), 0.24), strength);
  return createLayer(extent, (context) => {
    drawHalftone(context, extent, ink, DOT_SPACING, (atX, atY) => {
      const distance = Math.hypot(atX - x, atY - y);
      if (distance > radius) return 0;
      return 0.36 + 0.5 * ((atY - y + radius) / (2 * radius));
    });
    if (peaks === null) return;
    context.fillStyle = ink;
    context.beginPath();
    context.moveTo(peaks.x, peaks.y);
    for (const [share, rise] of [
      [0.27, 0.42],
      [0.42, 0.24],
      [0.6, 0.5],
      [1, 0],
    ] as const) {
      context.lineTo(peaks.x + peaks.width * share, peaks.y - peaks.width * rise);
    }
    context.fill();
    context.globalCompositeOperation = 'source-atop';
    context.fillStyle = withAlpha(palette.ground, 0.12);
    for (let speck = 0; speck < 900; speck++) {
      const spot = {
        x: left + ((speck * 137.5) % (right - left)),
        y: bottom - ((speck * 61.8) % (bottom - y + radius)),
      };
      context.fillRect(spot.x, spot.y, 4, 4);
    }
  });
}

/** A sheet with a blue edge, and the pink plate printed a little off beside it. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -24), (context) => {
    const shifted = { ...box, x: box.x + MISREGISTER + 6, y: box.y + MISREGISTER + 6 };
    fillRounded(context, shifted, 0, mixColors(palette.ground, palette.primary, 0.62));
    drawGrain(context, shifted, 0.2);
    fillRounded(context, box, 0, palette.surface);
    drawGrain(context, box, 0.04);
    context.strokeStyle = palette.surfaceText;
    context.lineWidth = 6;
    context.strokeRect(box.x + 3, box.y + 3, box.width - 6, box.height - 6);
  });
}

/** A pink disc, a blue halftone laid over it a little off, and the sign in blue with a paper edge beside it. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress, seconds } = emblem;
  const extent = insetBox({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, -40);
  const pink = mixColors(palette.surface, palette.primary, 0.66);
  keptLayer(emblem.icon, [palette.ground, pink, x, y, radius], extent, (to) => {
    fillDisc(to, x, y, radius * 0.96, pink);
    to.save();
    to.clip();
    drawGrain(to, extent, 0.2);
    to.restore();
    to.globalCompositeOperation = blendOf(palette);
    const ink = mixColors(blankOf(palette), palette.accent, 0.62);
    drawHalftone(to, extent, ink, radius * 0.09, (atX, atY) => {
      const distance = Math.hypot(atX - x - radius * 0.1, atY - y - radius * 0.08);
      const depth = (atY - y) / radius;
      return distance > radius * 0.94 || depth < 0.3 ? 0 : 0.2 + 0.8 * (depth - 0.3);
    });
  }).put(context);
  const shift = MISREGISTER + Math.sin((seconds / DRIFT_SECONDS) * Math.PI * 2) * 5;
  const sign = { sizePixels: radius * 1.12, weight: 1.4, progress };
  drawIcon(context, emblem.icon, { ...sign, x: x + shift, y: y + shift * 0.7, color: palette.surface });
  drawIcon(context, emblem.icon, { ...sign, x, y, color: palette.text });
}
