import type { IconData } from '../../scene-plan.js';
import { boxOf, type Box } from '../../frame/box.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeHeading, type PlacedHeading } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { tiltedGroup, type GroupTurn, type TiltedGroup } from '../tilted-group.js';
import { placeStepsAcross, placeStepsDown } from './place-steps.js';

/** One step in its place. */
export interface FlowStep {
  /** The node. */
  x: number;
  y: number;
  radius: number;
  title: PlacedText;
  note: PlacedText | null;
  icon: IconData | null;
  /** Plate behind the texts; null where they stand on the ground. */
  plate: Box | null;
}

/** A flow in its place. */
export interface FlowLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  heading: PlacedHeading;
  steps: FlowStep[];
  source: PlacedText | null;
  /** Whether the steps lie side by side. */
  isAcross: boolean;
}

const HEADING_GAP = { landscape: 40, portrait: 48, square: 36 };
const TILT_SHARE = { landscape: 0.6, portrait: 0.4, square: 0.4 };
/** Long texts get room from a smaller headline. */
const HEADING_SCALES = [1, 0.86, 0.74, 0.6];

/** Landscape: left to right under the headline. Portrait and square: top down. */
export function layOutFlow(input: LayoutInput<'flow'>): FlowLayout {
  const { source, zone } = placeSource(input, input.content.source);
  const right = input.frame.zones.rail?.right ?? zone.x + zone.width;
  const group = tiltedGroup(
    input,
    boxOf(zone.x, zone.y, right, zone.y + zone.height),
    TILT_SHARE[input.frame.shape],
  );
  return firstThatFits(HEADING_SCALES.map((scale) => () => layOutAt(input, source, group, scale)));
}

function layOutAt(
  input: LayoutInput<'flow'>,
  source: PlacedText | null,
  { box, turn }: TiltedGroup,
  scale: number,
): FlowLayout {
  const heading = placeHeading(input, {
    kicker: input.content.kicker,
    headline: input.content.headline,
    x: box.x,
    y: box.y,
    width: box.width,
    lines: input.frame.shape === 'landscape' ? 1 : 2,
    scale: input.frame.shape === 'landscape' ? scale * 0.9 : scale,
    turn,
  });
  const hasHeading = heading.box.height > 0;
  const top = hasHeading ? heading.box.y + heading.box.height + HEADING_GAP[input.frame.shape] : box.y;
  const place = { box: boxOf(box.x, top, box.x + box.width, box.y + box.height), turn };
  const steps =
    input.frame.shape === 'landscape' ? placeStepsAcross(input, place) : placeStepsDown(input, place);
  return {
    style: input.style,
    turn,
    heading,
    steps,
    source,
    isAcross: input.frame.shape === 'landscape',
    texts: [
      ...heading.texts,
      ...steps.flatMap((step) => (step.note === null ? [step.title] : [step.title, step.note])),
      ...(source === null ? [] : [source]),
    ],
    focus: 'center',
    spokenOnScreen: [],
  };
}

/** Free room around the steps. */
export interface StepsPlace {
  box: Box;
  turn: GroupTurn;
}
