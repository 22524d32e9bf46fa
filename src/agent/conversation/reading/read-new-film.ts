import { readMakeSentence } from '../../brief/read-topic.js';
import { LENGTH_WORDS } from '../../brief/read-settings.js';
import type { Storyboard } from '../../../schema/storyboard.js';
import { wholeWords } from '../../language/whole-words.js';

const FILM_NOUN =
  'videos?|films?|clips?|reels?|movies?|explainers?|shorts?|vídeos?|película|vidéos?|filmato|filmpje|filmik|wideo';
const ANOTHER_FILM = new RegExp(
  `(?<!\\p{L})(?:(?:make|create|produce|generate|do|film|build|give me|i want|i need|let['’]s (?:make|do)|mach\\p{L}*|erstell\\p{L}*|haz|crea|quiero|fais|crée|fai|crea|faz|cria|maak|zrób)\\s+(?:me\\s+|us\\s+|now\\s+|jetzt\\s+|mir\\s+|noch\\s+|bitte\\s+|ahora\\s+|maintenant\\s+|ora\\s+)*)(?:an?|another|one(?: more)?|a new|a second|a different|ein(?:en|s)?|noch ein\\p{L}*|eine? neue\\p{L}*|un|una|otro|otra|uno|une|une autre|un autre|un altro|um|outro|een|nog een|kolejny)(?:\\s+(?:[\\p{L}\\d-]+\\s+){0,4}?(?:${FILM_NOUN}))?,?\\s+(?:about|on|for|of|explaining|über|zu|zum|zur|sobre|acerca de|de|sur|à propos de|su|over|o)\\s+(.+)$`,
  'iu',
);
const SAME_FOR =
  /(?<!\p{L})(?:(?:now |next |then |great,? |ok,? )*(?:do|make|create|produce) (?:the same|it|this|that)(?: (?:again|thing))? (?:but )?(?:for|about|on)|(?:the )?same (?:again |thing |film |video |style )?(?:but )?(?:for|about)|(?:jetzt )?(?:mach )?(?:das gleiche|dasselbe)(?: noch mal)? (?:für|über|mit)|lo mismo (?:pero )?(?:para|sobre|con)|la même chose (?:mais )?(?:pour|sur|avec))\s+(.+)$/iu;
const NEXT_FILM = new RegExp(
  `^(?:(?:ok(?:ay)?|great|good|thanks|perfect|super|cool|nice|now|and)[,.! ]+)*(?:new|next|another|second|neues?|nächste\\p{L}*|nuevo|otro|nouveau|nouvelle|autre|nuovo|novo|nieuwe?|nowy)\\s+(?:one|topic|thema|tema|sujet|${FILM_NOUN})\\s*(?::|about|on|über|sobre|sur|,|–|-)\\s*(.+)$`,
  'iu',
);
const ONE_MORE = new RegExp(
  `^(?:one more|another(?: one)?|noch ein\\p{L}*|uno más|otro|encore une?|un altro|mais um|nog een)(?: (?:${FILM_NOUN}))?(?:,? for \\p{L}+)? (?:about|on|über|sobre|sur|su|over) (.+)$`,
  'iu',
);
const NOW_FILM = new RegExp(
  `^(?:(?:and|und|y|et|e|en|i|ok|now|next|jetzt|nun|als nächstes|ahora|maintenant|ensuite|ora|adesso|agora|nu|teraz|noch|nog)[, ]+)+(?:an?(?:other)?|one(?: more)?|ein\\p{L}*|noch ein\\p{L}*|un[aoe]?|otr[ao]|um|uma|een)\\s+(?:[\\p{L}\\d-]+\\s+){0,3}?(?:${FILM_NOUN}|one)\\s+(?:about|on|über|zu|zum|sobre|sur|su|over|o)\\s+(.+)$`,
  'iu',
);
const VERSION = wholeWords('version|copy|variant|cut|draft|voice|presenter|title|style|scene|intro|ending');

/**
 * The request that a message makes for another film ("now make one about bees"), or null when it speaks of this one.
 * With "the same for …" shape, style and voice of the present film are asked for again.
 */
