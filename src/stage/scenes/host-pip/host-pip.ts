import { defineSceneKind, type SceneElement } from '../scene-kind.js';
import { drawHostPip } from './draw-host-pip.js';
import { hostPipExamples } from './host-pip-examples.js';
import { layOutHostPip } from './lay-out-host-pip.js';
import { screenKind, screenOf } from './screen-kinds.js';

/** Something to look at, with the presenter who explains it in a circle. */
export const hostPipKind = defineSceneKind({
  kind: 'host-pip',
  elements: (content): SceneElement[] => {
    const screen = screenOf(content);
    return [{ id: 'host', cue: 'before', words: 0 }, ...screenKind(screen).elements(screen)];
  },
  layout: layOutHostPip,
  draw: drawHostPip,
  examples: hostPipExamples,
});
