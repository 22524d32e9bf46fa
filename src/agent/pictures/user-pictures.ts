import type { BriefPicture } from '../../schema/brief.js';
import type { Material } from '../../schema/material.js';
import type { SceneContent } from '../../schema/storyboard.js';
import { splitSentences } from '../language/split-sentences.js';
import { dropFullStop } from '../language/words.js';
import { NO_EXTRAS } from './picture.js';

type Image = Extract<Material['content'], { kind: 'image' }>;

/** The pictures among the files of a request, in their order; the same picture once. */
export function picturesOfMaterials(materials: readonly Material[]): BriefPicture[] {
  const pictures: BriefPicture[] = [];
  for (const { name, mediaType, content } of materials) {
    if (content.kind !== 'image' || pictures.some(({ blob }) => blob === content.picture)) continue;
    pictures.push({
      id: `picture-${pictures.length + 1}`,
      blob: content.picture,
      mediaType: mediaType === 'image/jpeg' ? 'image/jpeg' : null,
      width: content.width,
      height: content.height,
      name: name.slice(0, 300) || 'picture',
      looksLike: looksLike(name, mediaType, content),
    });
  }
  return pictures;
}

const LEAST_SCREEN_WIDTH = 1280;
/** Height by width of common screens. A picture of 3 : 2 comes from a camera more often. */
const DESKTOP = { lowest: 0.5, highest: 0.64 };
const PHONE = { lowest: 1.7, highest: 6, mostWidth: 1500 };

/** What a picture looks like by its name, type and size: nobody has looked at it. */
function looksLike(
  name: string,
  mediaType: string | null,
  { width, height }: Image,
): BriefPicture['looksLike'] {
  if (/(?<!\p{L})(?:logo|logotype|wordmark)(?!\p{L})/iu.test(name)) return 'logo';
  if (/(?<!\p{L})(?:photo|foto|img|dsc|pxl)(?!\p{L})/iu.test(name)) return 'photo';
  if (/screen|bildschirm|pantalla|capture/i.test(name)) return 'screen';
  if (mediaType !== 'image/png') return 'photo';
  const aspect = height / width;
  const isDesktop = width >= LEAST_SCREEN_WIDTH && aspect >= DESKTOP.lowest && aspect <= DESKTOP.highest;
  const isPhone = aspect >= PHONE.lowest && aspect <= PHONE.highest && width <= PHONE.mostWidth;
  return isDesktop || isPhone ? 'screen' : 'photo';
}

const MOST_LINE_CHARACTERS = 44;

/** The scene that shows a picture while a narration is spoken. */
export function pictureScene(picture: BriefPicture, narration: string, language: string): SceneContent {
  const words = shortLine(narration, language);
  switch (picture.looksLike) {
    case 'logo':
      return {
        ...NO_EXTRAS,
        kind: 'logo',
        picture: picture.id,
        tagline: words !== null && words.length <= 40 ? words : null,
        cueWord: null,
      };
    case 'screen':
      return {
        ...NO_EXTRAS,
        kind: 'device',
        headline: words,
        frame: machineOf(picture),
        screens: [{ picture: picture.id, cueWord: null }],
        callouts: [],
      };
    case 'photo':
      return {
        ...NO_EXTRAS,
        kind: 'photo',
        picture: picture.id,
        focus: null,
        shows: null,
        line: words,
        cueWord: null,
      };
  }
}

function machineOf({ width, height }: BriefPicture): 'phone' | 'tablet' | 'browser' {
  const aspect = height / width;
  if (aspect >= PHONE.lowest) return 'phone';
  return aspect >= 1 ? 'tablet' : 'browser';
}

/** The first sentence that is said, where it is short enough to be read over a picture. */
function shortLine(narration: string, language: string): string | null {
  const [first = ''] = splitSentences(narration, language);
  const line = dropFullStop(first);
  return line !== '' && line.length <= MOST_LINE_CHARACTERS ? line : null;
}
