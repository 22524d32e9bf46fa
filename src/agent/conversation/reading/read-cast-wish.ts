import type { AvatarLook } from '../../../providers/contract/avatar.js';
import type { Voice } from '../../../providers/contract/voice.js';
import { doing, noting, type Clause, type ReadingContext, type Understood } from './clause.js';
import { findScenes } from './find-scenes.js';
import { ANOTHER, NEGATION, PRESENTER, REMOVE, VOICE } from './vocabulary.js';
import { wholeWords } from '../../language/whole-words.js';

const FEMALE = wholeWords(
  "female|wom[ae]n(?:['’]s)?|lady(?:['’]s)?|girl|feminine|weiblich\\p{L}*|frau(?:enstimme)?|femenin[ao]|mujer|chica|féminine?|femme|femminile|donna|feminin[ao]|mulher|vrouw\\p{L}*|kobiec\\p{L}*|kobiet\\p{L}*|sprecherin|narradora|locutora|narratrice",
);
const MALE = wholeWords(
  "male|m[ae]n(?:['’]s)?|guy(?:['’]s)?|masculine|männlich\\p{L}*|mann|männerstimme|masculin[ao]|hombre|chico|masculine?|homme|maschile|uomo|homem|mannelijke?|man(?:nenstem)?|męsk\\p{L}*|mężczyzn\\p{L}*",
);
const SPEAKS = wholeWords(
  'hear|speaks?|speaking|reads?|reading|narrat\\p{L}*|voiced|sound\\p{L}*|talks?|hören|spricht|sprechen|liest|hable|oír|lea|parle|entendre|lise|senta|parli|ouvir|fale|horen|spreekt|mówi',
);
const DEEPER = wholeWords(
  'deep(?:er)?|low(?:er)?|darker|tiefer\\p{L}*|más grave|plus grave|più profond[ao]|mais grave|lager|dieper|niższy',
);
const HIGHER = wholeWords(
  'high(?:er)?|brighter|lighter|höher\\p{L}*|heller\\p{L}*|más agud[ao]|plus aiguë?|più acut[ao]|mais agud[ao]|hoger|wyższy',
);
const DISLIKES = wholeWords(
  "don['’]?t like|do not like|dislike|hate|can['’]?t stand|annoying|boring|terrible|awful|robotic|bad|nicht (?:gut|schön|mag)|mag die stimme nicht|gefällt mir nicht|no me gusta|n['’]aime pas|non mi piace|não gosto",
);
const PLACED =
  /(?<!\p{L})(?:use|show|with|by|voice|let|have|take|want|prefer|give|to|nimm|mit|stimme|usa|con|voz|utilise\p{L}*|avec|voix|voce|com|met)(?!\p{L})/iu;

/** Another voice: by name, gender, pitch, or simply another one. */
export function readVoiceWish(clause: Clause, context: ReadingContext): Understood | null {
  const text = clause.text;
  const isVoice = VOICE.test(text);
  const named = namedIn(wantedPart(text), context.voices);
  if (named !== null && (isVoice || PLACED.test(text)) && !namesLook(text, named, context))
    return named.id === context.storyboard.voiceId
      ? noting(`${named.name} speaks already.`)
      : doing({ type: 'set-voice', voiceId: named.id });
  const gender = FEMALE.test(text) ? 'female' : MALE.test(text) ? 'male' : null;
  if (
    gender !== null &&
    !PRESENTER.test(text.replace(/(?:fe)?male person/i, '')) &&
    (isVoice || SPEAKS.test(text))
  )
    return voiceOf(gender, text, context);
  if (!isVoice) return null;
  if (/(?<!\p{L})(?:voice-?over only|only (?:a )?voice-?over|just (?:a )?voice-?over)(?!\p{L})/iu.test(text))
    return null;
  if (/(?<!\p{L})(?:louder|quieter|volume|lauter|leiser|más (?:alto|bajo)|plus fort)(?!\p{L})/iu.test(text))
    return noting(
      'The loudness of a film is always brought to the same level; the voice cannot be louder or quieter.',
    );
  const gone = NEGATION.test(text) || REMOVE.test(text);
  if (DEEPER.test(text)) return voiceOf('male', text, context);
  if (HIGHER.test(text)) return voiceOf('female', text, context);
  if (ANOTHER.test(text) || DISLIKES.test(text)) return voiceOf(null, text, context);
  return gone
    ? noting('A film without a voice is a new film: its scenes last as long as their words. The voice stays.')
    : describedVoice(text, context);
}

