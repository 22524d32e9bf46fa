import { lexiconOf } from '../language/lexicon.js';
import { capitalize, coreOf, countWords, endSentence, tidy } from '../language/words.js';

/** Words of a real voice, as the text gives them. */
export interface Quote {
  /** Without quotation marks. */
  text: string;
  name: string | null;
  role: string | null;
}

const QUOTED = /["“„«]([^"“”„«»]{8,})["”“»]/u;
const NAME = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Prof)\.\s)?\p{Lu}[\p{L}'’-]+(?:\s(?:de|van|von|der|la|al|bin|\p{Lu}[\p{L}'’.-]*))*`;
/** What may stand between the verb and the words: "says it best:". */
const MANNER = String.raw`(?:\s+(?:it|this|that))?(?:\s+\p{Ll}+){0,2}`;
/** A title before a name belongs to the person's role: "CEO Ana Ruiz". */
const TITLED =
  /^((?:\p{Lu}{2,4}|Founder|Co-founder|Director|Manager|President|Professor|Nurse|Chef|Coach|Mayor|Captain|Guide|Engineer|Minister|Senator)(?:\s(?:and|&)\s\p{L}+)?)\s+(\p{Lu}[\p{L}'’-]+\s.*)$/u;
/** Fewer words in quotation marks are a name or an ironic term, not somebody speaking. */
const LEAST_WORDS = 4;

/** The quotation of a sentence with its speaker, or null when it quotes nobody. */
export function readQuote(text: string, language: string): Quote | null {
  const match = text.match(QUOTED);
  const inside = match?.[1];
  if (match?.index === undefined || inside === undefined || countWords(inside) < LEAST_WORDS) return null;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const quoted = joinHalves(inside, after);
  const speaker = speakerAfter(after, language) ?? speakerBefore(before, language);
  return { text: quoted, name: speaker?.name ?? null, role: speaker?.role ?? null };
}

/** "I do," she says, "every day." — both halves are one quotation. */
function joinHalves(first: string, after: string): string {
  const second = after.match(/^[^"“”„«»]{2,60}["“„«]([^"“”„«»]{3,})["”“»]/u)?.[1];
  const head = tidy(first).replace(/,$/, '');
  const whole =
    second === undefined
      ? head
      : /^\p{Lu}/u.test(second)
        ? `${endSentence(head)} ${second}`
        : `${tidy(first)} ${second}`;
  return capitalize(tidy(whole).replace(/,$/, ''));
}

interface Speaker {
  name: string;
  role: string | null;
}

function speakerAfter(after: string, language: string): Speaker | null {
  const said = lexiconOf(language).saidVerbs;
  const rest = after.replace(/^[\s,.]*/, '');
  const titled = rest.match(
    new RegExp(
      `^(?:${said})\\s+(?:(?:the|our|der|die|el|la|le)\\s)?(\\p{Ll}+(?:\\s\\p{Ll}+)?)\\s+(${NAME})`,
      'u',
    ),
  );
  if (titled?.[1] !== undefined && titled[2] !== undefined) return speaker(titled[2], titled[1]);
  const inverted = rest.match(
    new RegExp(
      `^(?:${said})\\s+(?:(?:the|our|der|die|el|la|le)\\s\\p{Ll}+,?\\s+)?(${NAME})(?:,\\s*([^.;"“]+))?`,
      'u',
    ),
  );
  const plain = rest.match(new RegExp(`^(${NAME})(?:,\\s*([^,.]+),)?\\s+(?:${said})\\b`, 'u'));
  const dash = rest.match(new RegExp(`^[–—-]+\\s*(${NAME})(?:,\\s*([^.;]+))?`, 'u'));
  const bracket = rest.match(new RegExp(`^\\((${NAME})(?:,\\s*([^)]+))?\\)`, 'u'));
  const found = inverted ?? plain ?? dash ?? bracket;
  return found?.[1] === undefined ? null : speaker(found[1], found[2]);
}

function speakerBefore(before: string, language: string): Speaker | null {
  const said = lexiconOf(language).saidVerbs;
  const titled = before.match(
    new RegExp(
      `^(?:(?:The|Our|Der|Die|El|La|Le)\\s)?(\\p{L}+(?:\\s\\p{Ll}+){0,3})\\s+(${NAME})\\s+(?:${said})${MANNER}[:,]?\\s*$`,
      'u',
    ),
  );
  const [title, person] = [titled?.[1], titled?.[2]];
  if (
    title !== undefined &&
    person !== undefined &&
    person.includes(' ') &&
    !/^(?:as|and|but|then|when)\b/i.test(title)
  )
    return speaker(person, title);
  const found =
    before.match(new RegExp(`(${NAME})(?:,\\s*([^,:]+))?,?\\s+(?:${said})${MANNER}[:,]?\\s*$`, 'u')) ??
    before.match(new RegExp(`(${NAME})(?:,\\s*([^:]+))?:\\s*$`, 'u')) ??
    before.match(
      new RegExp(`(?:as|wie)\\s+(${NAME})(?:,\\s*([^,:]+))?,?\\s+(?:puts it|${said})[:,]?\\s*$`, 'u'),
    );
  return found?.[1] === undefined ? null : speaker(found[1], found[2]);
}

/** Label words before a colon ("Quote:", "Testimonial:") are no names. */
function speaker(name: string, role: string | undefined): Speaker | null {
  if (
    /^(?:Quote|Testimonial|Customer|Text|On|Title|Zitat|Cita|VO|Voiceover|Narrator|The|She|He|They|It|One|Or|And|But)$/i.test(
      coreOf(name),
    )
  )
    return null;
  const titled = role === undefined ? name.match(TITLED) : null;
  if (titled?.[1] !== undefined && titled[2] !== undefined) return speaker(titled[2], titled[1]);
  const clean = role === undefined ? null : tidy(role);
  return {
    name: tidy(name).replace(/(?<!\b(?:Jr|Sr))\.$/, ''),
    role: clean === null || clean === '' || clean.length > 60 ? null : clean,
  };
}
