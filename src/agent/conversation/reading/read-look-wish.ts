import { readColors, readOrientation } from '../../brief/read-settings.js';
import type { Orientation } from '../../../schema/identifiers.js';
import { doing, noting, type Clause, type ReadingContext, type Understood } from './clause.js';
import { findScenes } from './find-scenes.js';
import { colorsNamed } from './read-color-names.js';
import { CAPTIONS, MUSIC, NEGATION, REMOVE } from './vocabulary.js';
import { wholeWords } from '../../language/whole-words.js';

const OTHER_SHAPES: [Orientation, RegExp][] = [
  [
    'portrait',
    wholeWords(
      'vertical\\p{L}*|verticaal|staand|pionow\\p{L}*|in verticale|en vertical|à la verticale|retrato|tall(?:er)?|hochkant',
    ),
  ],
  [
    'landscape',
    wholeWords(
      'orizzontale|horizontal\\p{L}*|horizontaal|liggend|poziom\\p{L}*|apaisado|panorámic\\p{L}*|wider?|breitbild|quer',
    ),
  ],
  ['square', wholeWords('quadrato|quadrado|vierkant|kwadrat\\p{L}*|carrée?|quadratisch')],
];

/** Landscape, portrait or square. */
export function readShapeWish(clause: Clause, context: ReadingContext): Understood | null {
  const text = clause.text.replace(/⟦\d+⟧/g, ' ');
  const behindNot = text.match(
    /(?<!\p{L})(?:instead of|rather than|not|statt|en vez de|au lieu de)(?!\p{L}).*$/iu,
  );
  const wanted = behindNot?.index === undefined ? text : text.slice(0, behindNot.index);
  const orientation =
    readOrientation(wanted) ?? OTHER_SHAPES.find(([, pattern]) => pattern.test(wanted))?.[0] ?? null;
  if (orientation === null) return null;
  return orientation === context.storyboard.orientation
    ? noting(`The film is ${orientation} already.`)
    : doing({ type: 'set-orientation', orientation });
}

/** Colours by code, or by name where the clause speaks of colours or of nothing else. */
export function readColorWish(clause: Clause): Understood | null {
  const text = clause.text.replace(/⟦\d+⟧/g, ' ');
  const coded = readColors(text);
  const colors = /#[0-9a-f]{3,6}/i.test(text) ? coded.colors : colorsNamed(text);
  if (colors.length === 0) {
    return /(?<!\p{L})(?:colou?rs?|farben?|colore?s|couleurs?|colori|cores|kleuren|kolory)(?!\p{L})/iu.test(
      text,
    )
      ? {
          operations: [],
          notes: [],
          question: 'Which colours shall it be? Names or codes such as #0B6E4F will do.',
        }
      : null;
  }
  return doing({ type: 'set-colors', colors });
}

const ALWAYS = wholeWords(
  'always|everywhere|in every scene|all the time|throughout|immer|überall|siempre|toujours|partout|sempre|altijd|zawsze',
);
const AUTO = wholeWords('auto(?:matic)?(?:ally)?|only where needed|automatisch|automático|automatique');
/** "Captions go": at the end of a wish. */
const GOES = /(?<!\p{L})(?:go(?:es)?|out|raus)[.!]?$/iu;
const BACK_ON = wholeWords(
  "(?:don['’]?t|do not|nicht|never) (?:remove|hide|turn off|drop|mute|disable|entfernen|ausschalten)|bring back|un ?mute|turn (?:the )?(?:\\p{L}+ )?(?:back )?on|back on|wieder an",
);

/** Captions always, where they help, or not at all. */
export function readCaptionsWish(clause: Clause, context: ReadingContext): Understood | null {
  const { text } = clause;
  if (!CAPTIONS.test(text) || isAboutScene(clause, context)) return null;
  if (
    /(?<!\p{L})(?:bigger|larger|smaller|size|font|position|higher|lower|größer|kleiner|más grandes|plus gr\p{L}+)(?!\p{L})/iu.test(
      text,
    )
  )
    return noting(
      'Size and place of the captions belong to the style and cannot be chosen; they stay as they are.',
    );
  const isOff = !BACK_ON.test(text) && (NEGATION.test(text) || REMOVE.test(text) || GOES.test(text));
  const mode = isOff ? 'off' : AUTO.test(text) ? 'auto' : 'always';
  const now = context.storyboard.captions.mode;
  if (
    mode === now ||
    (mode === 'always' && now === 'auto' && !ALWAYS.test(text) && /(?<!\p{L})keep(?!\p{L})/iu.test(text))
  )
    return noting(mode === 'off' ? 'There are no captions already.' : 'The captions are on already.');
  return doing({ type: 'set-captions', mode });
}

/** Music or none. */
export function readMusicWish(clause: Clause, context: ReadingContext): Understood | null {
  const { text } = clause;
  if (!MUSIC.test(text) || isAboutScene(clause, context)) return null;
  const isOff = !BACK_ON.test(text) && (NEGATION.test(text) || REMOVE.test(text) || GOES.test(text));
  const isManner =
    /(?<!\p{L})(?:louder|quieter|softer|other|another|different|change|new|happier|sadder|calmer|upbeat|epic|volume|lauter|leiser|andere|otra|autre|altra|outra|baja|sube|plus (?:fort|doux)|less|kind|genre)(?!\p{L})/iu.test(
      text,
    );
  if (isManner && !isOff)
    return noting(
      'The music belongs to the style; its kind and loudness cannot be chosen. It can be switched on or off.',
    );
  const { enabled } = context.storyboard.music;
  if (enabled === !isOff) return noting(isOff ? 'There is no music already.' : 'The music is on already.');
  return doing({ type: 'set-music', enabled: !isOff });
}

/** "The part about music" names a scene, not the film's music. */
function isAboutScene(clause: Clause, context: ReadingContext): boolean {
  return findScenes(clause, context).scenes.some(({ start, end }) => {
    const mention = clause.text.slice(start, end);
    return MUSIC.test(mention) || CAPTIONS.test(mention);
  });
}
