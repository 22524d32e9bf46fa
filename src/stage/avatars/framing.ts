import type { Frame } from '../frame/frame.js';
import { hairStyleOf } from './hair/hair-styles.js';
import type { Person } from './person.js';

/** Where a presenter stands in a frame. */
export interface Placement {
  /** The point between the eyes, in whole frame pixels. */
  x: number;
  eyeY: number;
  /** Pixels per rig unit. */
  unit: number;
  /** How far hands may reach to the sides of `x`, in rig units. */
  reach: { left: number; right: number };
  /** How much higher than usual hands are held, in rig units, to clear captions or a desk. */
  lift: number;
  /** Lowest rig unit that can be seen. */
  depth: number;
  /** A hand on the chest is seen: neither captions nor a desk stand before it. */
  isChestFree: boolean;
}

/** Height of a face from skull to chin as a share of the frame's, and the height of the eyes. */
interface Shot {
  face: number;
  eyes: number;
  lift: number;
}

const HOST_SHOTS: Record<'close-up' | 'medium', Record<Frame['shape'], Shot>> = {
  medium: {
    landscape: { face: 0.3, eyes: 0.37, lift: 10 },
    portrait: { face: 0.26, eyes: 0.34, lift: 66 },
    square: { face: 0.3, eyes: 0.38, lift: 40 },
  },
  'close-up': {
    landscape: { face: 0.38, eyes: 0.4, lift: 74 },
    portrait: { face: 0.26, eyes: 0.34, lift: 66 },
    square: { face: 0.36, eyes: 0.4, lift: 70 },
  },
};

/** The camera may come closer by this factor; hands stay in the frame also then. */
export const CLOSEST_CAMERA = 1.12;

/** Hands stay this far from the frame's edge, in pixels. */
const EDGE_PIXELS = 36;
/** A pointing hand ends this far before the panel, in pixels. */
const PANEL_GAP_PIXELS = 40;

const depthOf = (frame: Frame, eyeY: number, unit: number): number => (frame.height - eyeY) / unit + 48;

const faceHeight = ({ face }: Person): number => face.crown + face.chin;

/** Talking to the viewer from the middle of the frame. */
export function hostPlacement(person: Person, frame: Frame, framing: 'close-up' | 'medium'): Placement {
  const shot = HOST_SHOTS[framing][frame.shape];
  const unit = (shot.face * frame.height) / faceHeight(person);
  const reach = (frame.width / 2 - EDGE_PIXELS) / (unit * CLOSEST_CAMERA);
  return {
    x: Math.round(frame.width / 2),
    eyeY: Math.round(frame.height * shot.eyes),
    unit,
    reach: { left: reach, right: reach },
    lift: shot.lift,
    depth: depthOf(frame, frame.height * shot.eyes, unit),
    isChestFree: frame.shape === 'landscape' && framing === 'medium',
  };
}

/** Beside a panel in a landscape frame: a medium shot, the hands free up to the panel's edge. */
export function besidePanelPlacement(
  person: Person,
  frame: Frame,
  panel: { x: number; width: number },
): Placement {
  const unit = (0.3 * frame.height) / faceHeight(person);
  const isAtLeft = panel.x + panel.width / 2 > frame.width / 2;
  const room = isAtLeft ? panel.x : frame.width - panel.x - panel.width;
  const fromEdge = room * 0.445;
  const toEdge = (fromEdge - EDGE_PIXELS) / unit;
  const toPanel = (room - fromEdge - PANEL_GAP_PIXELS) / unit;
  return {
    x: Math.round(isAtLeft ? fromEdge : frame.width - fromEdge),
    eyeY: Math.round(0.385 * frame.height),
    unit,
    reach: isAtLeft ? { left: toEdge, right: toPanel } : { left: toPanel, right: toEdge },
    lift: 24,
    depth: depthOf(frame, 0.385 * frame.height, unit),
    isChestFree: frame.shape === 'landscape',
  };
}

/** High hair may stand this far behind the panel above it, in rig units: the face gains by it. */
const HIDDEN_HAIR = 20;
/** Room for a dropped jaw, in rig units. */
const JAW_ROOM = 14;

/**
 * Below a panel in a tall frame: from the panel's edge to the captions.
 * @param top Lower edge of the panel in pixels
 * @param bottom Pixel above which the chin stays
 * @param neck Part of the neck that stays above it too, in rig units
 */
export function belowPanelPlacement(
  person: Person,
  frame: Frame,
  top: number,
  bottom: number,
  neck: number,
): Placement {
  const hair = hairStyleOf(person.hair.style).height;
  const above = person.face.crown + Math.max(Math.min(hair, 24), hair - HIDDEN_HAIR);
  const below = person.face.chin + JAW_ROOM + neck;
  const largest = (0.2 * frame.height) / faceHeight(person);
  const unit = Math.min(largest, (bottom - top) / (above + below));
  const reach = (frame.width / 2 - EDGE_PIXELS) / unit;
  return {
    x: Math.round(frame.width / 2),
    eyeY: Math.round(top + above * unit),
    unit,
    reach: { left: reach, right: reach },
    lift: 104 + neck,
    depth: depthOf(frame, top + above * unit, unit),
    isChestFree: false,
  };
}
