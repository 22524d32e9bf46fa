import { defineSceneKind, type SceneElement } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawMap } from './draw-map.js';
import { layOutMap } from './lay-out-map.js';
import { mapExamples } from './map-examples.js';

/** Where something is: a region and the places that are named on it. */
export const mapKind = defineSceneKind({
  kind: 'map',
  elements: ({ kicker, headline, places }): SceneElement[] => [
    { id: 'headline', cue: 'before', words: wordCount(kicker, headline) },
    { id: 'region', cue: 'start', words: 0, verb: 'fills' },
    ...places.map(({ label, cueWord }, index): SceneElement => ({
      id: `place-${index}`,
      cue: cueWord,
      words: wordCount(label),
    })),
  ],
  layout: layOutMap,
  draw: drawMap,
  examples: mapExamples,
});
