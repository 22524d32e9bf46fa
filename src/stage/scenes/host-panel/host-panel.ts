import type { ContentOf } from '../../../schema/storyboard.js';
import { defineSceneKind, type SceneElement } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawHostPanel } from './draw-host-panel.js';
import { COUNT_SECONDS, FIGURE_ID } from './draw-figure.js';
import { pointId } from './draw-points.js';
import { hostPanelExamples } from './host-panel-examples.js';
import { layOutHostPanel } from './lay-out-host-panel.js';

function elementsOf(content: ContentOf<'host-panel'>): SceneElement[] {
  const card: SceneElement = {
    id: 'card',
    cue: 'before',
    words: wordCount(content.headline, content.kicker),
  };
  const { figure } = content;
  if (figure !== null) {
    const words = wordCount(figure.text, figure.label, figure.delta);
    return [
      card,
      { id: FIGURE_ID, cue: figure.cueWord, words, settleSeconds: COUNT_SECONDS, isLanding: true },
    ];
  }
  return [
    card,
    ...content.items.map((item, index) => ({
      id: pointId(index),
      cue: item.cueWord,
      words: wordCount(item.text, item.sub),
    })),
  ];
}

/** The presenter beside a card with a headline and points or one figure. */
export const hostPanelKind = defineSceneKind({
  kind: 'host-panel',
  elements: elementsOf,
  layout: layOutHostPanel,
  draw: drawHostPanel,
  examples: hostPanelExamples,
});
