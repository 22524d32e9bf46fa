import type { StyleSummary } from '../../schema/style-summary.js';
import { keyOf, splitWords, stemOf } from '../language/words.js';

/** A style, and what the user should know about the choice. */
export interface StyleChoice {
  styleId: string;
  notes: string[];
}

/** What the choice of a style depends on. */
export interface StyleWish {
  /** Style of the request's own field; beats every word. */
  requestedId: string | null;
  /** The prompt's instructions. */
  instructions: string;
  /** What the film is about. */
  subject: string;
  tone: string[];
}

const DEFAULT_STYLE = 'quiet-harbor';
const LOUD =
  /^(?:energetic|dynamic|punchy|bold|loud|viral|hype|fast-paced|exciting|urgent|énergique|enérgico|energisch)$/;
const STILL =
  /^(?:calm|quiet|gentle|soothing|relaxed|peaceful|serious|formal|elegant|minimal|clean|corporate|professional|ruhig|tranquilo|calme)$/;
const GRAVE =
  /(?<!\p{L})(?:grief|funeral|memorial|obituary|cancer|suicide|medicine|medical|patients?|hospital|hospice|therapy|lawsuit|legal|law|safety|accident|abuse|trauer|duelo|deuil)(?!\p{L})/iu;
/** Looks that people ask for; a style may have them or not. */
const OTHER_LOOKS =
  /(?<!\p{L})(?:whiteboard|chalkboard|cartoon(?:ish)?|anime|3d|claymation|stop[- ]motion|pixel(?: art|ated)?|8-bit|watercolou?r|hand[- ]drawn|sketch(?:ed)?|photo-?realistic|cinematic|film noir|noir|vintage|retro|comic(?: book)?|paper cut-?out|origami|isometric|vaporwave|cyberpunk|pixar|disney|ghibli|lego)(?!\p{L})/iu;

/** Chooses among the styles there are: by field, by name, else by the words and the manner of the prompt. */
export function chooseStyle(styles: StyleSummary[], wish: StyleWish): StyleChoice {
  const fallback = styles.find((style) => style.id === DEFAULT_STYLE) ?? styles[0];
  if (fallback === undefined) throw new Error('A director needs at least one style.');
  const named = namedStyle(styles, wish.instructions);
  if (wish.requestedId !== null) {
    const requested = styles.find((style) => style.id === wish.requestedId);
    const clash = named !== null && named.id !== wish.requestedId;
    const notes = clash
      ? [
          `The request's style field beats the prompt: the film is in ${requested?.name ?? wish.requestedId}, not in ${named.name}.`,
        ]
      : [];
    return { styleId: wish.requestedId, notes };
  }
  if (named !== null) return { styleId: named.id, notes: [] };
  const best = bestByWords(styles, wish) ?? fallback;
  return { styleId: best.id, notes: missingLookNotes(wish.instructions, best) };
}

function namedStyle(styles: StyleSummary[], instructions: string): StyleSummary | null {
  const text = instructions.toLowerCase();
  return (
    styles.find(({ id, name }) => {
      const spoken = name.toLowerCase();
      const isId = id.includes('-') && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);
      // "night shift" may also be what the film is about: the word "style" must stand near.
      const near = new RegExp(
        `(?:style|look|theme|estilo|stil)\\W{0,3}(?:is |of |in )?(?:the )?["“']?${spoken}|${spoken}["”']? (?:style|look|theme)`,
      );
      return isId || near.test(text);
    }) ?? null
  );
}

function bestByWords(styles: StyleSummary[], wish: StyleWish): StyleSummary | null {
  const asked = stemsOf(wish.instructions);
  const subject = stemsOf(wish.subject);
  const isLoud = wish.tone.some((word) => LOUD.test(word));
  const isStill = wish.tone.some((word) => STILL.test(word));
  const isGrave = GRAVE.test(`${wish.instructions} ${wish.subject}`);
  const scored = styles.map((style) => {
    const phrases = new Set(style.words.map((word) => stemsOf(word).join(' ')));
    const hits = [...phrases].reduce(
      (sum, phrase) => sum + (holdsPhrase(asked, phrase) ? 3 : holdsPhrase(subject, phrase) ? 2 : 0),
      0,
    );
    const manner =
      (isLoud && style.energy >= 4 ? 2.5 : 0) +
      (isStill && style.energy <= 2 ? 2 : 0) -
      (isStill && style.energy >= 4 ? 4 : 0);
    return { style, score: hits + manner - (isGrave && style.energy >= 4 ? 6 : 0) };
  });
  scored.sort(
    (first, second) =>
      second.score - first.score ||
      (first.style.id === DEFAULT_STYLE ? -1 : 0) ||
      (second.style.id === DEFAULT_STYLE ? 1 : 0),
  );
  const [best] = scored;
  return best === undefined || best.score < 2 ? null : best.style;
}

function stemsOf(text: string): string[] {
  return splitWords(text).map((word) => stemOf(keyOf(word)));
}

/** Whether all words of a phrase stand together: "video game" is no hit for every "video". */
function holdsPhrase(stems: readonly string[], phrase: string): boolean {
  return phrase.length > 2 && ` ${stems.join(' ')} `.includes(` ${phrase} `);
}

function missingLookNotes(instructions: string, chosen: StyleSummary): string[] {
  const look = instructions.match(OTHER_LOOKS)?.[0];
  const asked = instructions
    .match(/(?:visual )?style\s*[:=]\s*["“]?([\p{L}\d][\p{L}\d -]{2,30})/iu)?.[1]
    ?.trim();
  const isKnown =
    asked !== undefined && chosen.words.some((word) => asked.toLowerCase().includes(word.toLowerCase()));
  const hasLook =
    look !== undefined &&
    chosen.words.some((word) => stemsOf(look).some((stem) => stemsOf(word).includes(stem)));
  if (look !== undefined && !hasLook)
    return [`There is no ${look.toLowerCase()} style yet; the film is in ${chosen.name}.`];
  return asked === undefined || isKnown
    ? []
    : [`Style “${asked}” is not among the styles here; ${chosen.name} is the nearest.`];
}
