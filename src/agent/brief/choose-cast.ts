import type { FilmRequest } from '../../schema/brief.js';
import type { AvatarLook } from '../../providers/contract/avatar.js';
import type { Voice } from '../../providers/contract/voice.js';
import { lexiconOf } from '../language/lexicon.js';

/** Who is seen and who is heard. */
export interface Cast {
  presenterId: string | null;
  voiceId: string;
  notes: string[];
}

/** What the casting depends on. */
export interface CastWish {
  request: FilmRequest;
  instructions: string;
  language: string;
  /** False: the text is in letters that no voice can read. */
  isReadable: boolean;
  /** False: refused by the prompt; true: asked for; null: free. */
  wantsPresenter: boolean | null;
  looks: AvatarLook[];
  voices: Voice[];
}

/** Chooses presenter and voice. The request's fields beat the prompt's words. */
export function chooseCast(wish: CastWish): Cast {
  const notes: string[] = [];
  const look = chooseLook(wish, notes);
  const voice = chooseVoice(wish, look, notes);
  const presenter = presenterFor(look, voice, wish, notes);
  if (wish.isReadable) notes.push(...languageNotes(wish.language, voice, wish.voices));
  return { presenterId: presenter?.id ?? null, voiceId: voice.id, notes };
}

function chooseLook(
  { request, wantsPresenter, looks, instructions }: CastWish,
  notes: string[],
): AvatarLook | null {
  if (request.avatarId !== null) {
    const look =
      looks.find((one) => one.id === request.avatarId) ??
      looks.find((one) => one.groupId === request.avatarId) ??
      null;
    if (look !== null && wantsPresenter === false)
      notes.push(
        `The request names the avatar ${look.name}, the prompt wants none: the request's field counts.`,
      );
    return look;
  }
  if (wantsPresenter === false) return null;
  const named = looks.find((look) =>
    new RegExp(`(?<!\\p{L})${look.name.split(' ')[0] ?? look.name}(?!\\p{L})`, 'iu').test(instructions),
  );
  const [first] = looks;
  return named ?? first ?? null;
}

function chooseVoice(
  { request, instructions, voices, language }: CastWish,
  look: AvatarLook | null,
  notes: string[],
): Voice {
  const [first] = voices;
  if (first === undefined) throw new Error('A director needs at least one voice.');
  const requested = voices.find((voice) => voice.id === request.voiceId);
  if (requested !== undefined) return requested;
  const speaking = voices.filter((voice) => voice.language.split('-')[0] === language.split('-')[0]);
  const usable = speaking.length > 0 ? speaking : voices;
  const gender = wishedGender(instructions);
  const fitting = usable.filter((voice) => gender === null || voice.gender === gender);
  const own = usable.find((voice) => voice.id === look?.defaultVoiceId);
  if (gender === null || own?.gender === gender) return own ?? fitting[0] ?? first;
  if (fitting[0] === undefined) notes.push(`There is no ${gender} voice; ${(own ?? first).name} speaks.`);
  return fitting[0] ?? own ?? first;
}

function wishedGender(instructions: string): 'female' | 'male' | null {
  const match = instructions.match(
    /(?<!\p{L})(female|male|woman['’]?s?|man['’]?s?|weiblich\p{Ll}*|männlich\p{Ll}*|femenina|masculina|féminine|masculine)\s+(?:[\p{L}-]+\s+){0,2}(?:voice|voice-?over|narrator|narration|speaker|presenter|stimme)|(?:voice|voice-?over|narrator|stimme|voz|voix)\s*[:=]?\s*(?:[\p{L}-]+,?\s+){0,2}(female|male|woman|man|weiblich|männlich|femenina|masculina|féminine|masculine)(?!\p{L})/iu,
  );
  const word = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  if (word === '') return null;
  return /^(?:female|woman|weiblich|femen|fémin)/.test(word) ? 'female' : 'male';
}

/** A face and a voice of different genders do not go together: without a clear wish the face goes. */
function presenterFor(
  look: AvatarLook | null,
  voice: Voice,
  { request, wantsPresenter }: CastWish,
  notes: string[],
): AvatarLook | null {
  if (look === null) return null;
  if (look.gender === 'none' || look.gender === voice.gender) return look;
  if (request.avatarId !== null || wantsPresenter === true) {
    notes.push(
      `${look.name} is shown with the voice ${voice.name}, as asked; another presenter is not installed.`,
    );
    return look;
  }
  notes.push(
    `The voice ${voice.name} does not fit the only presenter, ${look.name}: the film is a voice-over.`,
  );
  return null;
}

function languageNotes(language: string, voice: Voice, voices: Voice[]): string[] {
  const base = language.split('-')[0];
  if (base === voice.language.split('-')[0] || voices.some((one) => one.language.split('-')[0] === base))
    return [];
  const lexicon = lexiconOf(language);
  const name =
    lexicon.name === 'this language'
      ? (new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language)
      : lexicon.name;
  return [
    `No ${name} voice is installed: ${voice.name}, an English voice, reads the ${name} words with an English accent. Screen texts and captions are in ${name}.`,
  ];
}
