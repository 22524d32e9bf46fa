import { defineSceneKind } from '../scene-kind.js';
import { wordCount } from '../word-count.js';
import { drawHeadlineScene } from './draw-headline-scene.js';
import { headlineExamples } from './headline-examples.js';
import { layOutHeadline } from './lay-out-headline.js';

/** A piece of news: the band slides in, further news run along under it. */
export const headlineKind = defineSceneKind({
  kind: 'headline',
  elements: ({ kicker, line, place, date }) => [
    { id: 'frame', cue: 'before', words: wordCount(kicker) },
    { id: 'band', cue: 'start', words: wordCount(line), verb: 'slides', isEarly: true },
    { id: 'where', cue: 'start', words: wordCount(place, date) },
  ],
  layout: layOutHeadline,
  draw: drawHeadlineScene,
  examples: headlineExamples,
});
