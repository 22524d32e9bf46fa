import { enter } from '../../motion/entrances.js';
import type { Context } from '../../draw/canvas.js';
import { float, timeShare } from '../../motion/curves.js';
import { drawHeading } from '../place-heading.js';
import { drawPrint } from '../picture-print.js';
import { drawPlaced } from '../place-text.js';
import { defineSceneKind, type Moment } from '../scene-kind.js';
import { drawPlateWords } from '../text-plate.js';
import { inGroup } from '../tilted-group.js';
import { wordCount } from '../word-count.js';
import { PHOTO_EXAMPLES } from './examples.js';
import { layOutPhoto, type PhotoLayout } from './lay-out-photo.js';

/** Words over a picture come this long after it, when no word of the narration calls them. */
const PLATE_DELAY_SECONDS = 0.28;

/** A picture that the film slowly goes toward, with a few words. */
export const photoKind = defineSceneKind({
  kind: 'photo',
  elements: (content) => [
    { id: 'picture', cue: 'before', words: 0 },
    {
      id: 'headline',
      cue: content.cueWord ?? 'start',
      words: wordCount(content.kicker, content.line, content.source),
    },
  ],
  layout: layOutPhoto,
  draw: drawPhoto,
  examples: PHOTO_EXAMPLES,
});

function drawPhoto(context: Context, { full, card }: PhotoLayout, moment: Moment): void {
  const push = float(timeShare(moment.seconds, moment.bodySeconds));
  if (full !== null) {
    full.window.draw(context, push);
    full.scrim?.put(context);
    if (full.plate === null) return;
    const seconds = moment.since('headline') - PLATE_DELAY_SECONDS;
    drawPlateWords(context, full.plate, enter('settles', seconds, moment.durations, 'left'));
  }
  if (card === null) return;
  drawHeading(context, card.frame.heading, moment, 'headline');
  if (card.frame.source !== null) {
    const seconds = moment.since('headline') - PLATE_DELAY_SECONDS;
    drawPlaced(context, card.frame.source, enter('fades', seconds, moment.durations));
  }
  const pose = enter('settles', moment.since('picture'), moment.durations, 'right');
  inGroup(context, card.frame.turn, () => drawPrint(context, card.print, pose, push));
}
