import type { Layer } from '../../draw/layer.js';
import { boxOf, insetBox, type Box } from '../../frame/box.js';
import type { Style } from '../../styles/style.js';
import { firstThatFits } from '../first-that-fits.js';
import type { PlacedKicker } from '../kicker.js';
import { placeProof, type PlacedProof } from '../place-proof.js';
import { placeSource } from '../place-source.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { tiltedGroup, type GroupTurn, type TiltedGroup } from '../tilted-group.js';
import { layOutHead, layOutLabel, layOutWords, type StatWords } from './lay-out-words.js';
import type { PlacedNumber } from './place-number.js';

/** A number and its proof in their places. */
export interface StatLayout extends SceneLayout {
  style: Style;
  turn: GroupTurn;
  kicker: PlacedKicker | null;
  number: PlacedNumber;
  label: PlacedText;
  delta: PlacedText | null;
  /** Mark before the delta. */
  deltaMark: Box | null;
  source: PlacedText | null;
  proof: PlacedProof;
  card: Layer | null;
  /** Narration word that says the number. */
  cueWord: number | null;
}

const NARROW_TILT = 0.6;
const BLOCK_GAP = 72;
const STACK_GAP = 44;
const CARD_PADDING = 56;
const SMALL_CARD_PADDING = 30;
/** Widths of the number's side in landscape, from the one that leaves the proof most room. */
const NUMBER_WIDTHS = [760, 880, 1010, 1180, 1260];
const GENEROUS_NUMBER_PIXELS = 290;
/** Parts of the height above the proof in portrait, from the one that looks best. */
const TOP_SHARES = [0.52, 0.55, 0.58, 0.61, 0.64, 0.68];
const NUMBER_SHARES = [0.46, 0.4, 0.36, 0.3];

/** Landscape: number left, proof right. Portrait: number above its proof. Square: words beside the proof, under the number. */
export function layOutStat(input: LayoutInput<'stat'>): StatLayout {
  const { source, zone } = placeSource(input, input.content.source);
  if (input.frame.shape === 'landscape') return layOutBeside(input, source, zone);
  const right = input.frame.zones.rail?.right ?? zone.x + zone.width;
  const group = tiltedGroup(input, boxOf(zone.x, zone.y, right, zone.y + zone.height), NARROW_TILT);
  const { type } = input.content.figure.proof;
  const isCompact = type === 'ring' || type === 'icon' || input.frame.shape === 'square';
  return firstThatFits(
    isCompact
      ? NUMBER_SHARES.map((share) => () => layOutSplit(input, source, group, share))
      : TOP_SHARES.map((share) => () => layOutStacked(input, source, group, share)),
  );
}

function layOutBeside(input: LayoutInput<'stat'>, source: PlacedText | null, zone: Box): StatLayout {
  const isGenerous = (layout: StatLayout): boolean =>
    layout.number.sizePixels >= GENEROUS_NUMBER_PIXELS && layout.texts.every((text) => text.fit.fits);
  const layouts = NUMBER_WIDTHS.map((width) => () => {
    const group = tiltedGroup(input, { ...zone, width });
    const proofBox = boxOf(zone.x + width + BLOCK_GAP, zone.y, zone.x + zone.width, zone.y + zone.height);
    const straight = tiltedGroup(input, proofBox, 0.4);
    const words = layOutWords(input, group.box, group.turn, 0.5);
    return assemble(input, {
      source,
      words,
      turn: group.turn,
      proofBox: straight.box,
      proofTurn: straight.turn,
    });
  });
  return layouts.map((layOut) => layOut()).find(isGenerous) ?? firstThatFits(layouts);
}

/** Number, label and delta above, the proof under them at full width. */
function layOutStacked(
  input: LayoutInput<'stat'>,
  source: PlacedText | null,
  { box, turn }: TiltedGroup,
  share: number,
): StatLayout {
  const words = layOutWords(input, { ...box, height: box.height * share }, turn, 0);
  const proofBox = boxOf(box.x, words.bottom + STACK_GAP, box.x + box.width, box.y + box.height);
  return assemble(input, { source, words, turn, proofBox, proofTurn: turn });
}

/** The number above; under it label and delta left, the proof right. */
function layOutSplit(
  input: LayoutInput<'stat'>,
  source: PlacedText | null,
  { box, turn }: TiltedGroup,
  share: number,
): StatLayout {
  const head = layOutHead(input, { ...box, height: box.height * share }, turn, box.y);
  const top = head.bottom + STACK_GAP;
  const bottom = box.y + box.height;
  const proofSide = Math.min(box.width * 0.52, bottom - top + 60);
  const proofBox = boxOf(box.x + box.width - proofSide, top, box.x + box.width, bottom);
  const labelWidth = box.width - proofSide - 36;
  const measured = layOutLabel(input, { x: box.x, y: top, width: labelWidth }, turn, bottom - top);
  const spare = Math.max(0, bottom - measured.bottom);
  const label = layOutLabel(input, { x: box.x, y: top + spare / 2, width: labelWidth }, turn, bottom - top);
  return assemble(input, { source, words: { ...head, ...label }, turn, proofBox, proofTurn: turn });
}

interface Parts {
  source: PlacedText | null;
  words: StatWords;
  turn: GroupTurn;
  proofBox: Box;
  proofTurn: GroupTurn;
}

function assemble(input: LayoutInput<'stat'>, parts: Parts): StatLayout {
  const { style, content, frame } = input;
  const { words, proofBox } = parts;
  // An emblem carries its own plate.
  const isCard = style.dress !== 'slab' && content.figure.proof.type !== 'icon';
  const padding = proofBox.width < 560 || proofBox.height < 480 ? SMALL_CARD_PADDING : CARD_PADDING;
  const header = isCard ? style.cardHeader : 0;
  const inside = isCard ? insetBox(proofBox, padding) : proofBox;
  const proof = placeProof(input, content.figure.proof, {
    box: boxOf(inside.x, inside.y + header * 0.7, inside.x + inside.width, inside.y + inside.height),
    on: isCard ? 'surface' : 'ground',
    field: 'figure.proof',
    turn: parts.proofTurn,
  });
  return {
    style,
    turn: parts.turn,
    kicker: words.kicker,
    number: words.number,
    label: words.label,
    delta: words.delta,
    deltaMark: words.deltaMark,
    source: parts.source,
    proof,
    card: isCard ? style.createCard(proofBox) : null,
    cueWord: content.figure.cueWord,
    texts: [
      words.kicker?.placed,
      words.number.number,
      words.number.unit,
      words.label,
      words.delta,
      ...proof.texts,
      parts.source,
    ].filter((text) => text != null),
    focus: frame.shape === 'landscape' ? 'right' : 'center',
    spokenOnScreen: [],
    lasting: [words.number.number, words.number.unit].filter((text) => text !== null),
  };
}
