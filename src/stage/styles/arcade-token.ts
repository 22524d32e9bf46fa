import { seededRandom } from '../../util/seeded-random.js';
import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { createLayer, type Layer } from '../draw/layer.js';
import { drawText, setLines } from '../draw/text.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { captionColorsOf } from './parts/caption-colors.js';
import { defineStyle } from './parts/define-style.js';
import { drawPixelLand, PIXEL } from './parts/pixel-land.js';
import { drawSprite, fillNotched } from './parts/pixels.js';
import { fillRounded } from './shapes.js';
import type { Emblem, Focus, Ground, Marker, Palette, StyleDesign } from './style.js';

const DISPLAY = { family: 'Press Start 2P', weight: 400 } as const;
const BODY = { family: 'VT323', weight: 400 } as const;
const STEP = 8;
const COIN = '#FFD93B';

const PALETTE: Palette = {
  ground: '#1B1036',
  groundShape: '#2E1C5C',
  line: '#6F5BB0',
  text: '#F7F3FF',
  muted: '#B9AEDB',
  primary: '#19E3C1',
  onPrimary: '#111111',
  primaryInk: '#19E3C1',
  primaryDisplay: '#19E3C1',
  accent: '#FF5CA3',
  onAccent: '#111111',
  accentDisplay: '#FF5CA3',
  surface: '#2A1B52',
  surfaceText: '#F7F3FF',
  surfaceMuted: '#BCB1DE',
  surfacePrimary: '#19E3C1',
  surfaceLine: '#7360B6',
  surfaceTint: '#3B2870',
};

/** An old game: square cells instead of curves, sprites, coins, stars, hills that scroll by in steps. */
export const arcadeToken: StyleDesign = defineStyle({
  id: 'arcade-token',
  name: 'Arcade Token',
  energy: 4,
  words: ['game', 'gaming', 'pixel', '8-bit', '8 bit', 'retro game', 'esports', 'arcade', 'video game'],
  tags: ['retro-tech', 'pop-culture'],
  palette: PALETTE,
  transitions: { primary: 'cells', accents: ['cut', 'curtain'] },
  fonts: { display: DISPLAY, body: BODY, kicker: BODY, caption: BODY },
  settings: {
    displayTracking: 0,
    displayLeading: 0.92,
    isUpperCase: true,
    isKickerUpperCase: true,
    lineEnds: 'square',
    proofShape: 'cells',
  },
  cornerRadius: 0,
  ruleWeight: 8,
  captionStyle: 'bar',
  captionColors: (palette, _shape, kind) => {
    const hit = palette === PALETTE ? COIN : palette.primary;
    const box = mixColors(palette.ground, '#000000', 0.55);
    return captionColorsOf(palette, kind, { box, opacity: 0.96, said: '#FFFFFF', hit });
  },
  createGround,
  createCard,
  drawMarker,
  drawEmblem,
  drawSlab: (context, { box, color, progress }) =>
    fillNotched(context, { ...box, width: box.width * progress }, STEP, color),
  kicker: {
    padding: { left: 52, top: 4, right: 0, bottom: 0 },
    draw: (context, palette, textBox, progress) => {
      const size = 32 * progress;
      const middle = textBox.y + textBox.height / 2;
      const coin = { x: textBox.x - 50, y: middle - size / 2, width: size, height: size };
      fillNotched(context, coin, 4, coinOf(palette));
      fillRounded(
        context,
        { x: coin.x + size * 0.4, y: coin.y + size * 0.25, width: size * 0.2, height: size * 0.5 },
        0,
        palette.ground,
      );
    },
    colors: (palette) => ({ text: coinOf(palette), background: palette.ground }),
  },
});

const coinOf = (palette: Palette): string => (palette === PALETTE ? COIN : palette.primaryInk);

const STARS = 64;
const TWINKLES_PER_SECOND = 3;
const HILL_STEPS_PER_SECOND = 2.5;

function createGround(palette: Palette, frame: Frame, _focus: Focus, seed: number): Ground {
  const whole = wholeFrame(frame);
  const random = seededRandom(seed);
  const columns = Math.ceil(frame.width / PIXEL);
  const rows = Math.ceil(frame.height / PIXEL);
  const stars = Array.from({ length: STARS }, (_, index) => ({
    x: Math.floor(random() * columns) * PIXEL,
    y: Math.floor(random() * rows * 0.82) * PIXEL,
    color: [palette.muted, palette.primary, palette.text][index % 3] ?? palette.text,
    phase: Math.floor(random() * 7),
  }));
  const night = createLayer(whole, (context) => {
    for (let row = 0; row < rows; row += 3) {
      const share = 0.5 * (row / rows);
      const band = { x: 0, y: row * PIXEL, width: frame.width, height: PIXEL * 3 };
      fillRounded(context, band, 0, mixColors(palette.ground, palette.groundShape, share));
    }
  });
  return {
    draw(context, seconds) {
      night.put(context);
      const twinkle = Math.floor(seconds * TWINKLES_PER_SECOND);
      for (const { x, y, color, phase } of stars) {
        const isBright = isFree(frame, x, y) && (((twinkle + phase) % 7) + 7) % 7 < 2;
        context.fillStyle = isBright ? color : mixColors(palette.ground, color, 0.2);
        context.fillRect(x, y, 8, 8);
        if (isBright && phase === 0) {
          context.fillRect(x - 8, y, 24, 8);
          context.fillRect(x, y - 8, 8, 24);
        }
      }
      const scrolled = Math.floor(seconds * HILL_STEPS_PER_SECOND);
      drawPixelLand(context, palette, frame, scrolled);
    },
  };
}

