import type { PictureFacts } from '../../../schema/picture.js';
import { containIn, fitPicture, type FittedPicture } from '../../draw/picture.js';
import { boxOf, insetBox, type Box } from '../../frame/box.js';
import { opticalCenterY } from '../../frame/frame.js';
import type { Style } from '../../styles/style.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { moveTextTo } from '../move-text.js';
import { pictureFacts } from '../picture-facts.js';
import { placeSource } from '../place-source.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';

/** A mark in the middle of the frame, with its clear space. */
export interface LogoLayout extends SceneLayout {
  style: Style;
  box: Box;
  /** The mark with the clear space around it: half its height on all sides. */
  clear: Box;
  mark: FittedPicture;
  facts: PictureFacts;
  kicker: PlacedKicker | null;
  tagline: PlacedText | null;
  source: PlacedText | null;
}

const LARGEST = {
  landscape: { width: 860, height: 290 },
  portrait: { width: 680, height: 400 },
  square: { width: 640, height: 270 },
};
const LEAST_HEIGHT = 48;
/** Marks are drawn from pixels: larger than this they turn soft. */
const MOST_SCALE = 1.25;
const TAGLINE_GAP = 40;
const MOST_CLEAR_SPACE = 96;

/** The mark at the optical centre, a line under it. */
export function layOutLogo(input: LayoutInput<'logo'>): LogoLayout {
  const { content, style, frame } = input;
  const { source, zone } = placeSource(input, content.source);
  const facts = pictureFacts(input, content.picture);
  const largest = LARGEST[frame.shape];
  const scale = Math.max(MOST_SCALE, LEAST_HEIGHT / facts.height);
  const sized = containIn(facts, { x: 0, y: 0, ...largest }, scale);
  const space = Math.min(MOST_CLEAR_SPACE, sized.height / 2);
  const limit = frame.zones.rail?.right ?? zone.x + zone.width;
  const tagline = placeTagline(input, { x: zone.x, width: limit - zone.x });
  const below = tagline === null ? 0 : tagline.fit.block.height + TAGLINE_GAP;
  const height = sized.height + 2 * space + below;
  const center = (zone.x + limit) / 2;
  const middle = Math.min(opticalCenterY(frame), zone.y + zone.height / 2);
  const top = Math.max(zone.y + space, middle - height / 2 + space);
  const box = {
    x: Math.round(center - sized.width / 2),
    y: Math.round(top),
    width: Math.round(sized.width),
    height: Math.round(sized.height),
  };
  const clear = insetBox(box, -space);
  const taglineTop = clear.y + clear.height + TAGLINE_GAP;
  const placed = tagline === null ? null : moveTextTo(tagline, taglineTop);
  const kicker = placeKicker(input, content.kicker, { x: zone.x, y: zone.y, width: limit - zone.x });
  return {
    style,
    box,
    clear,
    facts,
    mark: fitPicture(facts, boxOf(0, 0, facts.width, facts.height), box),
    kicker,
    tagline: placed,
    source,
    texts: [kicker?.placed, placed, source].filter((text) => text != null),
    focus: 'center',
    spokenOnScreen: content.tagline === null ? [] : [content.tagline],
  };
}

function placeTagline(
  input: LayoutInput<'logo'>,
  { x, width }: { x: number; width: number },
): PlacedText | null {
  const { content, style } = input;
  if (content.tagline === null) return null;
  return placeText(input, {
    field: 'tagline',
    text: content.tagline,
    role: 'headline',
    box: { x, y: 0, width },
    lines: input.frame.shape === 'landscape' ? 1 : 2,
    align: 'center',
    color: style.palette.text,
    background: style.palette.ground,
  });
}
