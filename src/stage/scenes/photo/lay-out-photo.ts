import { createPictureWindow, type PictureWindow } from '../../draw/picture-window.js';
import { containIn, cropTo, isSharpAt, type Size } from '../../draw/picture.js';
import type { Layer } from '../../draw/layer.js';
import { boxOf, type Box } from '../../frame/box.js';
import { rightLimit, wholeFrame } from '../../frame/frame.js';
import { captionScrim } from '../caption-scrim.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import { pictureFacts } from '../picture-facts.js';
import { createPrint, type PicturePrint } from '../picture-print.js';
import { duotoneOf } from '../picture-treatment.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { placePlate, type TextPlate } from '../text-plate.js';

/** A picture in its place: over the whole frame with words on a plate, or on a card beside its words. */
export interface PhotoLayout extends SceneLayout {
  full: { window: PictureWindow; scrim: Layer | null; plate: TextPlate | null } | null;
  card: { frame: FigureFrame; print: PicturePrint } | null;
}

/** A picture of which less is left after cropping stands whole on a card, unless somebody said what matters in it. */
const LEAST_LEFT_SHARE = 0.45;
/** A small picture on a card may be enlarged this much. */
const MOST_CARD_SCALE = 1.5;
/** How much of its picture a card shows at least. */
const LEAST_ON_CARD = 0.68;
const COLUMNS = { landscape: 8, portrait: 6, square: 6 };

/** Full frame where the picture has pixels enough and survives the crop, else whole on a card. */
export function layOutPhoto(input: LayoutInput<'photo'>): PhotoLayout {
  const facts = pictureFacts(input, input.content.picture);
  return fillsFrame(facts, input) ? fullPhoto(input) : photoOnCard(input);
}

function fillsFrame(picture: Size, { frame, content }: LayoutInput<'photo'>): boolean {
  const part = cropTo(picture, frame, content.focus);
  const left = (part.width * part.height) / (picture.width * picture.height);
  return isSharpAt(picture, frame) && (content.focus !== null || left >= LEAST_LEFT_SHARE);
}

function fullPhoto(input: LayoutInput<'photo'>): PhotoLayout {
  const { content, style, frame } = input;
  const facts = pictureFacts(input, content.picture);
  const window = createPictureWindow(
    facts,
    wholeFrame(frame),
    content.focus,
    duotoneOf(style, content.shows),
  );
  const { content: zone } = frame.zones;
  const bottom = zone.y + zone.height;
  const plate = placePlate(
    input,
    { kicker: content.kicker, line: content.line, field: 'line', source: content.source },
    boxOf(zone.x, zone.y, rightLimit(frame, bottom), bottom),
  );
  return {
    full: { window, scrim: captionScrim(style, frame, window), plate },
    card: null,
    texts: plate?.texts ?? [],
    focus: 'calm',
    spokenOnScreen: content.line === null ? [] : [content.line],
  };
}

/**
 * A picture that would leave much of its place empty is cropped toward the place's proportions, as far as enough of it
 * is left and its pixels suffice.
 */
function cardPlace(picture: Size, box: Box): { box: Box; isCropped: boolean } {
  const whole = containIn(picture, box);
  const grown = containIn(
    {
      width: Math.min(whole.width / LEAST_ON_CARD, box.width),
      height: Math.min(whole.height / LEAST_ON_CARD, box.height),
    },
    box,
    1,
  );
  const scale = Math.max(grown.width / picture.width, grown.height / picture.height);
  return scale > MOST_CARD_SCALE ? { box, isCropped: false } : { box: grown, isCropped: true };
}

function photoOnCard(input: LayoutInput<'photo'>): PhotoLayout {
  const { content, style, frame } = input;
  const facts = pictureFacts(input, content.picture);
  const { kicker, line, source } = content;
  const frames = figureFrames(
    input,
    { kicker, headline: line, source },
    {
      arrangement: facts.width >= facts.height * 1.9 ? 'above' : 'beside',
      hasCard: false,
      columns: COLUMNS[frame.shape],
      headlineField: 'line',
    },
  );
  return firstThatFits(
    frames.map((createFrame) => () => {
      const around = createFrame();
      const print = createPrint(style, {
        facts,
        ...cardPlace(facts, around.box),
        focus: content.focus,
        duotone: duotoneOf(style, content.shows),
        mostScale: MOST_CARD_SCALE,
      });
      return {
        full: null,
        card: { frame: around, print },
        texts: around.texts,
        focus: around.focus,
        spokenOnScreen: line === null ? [] : [line],
      };
    }),
  );
}
