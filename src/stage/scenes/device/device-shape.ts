import type { Orientation } from '../../../schema/identifiers.js';
import type { DeviceContent } from '../../../schema/scenes/device.js';
import type { Size } from '../../draw/picture.js';
import { boxOf, type Box } from '../../frame/box.js';

/** A machine and the screen in it. */
export interface DeviceShape {
  frame: DeviceContent['frame'];
  /** The machine with everything that belongs to it. */
  outer: Box;
  /** The part of it that holds the screen: the lid of a laptop, the whole of the others. */
  body: Box;
  screen: Box;
  bodyRadius: number;
  screenRadius: number;
}

/** Height of a screen as a multiple of its width: lowest and highest. A browser's page takes that of its picture. */
const ASPECTS: Record<DeviceContent['frame'], readonly [number, number]> = {
  phone: [2.05, 2.05],
  tablet: [0.72, 1.36],
  laptop: [0.625, 0.625],
  browser: [0.52, 0.72],
};
/** Edges around the screen as parts of the machine's width: sides, top, bottom. */
const EDGES: Record<DeviceContent['frame'], readonly [number, number, number]> = {
  phone: [0.036, 0.036, 0.036],
  tablet: [0.035, 0.035, 0.035],
  laptop: [0.02, 0.02, 0.02],
  browser: [0.004, 0.052, 0.004],
};
/** Height of a laptop's foot and how far it stands out on each side, as parts of the lid's width. */
const FOOT = { height: 0.035, overhang: 0.07 };
const RADII: Record<DeviceContent['frame'], readonly [body: number, screen: number]> = {
  phone: [0.13, 0.1],
  tablet: [0.05, 0.022],
  laptop: [0.022, 0.006],
  browser: [0.018, 0],
};
/** In tall frames a phone is this wide and runs out of the frame below. */
const PHONE_WIDTH: Record<Orientation, number> = { landscape: 0, portrait: 620, square: 400 };

/**
 * The largest machine that stands in a place.
 * @param picture The first screen's picture: tablets and browsers turn to its proportions
 */
export function shapeDevice(
  frame: DeviceContent['frame'],
  picture: Size,
  place: Box,
  shape: Orientation,
): DeviceShape {
  const [lowest, highest] = ASPECTS[frame];
  const wanted = picture.height / picture.width;
  const aspect = frame === 'tablet' && wanted < 1 ? lowest : Math.min(highest, Math.max(lowest, wanted));
  const [side, top, bottom] = EDGES[frame];
  const isLaptop = frame === 'laptop';
  // Of one pixel of body width: everything else follows.
  const bodyHeight = (1 - 2 * side) * aspect + top + bottom;
  const outerHeight = bodyHeight + (isLaptop ? FOOT.height : 0);
  const outerWidth = isLaptop ? 1 + 2 * FOOT.overhang : 1;
  const fixed = frame === 'phone' ? PHONE_WIDTH[shape] : 0;
  const width =
    fixed > 0 ? Math.min(fixed, place.width) : Math.min(place.width / outerWidth, place.height / outerHeight);
  const left = place.x + (place.width - width) / 2;
  const spare = fixed > 0 ? 0 : Math.max(0, place.height - outerHeight * width) / 2;
  const bodyTop = place.y + spare;
  const body = boxOf(
    Math.round(left),
    Math.round(bodyTop),
    Math.round(left + width),
    Math.round(bodyTop + bodyHeight * width),
  );
  const screen = boxOf(
    Math.round(body.x + side * width),
    Math.round(body.y + top * width),
    Math.round(body.x + body.width - side * width),
    Math.round(body.y + body.height - bottom * width),
  );
  const overhang = isLaptop ? FOOT.overhang * width : 0;
  const [bodyRadius, screenRadius] = RADII[frame];
  return {
    frame,
    outer: boxOf(
      body.x - overhang,
      body.y,
      body.x + body.width + overhang,
      body.y + body.height + (isLaptop ? FOOT.height * width : 0),
    ),
    body,
    screen,
    bodyRadius: bodyRadius * width,
    screenRadius: screenRadius * width,
  };
}