/** "Scottish", "warm": a word of a voice's own description. */
function describedVoice(text: string, context: ReadingContext): Understood | null {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const found = speakers(context).find(
    (voice) =>
      voice.id !== context.storyboard.voiceId &&
      words.some(
        (word) =>
          !VOICE.test(word) &&
          voice.description
            .toLowerCase()
            .split(/\P{L}+/u)
            .includes(word),
      ),
  );
  if (found !== undefined) return doing({ type: 'set-voice', voiceId: found.id });
  const accent = text.match(
    /(?<!\p{L})(?:british|american|australian|indian|scottish|irish|french|german|spanish|italian|young(?:er)?|old(?:er)?|child(?:ren)?['’]?s?|celebrity|warm(?:er)?|friendl\p{L}+|soft(?:er)?|calm(?:er)?|energetic)(?!\p{L})/iu,
  );
  return accent === null
    ? null
    : noting(
        `There is no ${accent[0].toLowerCase()} voice; ${nameOfVoice(context)} goes on speaking. ${listOf(speakers(context))}`,
      );
}

function voiceOf(gender: 'female' | 'male' | null, text: string, context: ReadingContext): Understood {
  const all = speakers(context);
  const current = all.findIndex((voice) => voice.id === context.storyboard.voiceId);
  const now = all[current];
  const ordered = [...all.slice(current + 1), ...all.slice(0, Math.max(0, current))];
  const isPitch = DEEPER.test(text) || HIGHER.test(text);
  if (gender !== null && now?.gender === gender && !ANOTHER.test(text) && !isPitch)
    return noting(`${now.name} is a ${gender} voice already.`);
  const next = ordered.find((voice) => gender === null || voice.gender === gender);
  return next === undefined
    ? noting(
        `There is no ${gender === null ? 'other' : gender} voice for this film; ${nameOfVoice(context)} goes on speaking.`,
      )
    : doing({ type: 'set-voice', voiceId: next.id });
}

/** Voices of the film's language; all when none speaks it. */
function speakers({ voices, storyboard }: ReadingContext): Voice[] {
  const base = storyboard.language.split('-')[0];
  const own = voices.filter((voice) => voice.language.split('-')[0] === base);
  return own.length > 0 ? own : voices;
}

function nameOfVoice({ voices, storyboard }: ReadingContext): string {
  return voices.find((voice) => voice.id === storyboard.voiceId)?.name ?? storyboard.voiceId;
}

function listOf(voices: Voice[]): string {
  return `The voices are ${voices.map(({ name, gender }) => `${name} (${gender})`).join(', ')}.`;
}

/** A name that a presenter has too means the presenter, unless a voice is spoken of. */
function namesLook(text: string, voice: Voice, { looks }: ReadingContext): boolean {
  return (
    !VOICE.test(text) && looks.some((look) => look.name.toLowerCase().startsWith(voice.name.toLowerCase()))
  );
}

/** What is wanted, without what it takes the place of: "instead of Anna I want Ben". */
function wantedPart(text: string): string {
  return text.replace(
    /(?<!\p{L})(?:instead of|rather than|not|statt|anstatt|en vez de|au lieu de|invece di|in plaats van|zamiast)\s+\S+/giu,
    ' ',
  );
}

function namedIn<Part extends { id: string; name: string }>(text: string, parts: Part[]): Part | null {
  const escaped = (part: string): string => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    parts.find(
      ({ id, name }) =>
        wholeWords(escaped(id)).test(text) ||
        wholeWords(escaped(name)).test(text) ||
        wholeWords(escaped(name.split(' ')[0] ?? name)).test(text),
    ) ?? null
  );
}

const BACK = wholeWords(
  'with|add|show|bring(?: back| in)?|use|include|mit|con|avec|met|z|hinzufügen|añade|ajoute\\p{L}*|aggiungi|adiciona|dodaj|want|on',
);
const VOICE_ONLY =
  /(?<!\p{L})(?:voice-?over[- ]only|only (?:a )?voice-?over|just (?:a )?voice-?over|faceless|narration only|no (?:one|body) on (?:screen|camera))(?!\p{L})/iu;

/** Another presenter, one at all, or none. */
export function readPresenterWish(clause: Clause, context: ReadingContext): Understood | null {
  const { text } = clause;
  if (VOICE_ONLY.test(text)) return withoutPresenter(context);
  const named = namedIn(wantedPart(text), context.looks);
  if (
    named !== null &&
    (PRESENTER.test(text) || PLACED.test(text) || REMOVE.test(text)) &&
    !VOICE.test(text)
  ) {
    if (NEGATION.test(text) || REMOVE.test(text)) return withoutPresenter(context);
    return named.id === context.storyboard.presenterId
      ? noting(`${named.name} presents already.`)
      : doing({ type: 'set-presenter', presenterId: named.id });
  }
  if (!PRESENTER.test(text)) return null;
  if (findScenes(clause, context).scenes.length > 0)
    return noting('A presenter is chosen for the whole film, not for a single scene.');
  if (NEGATION.test(text) || REMOVE.test(text)) return withoutPresenter(context);
  const gender = FEMALE.test(text) ? 'female' : MALE.test(text) ? 'male' : null;
  if (gender !== null || ANOTHER.test(text) || DISLIKES.test(text) || BACK.test(text))
    return presenterOf(gender, ANOTHER.test(text) || DISLIKES.test(text) || gender !== null, context);
  return null;
}

function withoutPresenter({ storyboard }: ReadingContext): Understood {
  return storyboard.presenterId === null
    ? noting('There is no presenter in this film already.')
    : doing({ type: 'set-presenter', presenterId: null });
}

function presenterOf(
  gender: AvatarLook['gender'] | null,
  isOther: boolean,
  { looks, storyboard }: ReadingContext,
): Understood {
  const fitting =
    storyboard.presenterId !== null && !isOther
      ? []
      : looks.filter(
          (look) => look.id !== storyboard.presenterId && (gender === null || look.gender === gender),
        );
  const [first] = fitting;
  if (first !== undefined) return doing({ type: 'set-presenter', presenterId: first.id });
  const now = looks.find((look) => look.id === storyboard.presenterId);
  if (now !== undefined && !isOther) return noting(`${now.name} presents already.`);
  if (looks.length === 0) return noting('No presenter is installed: the film stays a voice-over.');
  const known = looks.map((look) => look.name).join(', ');
  return noting(`There is no ${gender === null ? 'other' : gender} presenter. Installed: ${known}.`);
}
