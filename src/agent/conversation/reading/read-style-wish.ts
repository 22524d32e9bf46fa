import type { StyleSummary } from '../../../schema/style-summary.js';
import { splitWords, stemOf } from '../../language/words.js';
import { asking, doing, noting, type Clause, type ReadingContext, type Understood } from './clause.js';
import { findScenes } from './find-scenes.js';
import { ANOTHER, CAPTIONS, MUSIC, STYLE, VOICE } from './vocabulary.js';
import { wholeWords } from '../../language/whole-words.js';

const DARK = wholeWords(
  'dark(?:er)?(?: mode| theme)?|night|dunkl?e?r?|dunkel|oscur[ao]|más oscur[ao]|sombre|plus sombre|scur[ao]|più scur[ao]|escur[ao]|donker(?:der)?|ciemn\\p{L}*',
);
const LIGHT = wholeWords(
  'light(?:er)?(?: mode| theme)?|bright(?:er)?|hell(?:er)?|clar[ao]|más clar[ao]|clair|plus clair|chiar[ao]|più chiar[ao]|mais clar[ao]|lichter|jaśniejsz\\p{L}*',
);
const LIVELIER = wholeWords(
  'livelier|lively|bolder|louder look|more (?:energetic|dynamic|lively|fun|energy|playful|exciting|colou?rful)|energetic|punchier style|peppier|energischer|lebendiger|más (?:dinámic[ao]|enérgic[ao]|divertid[ao])|plus (?:dynamique|énergique|vivant)|più dinamic[ao]|mais dinâmic[ao]',
);
const CALMER = wholeWords(
  'calmer|calm|quieter look|more (?:serious|calm|professional|elegant|minimal|sober|formal|relaxed)|less (?:energetic|loud|busy|flashy)|toned? down|ruhiger|seriöser|schlichter|más (?:tranquil[ao]|seri[ao]|profesional|sobri[ao])|plus (?:calme|sobre|sérieux|professionnel)|più (?:calm[ao]|sobri[ao]|seri[ao])|mais (?:calm[ao]|séri[ao])',
);
const ABOUT_FILM =
  /^(?:please\s+)?(?:(?:can|could) (?:you|we)\s+)?(?:(?:can|could|may|should) (?:it|this|that|everything|the (?:film|video)) (?:be|look)(?!\p{L})|(?:make|give|turn|have|set|switch|change|put|do|use|try)(?!\p{L})|i['’]?d|i (?:want|prefer)|in (?:a )?|more|less|a (?:bit )?more|mach\p{L}*|etwas|haz|hazlo|más|rends|rendez|plus|fallo|più|faz|mais|maak|zrób|it (?:should|could|must)|everything|the (?:film|video|whole thing))/iu;

/** A style by its name, by words that speak for it, darker or lighter, livelier or calmer, or another one. */
export function readStyleWish(clause: Clause, context: ReadingContext): Understood | null {
  const text = clause.text.replace(/⟦(\d+)⟧/g, (_mark, index: string) => clause.quotes[Number(index)] ?? '');
  const { styles, storyboard } = context;
  const named = namedStyle(text, styles);
  if (named !== null) return chosen(named, context);
  const speaks = STYLE.test(text);
  const isPlain = ABOUT_FILM.test(text.trim()) || splitWords(text).length <= 3;
  if (VOICE.test(text) || (!speaks && (MUSIC.test(text) || CAPTIONS.test(text)))) return null;
  if (!speaks && (!isPlain || findScenes(clause, context).scenes.length > 0 || splitWords(text).length > 9))
    return null;
  const now = styles.find((style) => style.id === storyboard.styleId) ?? null;
  const others = styles.filter((style) => style.id !== storyboard.styleId);
  const best = bestByWords(text, others) ?? byManner(text, others, now);
  if (best !== null) return chosen(best, context);
  if (DARK.test(text) || LIGHT.test(text) || LIVELIER.test(text) || CALMER.test(text))
    return noting(
      `No other style here is more so than ${now?.name ?? storyboard.styleId}. ${listOf(styles)}`,
    );
  if (!speaks) return null;
  const asked = text.match(new RegExp(`(\\p{L}[\\p{L}-]+)\\s+${STYLE.source}`, 'iu'))?.[1] ?? '';
  const next = others[0];
  if (
    (ANOTHER.test(text) || /don['’]?t like|hate|boring|gefällt|gusta|aime pas/iu.test(text)) &&
    next !== undefined
  )
    return chosen(next, context);
  if (next === undefined) return noting('There is no other style.');
  return /^(?:the|this|a|its|that|same|der|die|das|el|la|le)?$/iu.test(asked)
    ? asking(`Which style shall it be? ${listOf(styles)}`)
    : noting(
        `There is no ${asked.toLowerCase()} style; the film stays in ${now?.name ?? storyboard.styleId}. ${listOf(styles)}`,
      );
}

function chosen(style: StyleSummary, { storyboard }: ReadingContext): Understood {
  return style.id === storyboard.styleId
    ? noting(`The film is in ${style.name} already.`)
    : doing({ type: 'set-style', styleId: style.id });
}

function namedStyle(text: string, styles: StyleSummary[]): StyleSummary | null {
  return (
    styles.find(({ id, name }) => {
      const pattern = name.toLowerCase().split(/\s+/).join('[\\s-]+');
      return wholeWords(`${pattern}|${id}`).test(text) && (/[\s-]/.test(name) || STYLE.test(text));
    }) ?? null
  );
}

/** The style whose own words the clause uses most; several-word ones ("dark mode") count double. */
function bestByWords(text: string, styles: StyleSummary[]): StyleSummary | null {
  const stems = new Set(splitWords(text).map(stemOf));
  const scored = styles.map((style) => {
    const hits = style.words.filter((word) => splitWords(word).every((part) => stems.has(stemOf(part))));
    return { style, score: hits.reduce((sum, word) => sum + splitWords(word).length, 0) };
  });
  const best = scored.toSorted((first, second) => second.score - first.score)[0];
  return best === undefined || best.score === 0 ? null : best.style;
}

function byManner(text: string, styles: StyleSummary[], now: StyleSummary | null): StyleSummary | null {
  const light = (style: StyleSummary | null): number => (style === null ? 0.5 : brightness(style.ground));
  if (DARK.test(text)) return pick(styles, (style) => light(now) - light(style), 0.15);
  if (LIGHT.test(text)) return pick(styles, (style) => light(style) - light(now), 0.15);
  const energy = now?.energy ?? 3;
  if (LIVELIER.test(text)) return pick(styles, (style) => (style.energy > energy ? 10 - style.energy : 0), 1);
  return CALMER.test(text) ? pick(styles, (style) => (style.energy < energy ? style.energy : 0), 1) : null;
}

function pick(
  styles: StyleSummary[],
  gain: (style: StyleSummary) => number,
  least: number,
): StyleSummary | null {
  const best = styles.toSorted((first, second) => gain(second) - gain(first))[0];
  return best === undefined || gain(best) < least ? null : best;
}

/** Rough brightness of a `#RRGGBB` colour, 0–1. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(color.slice(at, at + 2), 16) / 255,
  );
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

function listOf(styles: StyleSummary[]): string {
  const names = styles.slice(0, 8).map(({ name }) => name);
  return `Styles are ${names.join(', ')}${styles.length > names.length ? ' and others' : ''}.`;
}
