import { boxOf, type Box } from '../../frame/box.js';
import { columnsOf } from '../../frame/frame.js';
import { typeSizeOf } from '../../frame/type-scale.js';
import { grownBy } from '../../styles/shapes.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import { placeKicker, type PlacedKicker } from '../kicker.js';
import { inFewestLines } from '../in-fewest-lines.js';
import { moveTextTo } from '../move-text.js';
import { turnKicker } from '../place-heading.js';
import { placeSource } from '../place-source.js';
import { placeText, type PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { subjectBelow } from '../subject-below.js';
import { createSubject, type Subject, type SubjectPlace } from '../subject.js';
import { tiltedGroup, type GroupTurn, type TiltedGroup } from '../tilted-group.js';

/** A call to action in its place. */
export interface CtaLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  action: PlacedText;
  address: PlacedText | null;
  detail: PlacedText | null;
  source: PlacedText | null;
  /** The plate that lands: under the action, or under the address where there is one. */
  plate: Box;
  plateOf: 'action' | 'address';
  subject: Subject & { place: SubjectPlace };
}

const KICKER_GAP = 44;
const PLATE_GAP = 48;
const DETAIL_GAP = 40;
const RADIUS_BESIDE = 244;
const WORDS_SHARES = [0.56, 0.64, 0.72, 0.8];
const MOST_LINES = 3;
const LEAST_SHARE_FOR_FEWER_LINES = 0.8;
const ACTION_SIZES = { landscape: 164, portrait: 156, square: 132 };
const MOST_GROWTH = 1.45;
const ADDRESS_SIZES = { landscape: 72, portrait: 68, square: 60 };

/** Landscape: words left, sign right. Portrait and square: words above, sign below. */
export function layOutCta(input: LayoutInput<'cta'>): CtaLayout {
  const { source, zone } = placeSource(input, input.content.source);
  if (input.frame.shape === 'landscape') {
    const left = columnsOf(input.frame, 0, 8);
    const right = columnsOf(input.frame, 8, 4);
    const radius = RADIUS_BESIDE;
    const subject = { x: right.x + right.width - radius - 20, y: zone.y + zone.height / 2, radius };
    return layOutParts(input, source, { ...zone, width: left.width }, () => subject, 0.5);
  }
  const right = input.frame.zones.rail?.right ?? zone.x + zone.width;
  const corner = { right, bottom: zone.y + zone.height };
  return firstThatFits(
    WORDS_SHARES.map((share) => () => {
      const words = boxOf(zone.x, zone.y, right, zone.y + zone.height * share);
      const below = (bottom: number): SubjectPlace => subjectBelow(input.frame.shape, corner, bottom);
      return layOutParts(input, source, words, below, 0);
    }),
  );
}

function layOutParts(
  input: LayoutInput<'cta'>,
  source: PlacedText | null,
  words: Box,
  subjectUnder: (wordsBottom: number) => SubjectPlace,
  spareAbove: number,
): CtaLayout {
  const group = tiltedGroup(input, words);
  const measured = layOutWords(input, group, group.box.y);
  const spare = Math.max(0, group.box.y + group.box.height - measured.bottom);
  const { bottom, ...parts } = layOutWords(input, group, group.box.y + spare * spareAbove);
  const subject = subjectUnder(bottom);
  return {
    ...parts,
    style: input.style,
    turn: group.turn,
    source,
    subject: { ...createSubject(input, input.content.icon, subject), place: subject },
    texts: [parts.kicker?.placed, parts.action, parts.address, parts.detail, source].filter(
      (text) => text != null,
    ),
    focus: input.frame.shape === 'landscape' ? 'right' : 'center',
    spokenOnScreen: [input.content.action],
    lasting: [parts.action, parts.address].filter((text) => text !== null),
  };
}

