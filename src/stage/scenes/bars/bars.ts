import type { SceneElement } from '../scene-kind.js';
import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { barsExamples } from './bars-examples.js';
import { drawBarsScene } from './draw-bars-scene.js';
import { layOutBars } from './lay-out-bars.js';

/** Words that a chart's shape costs to read, its labels aside. */
const CHART_WORDS = 6;

/** Amounts side by side: quiet bars rise first, the one that carries the point on its word. */
export const barsKind = defineSceneKind({
  kind: 'bars',
  elements: ({ kicker, headline, bars, highlighted }) => {
    const own = bars.map((bar, index) => ({ ...bar, index, isLast: index === highlighted }));
    const together = own.filter((bar) => !bar.isLast && bar.cueWord === null);
    const single = own.filter((bar) => bar.isLast || bar.cueWord !== null);
    return [
      { id: 'headline', cue: 'before', words: wordCount(kicker, headline) },
      {
        id: 'bars',
        cue: 'start',
        words: CHART_WORDS + wordCount(...together.flatMap(({ label, text }) => [label, text])),
        verb: 'fills',
      },
      ...single.map(({ index, cueWord, label, text }): SceneElement => ({
        id: `bar-${index}`,
        cue: cueWord,
        words: wordCount(label, text),
        verb: 'fills',
      })),
    ];
  },
  layout: layOutBars,
  draw: drawBarsScene,
  examples: barsExamples,
});
