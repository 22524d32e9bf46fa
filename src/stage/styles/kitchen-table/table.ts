import { seededRandom } from '../../../util/seeded-random.js';
import { mixColors } from '../../draw/color.js';
import { createLayer, drawGrain, type Layer } from '../../draw/layer.js';
import type { Frame } from '../../frame/frame.js';

const TABLE_TOP = { landscape: 896, portrait: 1600, square: 826 };
const EDGE_PIXELS = 20;

/** A wooden table at the foot: under all content in wide frames, under the captions in tall ones. */
export function createTable(frame: Frame, wood: string, seed: number): Layer {
  const top = TABLE_TOP[frame.shape];
  const extent = { x: 0, y: top - 20, width: frame.width, height: frame.height - top + 20 };
  return createLayer(extent, (context) => {
    const face = context.createLinearGradient(0, top, 0, frame.height);
    face.addColorStop(0, wood);
    face.addColorStop(1, mixColors(wood, '#000000', 0.24));
    context.fillStyle = face;
    context.fillRect(0, top, frame.width, frame.height - top);
    context.strokeStyle = mixColors(wood, '#000000', 0.18);
    context.lineWidth = 3;
    const random = seededRandom(seed);
    for (let y = top + 44; y < frame.height; y += 26) {
      const start = random() * frame.width;
      const length = frame.width * (0.2 + 0.4 * random());
      const sag = (random() - 0.5) * 16;
      context.beginPath();
      context.moveTo(start, y);
      context.quadraticCurveTo(start + length / 2, y + sag, start + length, y + sag * 0.4);
      context.stroke();
    }
    context.fillStyle = mixColors(wood, '#FFDCA8', 0.42);
    context.fillRect(0, top, frame.width, EDGE_PIXELS);
    drawGrain(context, { ...extent, y: top, height: frame.height - top }, 0.06);
  });
}
