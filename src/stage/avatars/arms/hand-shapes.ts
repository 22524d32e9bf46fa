import type { Point, Segment } from '../trace.js';

/** Finger or thumb: places of its joints with their radii, from the root to the tip. */
export type Digit = readonly (readonly [x: number, y: number, radius: number])[];

/**
 * Hand in one position, in hand units: the wrist is at (0, 0), fingers point up (−y), and a hand is about
 * 160 units long. Drawn for the arm at the viewer's right and mirrored for the other.
 */
export interface HandShape {
  /** True: the inside is seen, else the back with its nails. */
  isPalmSeen: boolean;
  /** Digits that the palm overlaps, the farthest first. */
  behind: readonly Digit[];
  palm: readonly [start: Point, ...segments: Segment[]];
  /** Digits folded over the palm. */
  inFront: readonly Digit[];
  creases: readonly (readonly [start: Point, ...segments: Segment[]])[];
}

const PALM: HandShape['palm'] = [
  [-20, 8],
  [-28, -6, -44, -24, -40, -52],
  [-40, -66, -39, -76, -37, -84],
  [-24, -96, 22, -98, 37, -78],
  [40, -50, 36, -26, 20, 8],
];

const extended = (x: number, y: number, angle: number, length: number, bend: number): Digit => {
  const step = (turn: number, share: number): [number, number] => [
    Math.sin(turn) * length * share,
    -Math.cos(turn) * length * share,
  ];
  const first = step(angle, 0.46);
  const second = step(angle + bend, 0.32);
  const third = step(angle + bend * 1.8, 0.22);
  return [
    [x - first[0] * 0.35, y - first[1] * 0.35, 11.5],
    [x + first[0], y + first[1], 10.2],
    [x + first[0] + second[0], y + first[1] + second[1], 9.2],
    [x + first[0] + second[0] + third[0], y + first[1] + second[1] + third[1], 7.6],
  ];
};

/** A finger closed into the palm: the knuckle above, the tip below it. */
const folded = (x: number, y: number): Digit => [
  [x, y - 4, 11],
  [x - 1, y + 16, 10.4],
  [x - 2, y + 28, 9.4],
];

/** Palm towards the viewer, fingers easily spread: giving, welcoming. */
const open: HandShape = {
  isPalmSeen: true,
  behind: [
    extended(29, -72, 0.36, 58, -0.12),
    extended(11, -82, 0.14, 76, -0.08),
    extended(-9, -84, -0.04, 82, 0.04),
    extended(-28, -79, -0.24, 72, 0.1),
    [
      [-18, -26, 16],
      [-42, -46, 13],
      [-59, -66, 10.6],
      [-68, -86, 8],
    ],
  ],
  palm: PALM,
  inFront: [],
  creases: [
    [
      [-30, -62],
      [-8, -60, -4, -30, -10, -4],
    ],
    [
      [-26, -68],
      [-6, -62, 10, -50, 22, -34],
    ],
    [
      [34, -62],
      [18, -52, 0, -60, -8, -78],
    ],
  ],
};

/** Index finger stretched, thumb easy, the others closed. */
const point: HandShape = {
  isPalmSeen: true,
  behind: [
    extended(-27, -80, -0.05, 80, 0.05),
    [
      [-16, -24, 15],
      [-40, -40, 12.4],
      [-52, -62, 10.4],
      [-52, -82, 8],
    ],
  ],
  palm: PALM,
  inFront: [folded(28, -70), folded(10, -78), folded(-8, -80)],
  creases: [
    [
      [-30, -58],
      [-14, -54, -6, -34, -10, -6],
    ],
  ],
};

/** Laid flat on the chest, the back of the hand towards the viewer. */
const flat: HandShape = {
  isPalmSeen: false,
  behind: [
    extended(-28, -72, -0.2, 56, 0.12),
    extended(-11, -81, -0.08, 72, 0.06),
    extended(8, -83, 0.03, 78, 0),
    extended(26, -78, 0.16, 68, -0.08),
    [
      [16, -24, 15],
      [40, -42, 12.6],
      [54, -62, 10.4],
      [58, -82, 8],
    ],
  ],
  palm: [
    [-20, 8],
    [-34, -20, -40, -52, -38, -78],
    [-24, -96, 22, -98, 37, -84],
    [40, -66, 44, -30, 20, 8],
  ],
  inFront: [],
  creases: [
    [
      [-22, -74],
      [-20, -78, -16, -79, -14, -76],
    ],
    [
      [-4, -79],
      [-2, -83, 4, -83, 6, -79],
    ],
    [
      [15, -78],
      [18, -82, 22, -81, 25, -77],
    ],
  ],
};

const HAND_SHAPES = { open, point, flat } satisfies Record<string, HandShape>;

/** Name of a hand's position. */
export type HandShapeName = keyof typeof HAND_SHAPES;

/** The position of a name. */
export const handShapeOf = (name: HandShapeName): HandShape => HAND_SHAPES[name];
