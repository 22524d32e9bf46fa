import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawTimeline } from './draw-timeline.js';
import { layOutTimeline } from './lay-out-timeline.js';
import { timelineExamples } from './timeline-examples.js';

/** Dates in order: the rail is drawn to the date that is spoken of. */
export const timelineKind = defineSceneKind({
  kind: 'timeline',
  elements: ({ kicker, headline, points }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline) },
    ...points.map((point, index) => ({
      id: `point-${index}`,
      cue: point.cueWord,
      words: wordCount(point.date, point.label),
    })),
  ],
  layout: layOutTimeline,
  draw: drawTimeline,
  examples: timelineExamples,
});
