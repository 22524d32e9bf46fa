import type { FitProblem } from '../../schema/fit-problem.js';
import type { Scene, Storyboard } from '../../schema/storyboard.js';
import { createFrame } from '../frame/frame.js';
import { kindOf } from '../scenes/registry.js';
import { resolveStyle } from '../styles/resolve-style.js';
import type { Style } from '../styles/style.js';

/**
 * Every text of a storyboard that does not fit its place at the smallest allowed size, in scene order.
 * @throws AutokinoError `storyboard_invalid` for an unknown style
 */
export function checkFit(storyboard: Storyboard): FitProblem[] {
  const style = resolveStyle(storyboard.styleId, storyboard.brand?.colors ?? null);
  return storyboard.scenes.flatMap((scene) => checkScene(storyboard, scene, style));
}

function checkScene(storyboard: Storyboard, scene: Scene, style: Style): FitProblem[] {
  const { layout } = kindOf(scene.content).prepare({
    content: scene.content,
    literals: scene.literals,
    style,
    frame: createFrame(storyboard.orientation, storyboard.captions.mode !== 'off'),
    icons: {},
    presenterId: storyboard.presenterId,
    seed: storyboard.seed,
  });
  return layout.texts
    .filter((placed) => !placed.fit.fits)
    .map((placed) => ({
      sceneId: scene.id,
      field: placed.field,
      text: placed.text,
      maximumCharacters: placed.fit.maximumCharacters,
      maximumLines: placed.maximumLines,
      minimumSizePixels: placed.minimumSizePixels,
    }));
}
