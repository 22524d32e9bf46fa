import type { Context } from '../../../draw/canvas.js';
import { mixColors } from '../../../draw/color.js';
import { createLayer, type Layer } from '../../../draw/layer.js';
import { boxOf, insetBox, type Box } from '../../../frame/box.js';
import type { Palette } from '../../../styles/style.js';
import { fillDisc, fillRounded } from '../../../styles/shapes.js';
import type { Backdrop, StageSet } from './backdrop.js';
import { createWallLayer, onWall } from './wall-layer.js';

/** A bright room: a window on the harbour, a shelf with books and a plant; in tall frames a pale desk before it. */
export function createQuietHarborBackdrop(set: StageSet): Backdrop {
  const { frame, palette } = set;
  const harbor = windowBox(set.left);
  const window = createWallLayer(set, insetBox(harbor, -harbor.width * 0.06), (context) =>
    drawWindow(context, harbor, palette),
  );
  const shelf = createWallLayer(set, shelfExtent(set.right), (context) =>
    drawShelf(context, set.right, palette),
  );
  const desk = frame.shape === 'portrait' ? createDesk(set, 1610) : null;
  return {
    drawBehind(context, seconds) {
      window.put(context);
      shelf.put(context);
      onWall(context, set, () => drawBoat(context, harbor, palette, seconds));
    },
    drawInFront: (context) => desk?.put(context),
  };
}

/** A pale desk with a cup and a notebook. */
function createDesk({ frame, palette }: StageSet, y: number): Layer {
  const extent = { x: 0, y: y - 130, width: frame.width, height: frame.height - y + 130 };
  return createLayer(extent, (context) => {
    const front = context.createLinearGradient(0, y, 0, frame.height);
    front.addColorStop(0, tint(palette, 0.2));
    front.addColorStop(1, tint(palette, 0.42));
    context.fillStyle = front;
    context.fillRect(0, y + 16, frame.width, frame.height - y);
    fillRounded(context, { x: -20, y, width: frame.width + 40, height: 34 }, 12, palette.surface);
    const cup = { x: 846, y: y - 104, width: 92, height: 106 };
    context.strokeStyle = mixColors(palette.groundShape, palette.accent, 0.62);
    context.lineWidth = 15;
    context.beginPath();
    context.arc(cup.x + cup.width, cup.y + 46, 27, -Math.PI / 2, Math.PI / 2);
    context.stroke();
    fillRounded(context, cup, 20, mixColors(palette.groundShape, palette.accent, 0.62));
    fillRounded(context, { x: 110, y: y - 26, width: 260, height: 28 }, 8, tint(palette, 0.62));
    fillRounded(context, { x: 130, y: y - 46, width: 232, height: 24 }, 8, palette.surface);
  });
}

const windowBox = (wall: Box): Box => ({
  x: wall.x + wall.width * 0.04,
  y: wall.y,
  width: wall.width * 0.92,
  height: Math.min(wall.height, wall.width * 1.3),
});

const tint = (palette: Palette, amount: number): string =>
  mixColors(palette.groundShape, palette.primary, amount);

function drawWindow(context: Context, box: Box, palette: Palette): void {
  const rim = box.width * 0.045;
  fillRounded(context, box, 28, mixColors(palette.surface, palette.groundShape, 0.2));
  const pane = {
    x: box.x + rim,
    y: box.y + rim,
    width: box.width - 2 * rim,
    height: box.height - 2 * rim,
  };
  context.save();
  context.beginPath();
  context.roundRect(pane.x, pane.y, pane.width, pane.height, 16);
  context.clip();
  const horizon = pane.y + pane.height * 0.6;
  const sky = context.createLinearGradient(0, pane.y, 0, horizon);
  sky.addColorStop(0, mixColors(palette.ground, palette.primary, 0.14));
  sky.addColorStop(1, mixColors(palette.ground, palette.accent, 0.06));
  context.fillStyle = sky;
  context.fillRect(pane.x, pane.y, pane.width, pane.height);
  fillDisc(
    context,
    pane.x + pane.width * 0.68,
    horizon - pane.width * 0.24,
    pane.width * 0.13,
    palette.surface,
  );
  drawHills(context, pane, horizon, palette);
  context.fillStyle = tint(palette, 0.26);
  context.fillRect(pane.x, horizon, pane.width, pane.height);
  context.fillStyle = tint(palette, 0.18);
  context.fillRect(pane.x, horizon, pane.width, pane.height * 0.06);
  context.restore();
  context.fillStyle = mixColors(palette.surface, palette.groundShape, 0.2);
  context.fillRect(box.x + box.width / 2 - rim * 0.3, box.y, rim * 0.6, box.height);
  fillRounded(
    context,
    { x: box.x - rim, y: box.y + box.height - rim * 0.4, width: box.width + rim * 2, height: rim * 0.9 },
    8,
    tint(palette, 0.1),
  );
}

function drawHills(context: Context, pane: Box, horizon: number, palette: Palette): void {
  context.fillStyle = tint(palette, 0.12);
  context.beginPath();
  context.ellipse(pane.x + pane.width * 0.14, horizon, pane.width * 0.42, pane.height * 0.16, 0, Math.PI, 0);
  context.fill();
  context.fillStyle = tint(palette, 0.2);
  context.beginPath();
  context.ellipse(pane.x + pane.width * 0.96, horizon, pane.width * 0.34, pane.height * 0.1, 0, Math.PI, 0);
  context.fill();
}

