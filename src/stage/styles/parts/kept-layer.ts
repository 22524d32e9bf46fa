import { createLayer, type Layer } from '../../draw/layer.js';
import type { Context } from '../../draw/canvas.js';
import type { Box } from '../../frame/box.js';

const keptLayers = new WeakMap<object, Map<string, Layer>>();

/**
 * A layer kept for as long as its owner lives, for plates that a pure drawing function needs in every frame.
 * @param key Everything the drawing depends on
 */
export function keptLayer(
  owner: object,
  key: readonly (string | number)[],
  box: Box,
  draw: (context: Context) => void,
): Layer {
  const layers = keptLayers.get(owner) ?? new Map<string, Layer>();
  keptLayers.set(owner, layers);
  const name = key.join();
  const layer = layers.get(name) ?? createLayer(box, draw);
  layers.set(name, layer);
  return layer;
}
