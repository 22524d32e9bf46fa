import { createPath, type Context } from '../../draw/canvas.js';
import { contrastOf, withAlpha } from '../../draw/color.js';
import { strokePart } from '../../draw/icon.js';
import { insetBox, unionOf, type Box } from '../../frame/box.js';
import { placedWords, withPlacedTurn, type PlacedText } from '../../scenes/place-text.js';
import { arrive, travel } from '../curves.js';
import type { Effect, EffectInput } from './effect.js';

const HIGHLIGHT_OPACITY = { onLight: 0.6, onDark: 0.34 };

/** A marker sweeps over the lines of a text and stays; as a real one it leaves the letters what they are. */
export const highlights: Effect = (context, input) => {
  markLines(context, input, (line, part, size, main) => {
    const isDarkInk = contrastOf(main.color, '#FFFFFF') > contrastOf(main.color, '#000000');
    context.globalCompositeOperation = isDarkInk ? 'multiply' : 'screen';
    const opacity = isDarkInk ? HIGHLIGHT_OPACITY.onLight : HIGHLIGHT_OPACITY.onDark;
    context.fillStyle = withAlpha(input.style.palette.accent, opacity);
    context.fillRect(
      line.x - size * 0.1,
      line.y - size * 0.12,
      (line.width + size * 0.2) * part,
      line.height + size * 0.34,
    );
  });
};

/** A line draws under each line of a text and stays. */
export const underlines: Effect = (context, input) => {
  markLines(context, input, (line, part, size) => {
    context.fillStyle = input.style.palette.accent;
    context.fillRect(
      line.x,
      line.y + line.height + size * 0.12,
      line.width * part,
      Math.max(5, size * 0.075),
    );
  });
};

/** A line goes through each line of a text and stays. */
export const strikes: Effect = (context, input) => {
  markLines(context, input, (line, part, size) => {
    context.fillStyle = input.style.palette.accent;
    const weight = Math.max(6, size * 0.09);
    context.fillRect(
      line.x - size * 0.08,
      line.y + (line.height - weight) / 2,
      (line.width + size * 0.16) * part,
      weight,
    );
  });
};

/** A loop is drawn around a text by hand, a little past its beginning, and stays. */
export const circles: Effect = (context, input) => {
  const [main] = bySize(input.texts);
  const box = main === undefined ? input.cutout.box : main.ink;
  const draw = (): void => {
    const size = main?.fit.block.style.sizePixels ?? 60;
    context.strokeStyle = input.style.palette.accent;
    context.lineWidth = Math.max(6, size * 0.08);
    context.lineCap = 'round';
    strokePart(context, loopAround(insetBox(box, -size * 0.42, -size * 0.36)), travel(input.share));
  };
  if (main === undefined) draw();
  else withPlacedTurn(context, main, draw);
};

/** Slightly more than once around, spiralling outward as a pen does. */
function loopAround({ x, y, width, height }: Box) {
  const path = createPath();
  const steps = 56;
  for (let step = 0; step <= steps; step++) {
    const turn = (step / steps) * 1.08;
    const angle = -2.3 + turn * Math.PI * 2;
    const swell = 1 + 0.05 * (turn - 0.5);
    const px = x + width / 2 + (width / 2) * swell * Math.cos(angle);
    const py = y + height / 2 + (height / 2) * swell * Math.sin(angle);
    if (step === 0) path.moveTo(px, py);
    else path.lineTo(px, py);
  }
  return path;
}

/** Draws something along each line of the element's largest text, one line after the other. */
function markLines(
  context: Context,
  input: EffectInput,
  drawLine: (line: Box, part: number, sizePixels: number, main: PlacedText) => void,
): void {
  const [main] = bySize(input.texts);
  if (main === undefined) return;
  const lines = lineBoxes(main);
  withPlacedTurn(context, main, () => {
    lines.forEach((line, index) => {
      const part = arrive(Math.min(1, Math.max(0, input.share * lines.length - index)));
      if (part > 0) drawLine(line, part, main.fit.block.style.sizePixels, main);
    });
  });
}

function bySize(texts: readonly PlacedText[]): PlacedText[] {
  const sizeOf = ({ fit }: PlacedText): number => fit.block.style.sizePixels;
  return [...texts].sort((first, second) => sizeOf(second) - sizeOf(first));
}

/** From the top of the capitals to the baseline. */
function lineBoxes(placed: PlacedText): Box[] {
  const words = placedWords(placed);
  const count = placed.fit.block.lines.length;
  return Array.from({ length: count }, (_, line) =>
    unionOf(words.filter((word) => word.line === line)),
  ).filter((box) => box !== null);
}