/** A sail that rocks and drifts very slowly. */
function drawBoat(context: Context, box: Box, palette: Palette, seconds: number): void {
  const size = box.width * 0.16;
  const left = box.x < 0 ? 0.6 : 0.26;
  const x = box.x + box.width * (left + 0.006 * seconds);
  const y = box.y + box.height * 0.655 + Math.sin(seconds * 1.1) * 1.6;
  context.save();
  context.translate(x, y);
  context.rotate(Math.sin(seconds * 0.9) * 0.03);
  context.fillStyle = palette.surface;
  context.beginPath();
  context.moveTo(0, -size);
  context.quadraticCurveTo(size * 0.56, -size * 0.5, size * 0.6, -size * 0.08);
  context.lineTo(0, -size * 0.08);
  context.fill();
  context.fillStyle = mixColors(palette.accent, palette.ground, 0.35);
  context.beginPath();
  context.moveTo(-size * 0.07, -size * 0.86);
  context.quadraticCurveTo(-size * 0.4, -size * 0.4, -size * 0.42, -size * 0.08);
  context.lineTo(-size * 0.07, -size * 0.08);
  context.fill();
  context.fillStyle = tint(palette, 0.62);
  context.beginPath();
  context.moveTo(-size * 0.52, 0);
  context.lineTo(size * 0.66, 0);
  context.lineTo(size * 0.46, size * 0.18);
  context.lineTo(-size * 0.36, size * 0.18);
  context.fill();
  context.restore();
}

const boardY = (wall: Box): number => wall.y + Math.min(wall.height, wall.width * 1.1);

/** Board with books and plant, the outermost leaf included. */
function shelfExtent(wall: Box): Box {
  const y = boardY(wall);
  return boxOf(wall.x - 4, y - wall.width * 0.85, wall.x + wall.width * 1.14, y + 24 + wall.width * 0.1);
}

/** A board on the wall with books at one end and a plant at the other. */
function drawShelf(context: Context, wall: Box, palette: Palette): void {
  const board = {
    x: wall.x,
    y: boardY(wall),
    width: wall.width,
    height: 18,
  };
  const size = wall.width;
  fillRounded(context, board, 8, tint(palette, 0.24));
  for (const share of [0.16, 0.8]) {
    context.fillStyle = tint(palette, 0.3);
    context.fillRect(board.x + size * share, board.y + 18, 12, size * 0.1);
  }
  const books = [
    { width: 0.075, height: 0.4, color: tint(palette, 0.34) },
    { width: 0.06, height: 0.46, color: mixColors(palette.groundShape, palette.accent, 0.32) },
    { width: 0.085, height: 0.36, color: tint(palette, 0.18) },
    { width: 0.055, height: 0.43, color: tint(palette, 0.44) },
  ];
  let x = board.x + size * 0.08;
  for (const book of books) {
    const height = book.height * size;
    fillRounded(context, { x, y: board.y - height, width: book.width * size, height }, 5, book.color);
    context.fillStyle = mixColors(book.color, palette.surface, 0.5);
    context.fillRect(x + book.width * size * 0.2, board.y - height * 0.82, book.width * size * 0.6, 7);
    x += book.width * size + 5;
  }
  drawPlant(context, board.x + size * 0.72, board.y, size * 0.26, palette);
}

/** @param width Width of the pot in pixels */
function drawPlant(context: Context, x: number, floorY: number, width: number, palette: Palette): void {
  const pot = width * 0.82;
  const leaves: [turn: number, length: number, tone: number][] = [
    [-1.05, 1.5, 0.46],
    [1.0, 1.45, 0.42],
    [-0.62, 1.9, 0.36],
    [0.58, 1.85, 0.5],
    [-0.18, 2.15, 0.44],
    [0.22, 2.0, 0.32],
  ];
  for (const [turn, length, tone] of leaves) {
    context.save();
    context.translate(x, floorY - pot * 0.95);
    context.rotate(turn);
    context.fillStyle = mixColors(tint(palette, tone), '#5d8a4a', 0.28);
    context.beginPath();
    context.moveTo(0, 0);
    context.quadraticCurveTo(-width * 0.3, -width * length * 0.6, 0, -width * length);
    context.quadraticCurveTo(width * 0.3, -width * length * 0.6, 0, 0);
    context.fill();
    context.restore();
  }
  context.fillStyle = mixColors(palette.groundShape, palette.accent, 0.42);
  context.beginPath();
  context.moveTo(x - width * 0.5, floorY - pot);
  context.lineTo(x + width * 0.5, floorY - pot);
  context.lineTo(x + width * 0.36, floorY);
  context.lineTo(x - width * 0.36, floorY);
  context.fill();
  fillRounded(
    context,
    { x: x - width * 0.55, y: floorY - pot - width * 0.06, width: width * 1.1, height: width * 0.2 },
    6,
    mixColors(palette.groundShape, palette.accent, 0.5),
  );
}
