import type { FitProblem } from '../../schema/fit-problem.js';
import type { Scene, Storyboard } from '../../schema/storyboard.js';
import { brandColorsOf, hasWatermark, sceneFrame } from '../scene-frame.js';
import { kindOf } from '../scenes/registry.js';
import { resolveStyle } from '../styles/resolve-style.js';
import type { Style } from '../styles/style.js';

/**
 * Every text of a storyboard that does not fit its place at the smallest allowed size, in scene order.
 * @throws AutokinoError `storyboard_invalid` for an unknown style
 */
export function checkFit(storyboard: Storyboard): FitProblem[] {
  const style = resolveStyle(storyboard.styleId, brandColorsOf(storyboard.brand));
  return storyboard.scenes.flatMap((scene) => checkScene(storyboard, scene, style));
}

function checkScene(storyboard: Storyboard, scene: Scene, style: Style): FitProblem[] {
  const { layout } = kindOf(scene.content).prepare({
    content: scene.content,
    literals: scene.literals,
    style,
    frame: sceneFrame(
      storyboard.orientation,
      storyboard.captions,
      hasWatermark(storyboard.brand, scene.content),
    ),
    icons: {},
    pictures: Object.fromEntries(storyboard.pictures.map((picture) => [picture.id, picture])),
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
