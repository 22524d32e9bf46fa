import type { Context } from '../../draw/canvas.js';
import { mixColors } from '../../draw/color.js';
import { arrive, timeShare } from '../../motion/curves.js';
import { enter, withPose } from '../../motion/entrances.js';
import { fillRounded } from '../../styles/shapes.js';
import { drawHeading } from '../place-heading.js';
import { drawPlaced } from '../place-text.js';
import { clipRounded } from '../picture-print.js';
import { defineSceneKind, type Moment } from '../scene-kind.js';
import { highlightOf } from '../sibling-state.js';
import { inGroup } from '../tilted-group.js';
import { wordCount } from '../word-count.js';
import { GALLERY_EXAMPLES } from './examples.js';
import { layOutGallery, type GalleryLayout, type Tile } from './lay-out-gallery.js';

/** Pictures side by side; each comes on its word, and the one that is spoken about comes nearer. */
export const galleryKind = defineSceneKind({
  kind: 'gallery',
  elements: (content) => [
    { id: 'headline', cue: 'before', words: wordCount(content.kicker, content.headline, content.source) },
    ...content.pictures.map(({ label, cueWord }, index) => ({
      id: `picture-${index}`,
      cue: cueWord,
      words: wordCount(label),
      isEarly: index === 0 && cueWord === null,
    })),
  ],
  layout: layOutGallery,
  draw: drawGallery,
  examples: GALLERY_EXAMPLES,
});

function drawGallery(context: Context, layout: GalleryLayout, moment: Moment): void {
  const { frame, tiles } = layout;
  drawHeading(context, frame.heading, moment, 'headline');
  if (frame.source !== null) {
    drawPlaced(context, frame.source, enter('fades', moment.since('headline') - 0.3, moment.durations));
  }
  const ids = tiles.map(({ id }) => id);
  for (const tile of tiles) drawTile(context, layout, tile, moment, ids);
}

function drawTile(
  context: Context,
  { style, frame }: GalleryLayout,
  tile: Tile,
  moment: Moment,
  ids: readonly string[],
): void {
  const { window, radius, label, plate } = tile;
  const { box } = window;
  const seconds = moment.since(tile.id);
  const pose = enter('cascades', seconds, moment.durations);
  const highlight = highlightOf(moment, ids, tile.id);
  inGroup(context, frame.turn, () => {
    if (pose.opacity < 1) strokeSlot(context, tile, style.palette.line);
    withPose(context, pose, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, () => {
      context.save();
      clipRounded(context, box, radius);
      window.draw(context, nearness(seconds, highlight));
      context.restore();
      strokeEdge(context, tile, style.palette, highlight);
      if (plate !== null)
        fillRounded(context, plate, Math.min(radius, plate.height / 3), style.palette.surface);
    });
  });
  if (label !== null) drawPlaced(context, label, pose);
}

const SETTLED_NEARNESS = 0.25;
const DRIFT_SECONDS = 6;
const DRIFT_SHARE = 0.12;

/** How near a picture is, 0–1: nearest while it is spoken about, and never quite still. */
function nearness(seconds: number, highlight: number): number {
  const arrived = arrive(timeShare(seconds, 0.9));
  const drift = DRIFT_SHARE * (0.5 - 0.5 * Math.cos((seconds / DRIFT_SECONDS) * Math.PI * 2));
  return arrived * (SETTLED_NEARNESS + (1 - SETTLED_NEARNESS - DRIFT_SHARE) * highlight) + drift;
}

const EDGE_PIXELS = 8;

function strokeEdge(
  context: Context,
  { window, radius }: Tile,
  { surface, primary }: GalleryLayout['style']['palette'],
  highlight: number,
): void {
  const { box } = window;
  const inset = EDGE_PIXELS / 2;
  context.strokeStyle = mixColors(surface, primary, highlight);
  context.lineWidth = EDGE_PIXELS;
  context.beginPath();
  context.roundRect(
    box.x + inset,
    box.y + inset,
    box.width - EDGE_PIXELS,
    box.height - EDGE_PIXELS,
    Math.max(0, radius - inset),
  );
  context.stroke();
}

function strokeSlot(context: Context, { window, radius }: Tile, color: string): void {
  const { box } = window;
  context.save();
  context.strokeStyle = color;
  context.lineWidth = 5;
  context.setLineDash([16, 14]);
  context.beginPath();
  context.roundRect(box.x + 3, box.y + 3, box.width - 6, box.height - 6, radius);
  context.stroke();
  context.restore();
}
