import { unmetWishes } from '../../brief/unmet-wishes.js';
import { noting, withQuotes, type Clause, type Understood } from './clause.js';

/** Changes that people ask for and that cannot be made, each with what comes nearest. */
const IMPOSSIBLE: { pattern: RegExp; note: string }[] = [
  {
    pattern: /(?<!\p{L})(?:logo|watermark|wasserzeichen|marca de agua|filigrane)(?!\p{L})/iu,
    note: 'A logo or watermark cannot be put into the film yet; it stays without one.',
  },
  {
    pattern:
      /(?<!\p{L})(?:fonts?|typeface|typography|schriftart|schrift|fuente|tipografía|police|carattere)(?!\p{L})/iu,
    note: 'Fonts belong to the style and cannot be chosen; another style has other fonts.',
  },
  {
    pattern:
      /(?<!\p{L})(?:(?:text|words?|letters?|headlines?|titles?|numbers?|icons?|schrift|texto|texte)\s+(?:\p{L}+\s+){0,2}?(?:bigger|larger|smaller|bolder|größer|kleiner|más grandes?|plus gr\p{L}+)|(?:bigger|larger|smaller|größere|kleinere)\s+(?:text|words?|letters?|headlines?|titles?|numbers?|icons?|schrift))(?!\p{L})/iu,
    note: 'Sizes follow from the style and the room; fewer words on a scene are shown larger.',
  },
  {
    pattern:
      /(?<!\p{L})(?:photos?|photographs?|pictures? of|images? of|footage|video clips?|b-?roll|gifs?|screenshots?|stock|fotos?|bilder von|imágenes de)(?!\p{L})/iu,
    note: 'Photographs and footage cannot be put into a scene yet; scenes show type, figures and icons.',
  },
  {
    pattern:
      /(?<!\p{L})(?:split|merge[ds]?|combine[ds]?|join(?:ed)?|teil\p{L}* .*\bauf|zusammen(?:legen|fassen)|divid\p{L}*|fusion\p{L}*)(?!\p{L})/iu,
    note: 'Scenes are not split or joined by themselves: remove one, and say which words the other shall speak.',
  },
  {
    pattern:
      /(?<!\p{L})(?:transitions?|übergänge?|transiciones|sound effects?|sfx|geräusche|zoom|animations?|animiert|background image|hintergrundbild)(?!\p{L})/iu,
    note: 'Transitions, movements and sounds belong to the style; they cannot be chosen one by one.',
  },
];

/** A wish that is understood and cannot be followed, said in words. */
export function readImpossible(clause: Clause): Understood | null {
  const text = withQuotes(clause.text, clause);
  const own = IMPOSSIBLE.find(({ pattern }) => pattern.test(clause.text))?.note;
  if (own !== undefined) return noting(own);
  const unmet = unmetWishes(text);
  return unmet.length === 0 ? null : noting(...unmet);
}
