import type { Canvas, Context } from '../draw/canvas.js';
import type { SceneDrawing } from '../scene-drawing.js';
import type { Style } from '../styles/style.js';

/** Draws frame `frame` of a transition, counted from 0; the whole frame is covered. A pure function of the frame. */
export type TransitionDrawing = (context: Context, frame: number) => void;

/** What a transition is drawn from. Lengths in pixels of the film's frame. */
export interface TransitionStage {
  width: number;
  height: number;
  frameCount: number;
  framesPerSecond: number;
  /** Factor from reference pixels to the frame's. */
  scale: number;
  /** Taller than wide: what goes sideways elsewhere goes up and down. */
  isTall: boolean;
  /** The incoming scene's style: it colours gaps, panels and edges. */
  style: Style;
  /** Seed of what is drawn by chance, the incoming scene's. */
  seed: number;
  from: SceneDrawing;
  to: SceneDrawing;
  /** The scene before, going on past its end. */
  drawOutgoing: TransitionDrawing;
  /** The scene after, at times before its start. */
  drawIncoming: TransitionDrawing;
  /** The scenes as pictures, for what is scaled, cut up or laid over. Each call draws into the same surface again. */
  outgoing(frame: number): Canvas;
  incoming(frame: number): Canvas;
  /** Time of a frame inside the transition: above 0 in its first frame and below 1 in its last. */
  timeAt(frame: number): number;
}

/** A kind of transition, made ready for two scenes. */
export type TransitionMaker = (stage: TransitionStage) => TransitionDrawing;