export function readNewFilm(message: string, storyboard: Storyboard | null): string | null {
  const text = message.replace(/\s+/g, ' ').trim();
  const same = text.match(SAME_FOR)?.[1];
  if (same !== undefined && !isSetting(same)) return sameFilm(clean(same), storyboard);
  const next = text.match(NEXT_FILM)?.[1] ?? text.match(NOW_FILM)?.[1] ?? text.match(ONE_MORE)?.[1];
  if (next !== undefined && !isSetting(next)) return requestFor(clean(next), text);
  const other = text.match(ANOTHER_FILM);
  const topic = other?.[1];
  if (
    other !== null &&
    topic !== undefined &&
    !isSetting(topic) &&
    !VERSION.test(other[0].slice(0, -topic.length))
  ) {
    // A request with all its words is kept as it stands.
    return new RegExp(`(?:${FILM_NOUN})\\s+\\p{L}+\\s`, 'iu').test(other[0]) &&
      !/(?<!\p{L})(?:another|one more|noch ein|otro|otra|autre|altro|outro)(?!\p{L})/iu.test(other[0])
      ? text.slice(text.indexOf(other[0])).replace(/\s+instead[.!]?$/i, '')
      : requestFor(clean(topic), text);
  }
  return wholeRequest(message);
}

/** A request for a film in the language of the message, so that the topic is read in its own language. */
function requestFor(topic: string, message: string): string {
  const before = message.slice(0, Math.max(0, message.indexOf(topic)));
  const has = (words: string): boolean => wholeWords(words).test(before);
  if (has('über|zum thema|noch ein(?:en|s)?|ein neues')) return `Mach ein Video über ${topic}`;
  if (has('sobre') && has('outro|um|faz|faça|cria|agora')) return `Crie um vídeo sobre ${topic}`;
  if (has('sobre|acerca de')) return `Haz un vídeo sobre ${topic}`;
  if (has('sur|à propos de')) return `Fais une vidéo sur ${topic}`;
  if (has('un altro|uno|fai|crea|ora|adesso') && has('su')) return `Crea un video su ${topic}`;
  if (has('een|nog|maak') && has('over')) return `Maak een video over ${topic}`;
  return `Make a video about ${topic}`;
}

/** A long message that reads as a request of its own: "Create a 30-second vertical video …" with facts behind it. */
function wholeRequest(message: string): string | null {
  const first = message.split(/(?<=[.!?:])\s+|\n/)[0] ?? message;
  if (
    !/(?<!\p{L})(?:make|create|produce|generate|erstell\p{L}*|mach\p{L}*|haz|crea|fais|crée)\s+(?:me\s+)?(?:an?|ein\p{L}*|una?|une?)\s+(?:[\p{L}\d-]+\s+){0,5}(?:videos?|films?|clips?|reels?|vídeos?|vidéos?)(?!\p{L})/iu.test(
      first,
    )
  )
    return null;
  const make = readMakeSentence(first, true);
  return make !== null && make.topic !== null && !isSetting(make.topic) ? message.trim() : null;
}

/** "about 20 seconds", "for TikTok", "of the second scene" name no subject. */
function isSetting(topic: string): boolean {
  const left = topic.replace(LENGTH_WORDS, '').trim();
  return (
    left === '' ||
    (/(?<!\p{L})(?:voice|music|captions|subtitles|presenter|avatar|style|colou?rs?|format|stimme|musik|voz|música|voix|musique)(?!\p{L})/iu.test(
      left,
    ) &&
      left.split(/\s+/).length <= 4) ||
    /^(?:\d|(?:twenty|thirty|ten|fifteen|half)(?!\p{L})|(?:the |der |die |la )?(?:second|first|third|last|next|this|that|same|it)(?!\p{L})\s*(?:scene|one|version|part)?|instagram|tiktok|youtube|linkedin|portrait|landscape|square|me|us|kids$)/iu.test(
      left,
    )
  );
}

function clean(topic: string): string {
  return topic
    .replace(/\s+(?:instead|next|now|please|bitte|por favor|s['’]il (?:te|vous) pla[iî]t)?[.!]*$/iu, '')
    .replace(/[.!]+$/, '')
    .trim();
}

function sameFilm(topic: string, storyboard: Storyboard | null): string {
  const request = `Make a video about ${topic}`;
  return storyboard === null
    ? request
    : `${request}\n\nFormat: ${storyboard.orientation}\nStyle: ${storyboard.styleId}${storyboard.presenterId === null ? '\nNo presenter' : ''}${storyboard.music.enabled ? '' : '\nNo music'}`;
}
