import type { Context } from '../../draw/canvas.js';
import { insetBox, centerOf, type Box } from '../../frame/box.js';
import { timeShare, travel } from '../../motion/curves.js';
import { enter, withPose, type Pose } from '../../motion/entrances.js';
import { fillDisc, fillRounded, strokeTick } from '../../styles/shapes.js';
import { drawKicker } from '../kicker.js';
import { drawPlaced } from '../place-text.js';
import type { Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import type { VersusLayout } from './lay-out-versus.js';
import type { VersusSide } from './place-sides.js';

const BULLET_RADIUS = 17;
const DRAW_SECONDS = 0.9;

/** Draws two sides that slide in from their own edges, and their rows in turn. */
export function drawVersus(context: Context, layout: VersusLayout, moment: Moment): void {
  const { durations } = moment;
  const sinceFrame = moment.since('frame');
  if (layout.kicker !== null) drawKicker(context, layout.kicker, enter('cascades', sinceFrame, durations));
  if (layout.source !== null) drawPlaced(context, layout.source, enter('fades', sinceFrame - 0.3, durations));
  const ids = layout.sides.flatMap((side) => side.rows.map((_, index) => `${side.name}-${index}`));
  for (const side of layout.sides) {
    const pose = enter('slides', sinceFrame, durations, side.name);
    if (pose.opacity <= 0) continue;
    drawBoard(context, layout, side, pose);
    withPose(context, pose, { x: 0, y: 0 }, () => {
      drawPlaced(context, side.title);
      side.rows.forEach((row, index) => drawRow(context, layout, moment, { side, row, index, ids }));
      drawBadge(context, layout, moment, side);
    });
  }
  drawDivider(context, layout, sinceFrame - durations.entranceSeconds * 0.5);
  drawVerdict(context, layout, moment);
}

/** Card, header band and outline of a side. */
function drawBoard(context: Context, layout: VersusLayout, side: VersusSide, pose: Pose): void {
  const { style } = layout;
  side.card?.put(context, pose.opacity, pose.dx, pose.dy);
  withPose(context, pose, { x: 0, y: 0 }, () =>
    inGroup(context, layout.turn, () => {
      if (style.dress === 'slab') {
        fillRounded(context, side.box, 0, side.colors.body);
        if (side.colors.header !== side.colors.body) fillRounded(context, side.header, 0, side.colors.header);
        else
          fillRounded(
            context,
            { ...side.header, y: side.header.y + side.header.height - 8, height: 8 },
            0,
            side.colors.titleInk,
          );
        return;
      }
      if (style.dress === 'card') {
        const radius = style.cornerRadius;
        context.fillStyle = side.colors.header;
        context.beginPath();
        context.roundRect(side.header.x, side.header.y, side.header.width, side.header.height, [
          radius,
          radius,
          0,
          0,
        ]);
        context.fill();
        return;
      }
      context.fillStyle = side.colors.titleInk;
      context.fillRect(side.header.x + 48, side.header.y + side.header.height - 6, side.header.width - 96, 4);
    }),
  );
}

interface RowDrawing {
  side: VersusSide;
  row: Box;
  index: number;
  ids: string[];
}

function drawRow(
  context: Context,
  layout: VersusLayout,
  moment: Moment,
  { side, row, index, ids }: RowDrawing,
): void {
  const id = `${side.name}-${index}`;
  const cell = side.cells[index];
  if (cell === undefined) return;
  const highlight = highlightOf(moment, ids, id);
  const seconds = moment.since(id);
  inGroup(context, layout.turn, () => {
    if (index > 0) {
      context.fillStyle = side.colors.line;
      context.fillRect(cell.ink.x, row.y - 1.5, row.x + row.width - cell.ink.x - 40, 3);
    }
    if (highlight > 0) {
      context.save();
      context.globalAlpha *= highlight;
      const radius = layout.style.dress === 'slab' ? 0 : layout.style.cornerRadius * 0.6;
      fillRounded(context, insetBox(row, 16, 6), radius, side.colors.tint);
      context.restore();
    }
    const center = { x: cell.ink.x - 40, y: row.y + row.height / 2 };
    drawBullet(context, layout, side, center, enter('pops', seconds, moment.durations));
  });
  drawPlaced(context, cell, enter('cascades', seconds, moment.durations, side.name));
}

/** A dashed place holder at first; then a disc, a tick on the winner's side, a dash on the other's. */
function drawBullet(
  context: Context,
  layout: VersusLayout,
  side: VersusSide,
  center: { x: number; y: number },
  pose: Pose,
): void {
  if (pose.opacity < 1) {
    context.save();
    context.strokeStyle = side.colors.line;
    context.lineWidth = 4;
    context.setLineDash([7, 8]);
    context.beginPath();
    context.arc(center.x, center.y, BULLET_RADIUS, 0, Math.PI * 2);
    context.stroke();
    context.restore();
  }
  withPose(context, pose, center, () => {
    if (layout.winner === side.name) {
      strokeTick(context, center.x, center.y, BULLET_RADIUS * 1.6, side.colors.mark);
    } else if (layout.winner !== null) {
      const dash = { x: center.x - BULLET_RADIUS, y: center.y - 4, width: BULLET_RADIUS * 2, height: 8 };
      fillRounded(context, dash, layout.style.dress === 'slab' ? 0 : 4, side.colors.mark);
    } else {
      fillDisc(context, center.x, center.y, BULLET_RADIUS * 0.8, side.colors.mark);
    }
  });
}

/** The winner's tick, stamped on its header. */
function drawBadge(context: Context, layout: VersusLayout, moment: Moment, side: VersusSide): void {
  if (layout.winner !== side.name) return;
  const pose = enter(
    layout.style.dress === 'slab' ? 'stamps' : 'pops',
    moment.since('winner'),
    moment.durations,
  );
  if (pose.opacity <= 0) return;
  const center = { x: side.badge.x, y: side.title.y + side.title.fit.block.baselineHeight / 2 };
  inGroup(context, layout.turn, () =>
    withPose(context, pose, center, () => {
      fillDisc(context, center.x, center.y, side.badge.radius, side.colors.titleInk);
      strokeTick(context, center.x, center.y, side.badge.radius, side.colors.header);
    }),
  );
}

function drawDivider(context: Context, layout: VersusLayout, seconds: number): void {
  const drawn = travel(timeShare(seconds, DRAW_SECONDS));
  if (drawn <= 0) return;
  const { divider, style } = layout;
  const toX = divider.fromX + (divider.toX - divider.fromX) * drawn;
  const toY = divider.fromY + (divider.toY - divider.fromY) * drawn;
  inGroup(context, layout.turn, () => {
    context.save();
    context.strokeStyle = style.dress === 'slab' ? style.palette.text : style.palette.accent;
    context.lineWidth = Math.max(6, style.ruleWeight);
    context.lineCap = style.lineEnds === 'round' ? 'round' : 'butt';
    if (style.dress === 'window') context.setLineDash([18, 12]);
    context.beginPath();
    context.moveTo(divider.fromX, divider.fromY);
    context.lineTo(toX, toY);
    context.stroke();
    context.restore();
  });
}

function drawVerdict(context: Context, layout: VersusLayout, moment: Moment): void {
  const { verdict, verdictPlate, style } = layout;
  if (verdict === null || verdictPlate === null) return;
  const pose = enter('punches', moment.since('verdict'), moment.durations);
  if (pose.opacity <= 0) return;
  withPose(context, pose, centerOf(verdict.box), () => {
    inGroup(context, layout.turn, () => {
      const radius = { card: style.cornerRadius * 0.7, window: style.cornerRadius, slab: 0 }[style.dress];
      fillRounded(context, verdictPlate, radius, style.palette.primary);
    });
    drawPlaced(context, verdict);
  });
}
