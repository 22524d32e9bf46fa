import { mixColors } from '../draw/color.js';
import type { Context } from '../draw/canvas.js';
import { clamp01, travel } from '../motion/curves.js';
import type { TransitionMaker, TransitionStage } from './transition.js';

const BAR_COUNT = { along: 8, tall: 7 };
const STAGGER_SECONDS = 0.024;
const EDGE_PIXELS = 6;

/** Bars close over the old scene one after another and open on the new one. */
export const blinds: TransitionMaker = (stage) => {
  const count = stage.isTall ? BAR_COUNT.tall : BAR_COUNT.along;
  const seconds = stage.frameCount / stage.framesPerSecond;
  const delayShare = Math.min(0.5 / (count - 1), STAGGER_SECONDS / seconds);
  const barShare = 1 - delayShare * (count - 1);
  const length = (stage.isTall ? stage.height : stage.width) / count;
  return (context, frame) => {
    const time = stage.timeAt(frame);
    const bars = Array.from({ length: count }, (_, index) =>
      barAt(index, length, clamp01((time - index * delayShare) / barShare)),
    );
    const incoming = bars.some(({ isOpening }) => isOpening) ? stage.incoming(frame) : null;
    stage.drawOutgoing(context, frame);
    bars.forEach((bar, index) => {
      if (bar.isOpening && incoming !== null) {
        const { x, y, width, height } = stripOf(stage, bar.start, bar.from);
        if (width > 0 && height > 0) context.drawImage(incoming, x, y, width, height, x, y, width, height);
      }
      drawBar(context, stage, bar, index);
    });
  };
};

interface Bar {
  /** Where its strip of the frame begins, and between which places it stands, in whole pixels. */
  start: number;
  from: number;
  to: number;
  isOpening: boolean;
}

function barAt(index: number, length: number, time: number): Bar {
  const start = Math.round(index * length);
  const end = Math.round((index + 1) * length);
  const at = (share: number): number => Math.round(start + (end - start) * travel(clamp01(share)));
  return { start, from: at(time * 2 - 1), to: at(time * 2), isOpening: time > 0.5 };
}

function stripOf({ width, height, isTall }: TransitionStage, from: number, to: number) {
  return isTall ? { x: 0, y: from, width, height: to - from } : { x: from, y: 0, width: to - from, height };
}

function drawBar(context: Context, stage: TransitionStage, { from, to }: Bar, index: number): void {
  if (to <= from) return;
  const { primary, onPrimary, accent } = stage.style.palette;
  const fill = (color: string, start: number, end: number): void => {
    const { x, y, width, height } = stripOf(stage, start, end);
    context.fillStyle = color;
    context.fillRect(x, y, width, height);
  };
  fill(index % 2 === 0 ? primary : mixColors(primary, onPrimary, 0.14), from, to);
  const edge = Math.min(to - from, Math.round(EDGE_PIXELS * stage.scale));
  fill(accent, to - edge, to);
}
