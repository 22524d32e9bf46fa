import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawLine, LINE_SECONDS } from './draw-line.js';
import { layOutLine } from './lay-out-line.js';
import { lineExamples } from './line-examples.js';

/** Words that a chart's shape costs to read, its labels aside. */
const CHART_WORDS = 6;

/** Change over time: lines are drawn as they are spoken of, callouts pop at their points. */
export const lineKind = defineSceneKind({
  kind: 'line',
  elements: ({ kicker, headline, from, to, series, callouts }) => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline) },
    ...series.map((one, index) => ({
      id: `series-${index}`,
      cue: one.cueWord ?? (index === 0 ? ('start' as const) : null),
      words: CHART_WORDS + wordCount(one.name, one.text, from, to),
      settleSeconds: LINE_SECONDS,
    })),
    ...callouts.map((callout, index) => ({
      id: `callout-${index}`,
      cue: callout.cueWord,
      words: wordCount(callout.text),
      verb: 'pops' as const,
    })),
  ],
  layout: layOutLine,
  draw: drawLine,
  examples: lineExamples,
});