/** Whether no words stand at a place: only there do stars light up. */
function isFree({ zones: { textSafe } }: Frame, x: number, y: number): boolean {
  const isBeside = x < textSafe.x - 24 || x > textSafe.x + textSafe.width + 8;
  return isBeside || y < textSafe.y - 24 || y > textSafe.y + textSafe.height;
}

/** A panel with stepped corners, a lit edge and a hard shadow. */
function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -24), (context) => {
    const shadow = { ...box, x: box.x + 12, y: box.y + 12 };
    fillNotched(context, shadow, STEP, mixColors(palette.ground, '#000000', 0.55));
    fillNotched(context, box, STEP, palette.surfaceLine);
    fillNotched(context, insetBox(box, STEP), STEP, palette.surface);
  });
}

/** Cells of a tick on a grid of seven. */
const TICK_CELLS = [
  [0, 3],
  [1, 4],
  [2, 5],
  [3, 4],
  [4, 3],
  [5, 2],
  [6, 1],
] as const;

function drawMarker(context: Context, palette: Palette, marker: Marker): void {
  const { x, y, radius, state } = marker;
  const isOnCard = marker.on === 'surface';
  const half = Math.round(radius * 0.94);
  const box = { x: Math.round(x) - half, y: Math.round(y) - half, width: half * 2, height: half * 2 };
  const step = radius >= 40 ? STEP : 4;
  const behind = isOnCard ? palette.surface : palette.ground;
  const pen = isOnCard ? palette.surfacePrimary : palette.primaryDisplay;
  const empty = isOnCard ? palette.surfaceLine : palette.line;
  fillNotched(context, box, step, state === 'empty' ? empty : state === 'current' ? palette.primary : pen);
  if (state !== 'current') fillNotched(context, insetBox(box, step), step, behind);
  if (state === 'empty') return;
  const ink = state === 'current' ? palette.onPrimary : pen;
  if (marker.isTicked === true) {
    const cell = Math.max(2, Math.round(radius / 6.5));
    context.fillStyle = ink;
    for (const [column, row] of TICK_CELLS) {
      context.fillRect(x + (column - 3.5) * cell, y + (row - 4) * cell, cell, cell * 2);
    }
  } else if (marker.label != null) {
    const style = { face: DISPLAY, sizePixels: radius * 1.2, leading: 1, trackingEm: 0 };
    const block = setLines([marker.label], style);
    drawText(context, block, x, y - block.capHeight / 2, ink, 'center');
  } else if (marker.icon != null) {
    drawSprite(context, marker.icon, { x, y, sizePixels: radius * 1.2, color: ink });
  } else {
    const cell = Math.round(radius * 0.3);
    context.fillStyle = ink;
    context.fillRect(x - cell, y - cell, cell * 2, cell * 2);
  }
}

const HOPS_PER_SECOND = 2;

/** A sprite of the sign on a lit tile; coins hop at its corners. */
function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius, progress, seconds } = emblem;
  const half = Math.round((radius * 0.88) / STEP) * STEP;
  const edge = radius > 150 ? 2 * STEP : STEP;
  const tile = { x: Math.round(x) - half, y: Math.round(y) - half, width: half * 2, height: half * 2 };
  fillNotched(
    context,
    { ...tile, x: tile.x + edge, y: tile.y + edge },
    edge,
    mixColors(palette.ground, '#000000', 0.55),
  );
  fillNotched(context, tile, edge, palette.primary);
  fillNotched(context, insetBox(tile, edge), edge, palette.surface);
  const sign = { sizePixels: half * 1.36, progress };
  drawSprite(context, emblem.icon, {
    ...sign,
    x: x + edge / 2,
    y: y + edge / 2,
    color: mixColors(palette.surface, '#000000', 0.45),
  });
  drawSprite(context, emblem.icon, { ...sign, x, y, color: palette.surfacePrimary });
  const hop = Math.floor(seconds * HOPS_PER_SECOND);
  for (const [index, dx] of [-0.92, 0.92].entries()) {
    if (progress < 0.5) continue;
    const rise = (hop + index) % 2 === 0 ? edge : 0;
    const size = Math.max(40, Math.round(radius * 0.3));
    const coin = {
      x: x + dx * radius - size / 2,
      y: y - radius * 0.86 - size / 2 - rise,
      width: size,
      height: size,
    };
    fillNotched(context, coin, Math.round(size / 9), palette === PALETTE ? COIN : palette.accent);
    fillRounded(
      context,
      { x: coin.x + size * 0.42, y: coin.y + size * 0.26, width: size * 0.16, height: size * 0.48 },
      0,
      palette.ground,
    );
  }
}
