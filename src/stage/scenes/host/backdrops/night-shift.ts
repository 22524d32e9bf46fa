import { seededRandom } from '../../../../util/seeded-random.js';
import type { Context } from '../../../draw/canvas.js';
import { mixColors, withAlpha } from '../../../draw/color.js';
import { boxOf, type Box } from '../../../frame/box.js';
import type { Palette } from '../../../styles/style.js';
import { fillDisc, fillRounded } from '../../../styles/shapes.js';
import type { Backdrop, StageSet } from './backdrop.js';
import { createWallLayer, onWall } from './wall-layer.js';

const DESK_Y = { landscape: 946, portrait: 1610, square: 1010 } as const;

/** A dim room at night: a rack with small lights, a screen with code, its glow, and the edge of a desk. */
export function createNightShiftBackdrop(set: StageSet): Backdrop {
  const { frame, palette } = set;
  const deskY = DESK_Y[frame.shape];
  const screen = screenBox(set.right);
  const code = codeLines(screen);
  const room = createWallLayer(set, boxOf(0, 0, frame.width, deskY), (context) => {
    drawGlow(context, set, screen);
    drawRack(context, set.left, palette);
    drawScreen(context, screen, palette);
    for (const line of code.slice(0, -1)) drawLine(context, line, palette, LINE_TYPED);
  });
  return {
    drawBehind(context, seconds) {
      room.put(context);
      onWall(context, set, () => {
        drawLights(context, set.left, palette, seconds);
        const typed = (seconds * 0.5 + 8) % 4;
        for (const line of code.slice(-1)) drawLine(context, line, palette, typed);
      });
    },
    drawInFront(context) {
      context.fillStyle = mixColors(palette.ground, palette.surface, 0.5);
      context.fillRect(0, deskY, frame.width, frame.height - deskY);
      const edge = context.createLinearGradient(0, 0, frame.width, 0);
      edge.addColorStop(0, withAlpha(palette.primary, 0.12));
      edge.addColorStop(0.72, withAlpha(palette.primary, 0.7));
      edge.addColorStop(1, withAlpha(palette.primary, 0.2));
      context.fillStyle = edge;
      context.fillRect(0, deskY, frame.width, 5);
    },
  };
}

const screenBox = (wall: Box): Box => ({
  x: wall.x,
  y: wall.y + wall.height * 0.1,
  width: wall.width,
  height: wall.width * 0.68,
});

/** Light of the screen on the wall, and behind the head so that dark hair stands out. */
function drawGlow(context: Context, set: StageSet, screen: Box): void {
  const { palette, frame } = set;
  const spots = [
    {
      x: screen.x + screen.width / 2,
      y: screen.y + screen.height / 2,
      radius: screen.width * 1.2,
      strength: 0.13,
    },
    { x: set.centerX, y: set.eyeY - 40 * set.unit, radius: 340 * set.unit, strength: 0.24 },
  ];
  for (const { x, y, radius, strength } of spots) {
    const glow = context.createRadialGradient(x, y, 8, x, y, radius);
    const color = mixColors(palette.primary, '#7ab8c8', 0.5);
    glow.addColorStop(0, withAlpha(color, strength));
    glow.addColorStop(0.6, withAlpha(color, strength * 0.45));
    glow.addColorStop(1, withAlpha(color, 0));
    context.fillStyle = glow;
    context.fillRect(0, 0, frame.width, frame.height);
  }
}

const rackRows = (wall: Box): { x: number; y: number; width: number; height: number }[] =>
  Array.from({ length: 5 }, (_, row) => ({
    x: wall.x + wall.width * 0.12,
    y: wall.y + wall.height * (0.06 + row * 0.18),
    width: wall.width * 0.76,
    height: wall.height * 0.13,
  }));

function drawRack(context: Context, wall: Box, palette: Palette): void {
  fillRounded(context, wall, 18, mixColors(palette.ground, palette.surface, 0.75));
  context.strokeStyle = mixColors(palette.ground, palette.surfaceLine, 0.6);
  context.lineWidth = 3;
  context.stroke();
  for (const row of rackRows(wall)) {
    fillRounded(context, row, 8, mixColors(palette.surface, palette.surfaceLine, 0.34));
    context.fillStyle = mixColors(palette.surface, palette.surfaceLine, 0.75);
    for (let slot = 0; slot < 4; slot++) {
      context.fillRect(
        row.x + row.width * (0.46 + slot * 0.12),
        row.y + row.height * 0.3,
        6,
        row.height * 0.4,
      );
    }
  }
}

/** Small lights that change about once a second, never together. */
function drawLights(context: Context, wall: Box, palette: Palette, seconds: number): void {
  rackRows(wall).forEach((row, index) => {
    for (let light = 0; light < 3; light++) {
      const beat = Math.sin(seconds * (1.3 + index * 0.37 + light * 0.53) + index * 2 + light * 4);
      const color = light === 2 ? palette.accent : palette.primary;
      fillDisc(
        context,
        row.x + row.width * 0.1 + light * 20,
        row.y + row.height / 2,
        5,
        withAlpha(color, 0.35 + 0.4 * Math.max(0, beat)),
      );
    }
  });
}

function drawScreen(context: Context, box: Box, palette: Palette): void {
  fillRounded(context, box, 14, palette.surface);
  context.strokeStyle = palette.surfaceLine;
  context.lineWidth = 4;
  context.stroke();
  context.fillStyle = palette.surfaceLine;
  context.fillRect(box.x + box.width * 0.45, box.y + box.height, box.width * 0.1, box.height * 0.2);
  fillRounded(
    context,
    { x: box.x + box.width * 0.3, y: box.y + box.height * 1.18, width: box.width * 0.4, height: 14 },
    7,
    palette.surfaceLine,
  );
}

/** One stroke of a line of code: its extent, and which of three colours it has. */
interface CodePart extends Box {
  color: number;
}

/** As many parts as a line can have: all are typed. */
const LINE_TYPED = 4;

/** Lines of code too small to read; the last one is being typed. */
function codeLines(box: Box): CodePart[][] {
  const random = seededRandom(41);
  const rows = 8;
  const step = (box.height * 0.8) / rows;
  return Array.from({ length: rows }, (_, row) => {
    const y = box.y + box.height * 0.12 + row * step;
    let x = box.x + box.width * (0.08 + 0.06 * Math.floor(random() * 3));
    const count = 2 + Math.floor(random() * 3);
    return Array.from({ length: count }, () => {
      const width = box.width * (0.06 + random() * 0.14);
      const part = { x, y, width, height: step * 0.34, color: Math.floor(random() * 3) };
      x += width + 12;
      return part;
    });
  });
}

/** @param typed How many parts of the line are typed; a fraction is the share of the next one */
function drawLine(context: Context, line: readonly CodePart[], palette: Palette, typed: number): void {
  const colors = [palette.primary, palette.surfaceMuted, palette.accent];
  line.forEach((part, index) => {
    const share = Math.max(0, Math.min(1, typed - index));
    const color = withAlpha(colors[part.color] ?? palette.primary, 0.42);
    fillRounded(context, { ...part, width: part.width * share }, 4, color);
  });
}