function layOutWords(input: LayoutInput<'cta'>, group: TiltedGroup, y: number) {
  const { content, style } = input;
  const { x, width, height } = group.box;
  const kicker = turnKicker(placeKicker(input, content.kicker, { x, y, width }), group.turn);
  const top = kicker === null ? y : kicker.box.y + kicker.box.height + KICKER_GAP;
  const detail =
    content.detail === null ? null : placeDetail(input, content.detail, { x, width }, group.turn);
  const detailRoom = detail === null ? 0 : DETAIL_GAP + detail.fit.block.height;
  const plateOf = content.address === null ? ('action' as const) : ('address' as const);
  const padding = platePadding(input, plateOf);
  const address =
    content.address === null
      ? null
      : placeAddress(input, content.address, { x: x + padding.x, width: width - 2 * padding.x }, group.turn);
  const addressRoom = address === null ? 0 : PLATE_GAP + 2 * padding.y + address.fit.block.baselineHeight;
  const inset = plateOf === 'action' ? padding : { x: 0, y: 0 };
  const actionBox = {
    x: x + inset.x,
    y: top + inset.y,
    width: width - 2 * inset.x,
    height: height - (top - y) - addressRoom - detailRoom - 2 * inset.y,
  };
  const action = placeAction(input, actionBox, plateOf === 'action', group.turn);
  const actionBottom = action.y + action.fit.block.baselineHeight;
  const drop = style.isUpperCase ? 0 : action.fit.block.style.sizePixels * 0.12;
  const placedAddress = address && moveTextTo(address, actionBottom + drop + PLATE_GAP + padding.y);
  const plate = plateAround(placedAddress ?? action, padding);
  const detailTop = plate.y + plate.height + DETAIL_GAP;
  const placedDetail = detail && moveTextTo(detail, detailTop);
  return {
    kicker,
    action,
    address: placedAddress,
    detail: placedDetail,
    plate,
    plateOf,
    bottom: placedDetail === null ? plate.y + plate.height : detailTop + placedDetail.fit.block.height,
  };
}

/** Buttons are round-ended and roomy, slabs tight. */
function platePadding(input: LayoutInput<'cta'>, plateOf: CtaLayout['plateOf']): { x: number; y: number } {
  if (plateOf === 'action') return input.style.dress === 'slab' ? { x: 44, y: 40 } : { x: 64, y: 60 };
  return input.style.dress === 'slab' ? { x: 34, y: 28 } : { x: 52, y: 38 };
}

function plateAround(placed: PlacedText, padding: { x: number; y: number }): Box {
  return {
    x: placed.ink.x - padding.x,
    y: placed.y - padding.y,
    width: placed.fit.block.width + 2 * padding.x,
    height: placed.fit.block.baselineHeight + 2 * padding.y,
  };
}

function placeAction(input: LayoutInput<'cta'>, box: Box, isOnPlate: boolean, turn: GroupTurn): PlacedText {
  const { palette } = input.style;
  const growth = grownBy(input.style, MOST_GROWTH);
  const largest = 2 * Math.round((ACTION_SIZES[input.frame.shape] * growth) / 2);
  const setIn = (lines: number, smallest?: number): PlacedText =>
    placeText(input, {
      field: 'action',
      text: input.content.action,
      role: 'title',
      largest,
      ...(smallest === undefined ? {} : { smallest }),
      box,
      lines,
      color: isOnPlate ? palette.onPrimary : palette.text,
      background: isOnPlate ? palette.primary : palette.ground,
      ...turn,
    });
  return inFewestLines(MOST_LINES, Math.round(largest * LEAST_SHARE_FOR_FEWER_LINES), setIn);
}

/** On its plate: an address is never broken. */
function placeAddress(
  input: LayoutInput<'cta'>,
  text: string,
  place: { x: number; width: number },
  turn: GroupTurn,
): PlacedText {
  const { palette } = input.style;
  const isLiteralCase = { ...input, literals: [...input.literals, text] };
  return placeText(isLiteralCase, {
    field: 'address',
    text,
    role: 'item',
    face: input.style.dress === 'window' ? 'body' : 'display',
    largest: ADDRESS_SIZES[input.frame.shape],
    smallest: typeSizeOf('body', input.frame.shape).smallest,
    box: { ...place, y: 0 },
    lines: 1,
    color: palette.onPrimary,
    background: palette.primary,
    ...turn,
  });
}

function placeDetail(
  input: LayoutInput<'cta'>,
  text: string,
  place: { x: number; width: number },
  turn: GroupTurn,
): PlacedText {
  const { smallest, largest } = typeSizeOf('body', input.frame.shape);
  return placeText(input, {
    field: 'detail',
    text,
    role: 'body',
    smallest,
    largest: largest + 6,
    box: { ...place, y: 0 },
    lines: 2,
    color: input.style.palette.muted,
    background: input.style.palette.ground,
    ...turn,
  });
}
