import { doing, noting, type Clause, type ReadingContext, type Understood } from './clause.js';
import { wholeWords } from '../../language/whole-words.js';

const LANGUAGES: [string, string][] = [
  ['en', 'english|englisch\\p{L}*|inglés|anglais|inglese|inglês|engels|angielsk\\p{L}*'],
  ['de', 'german|deutsch\\p{L}*|alemán|allemand|tedesco|alemão|duits|niemieck\\p{L}*'],
  ['fr', 'french|französisch\\p{L}*|francés|français|francese|francês|frans|francusk\\p{L}*'],
  ['es', 'spanish|spanisch\\p{L}*|español|castellano|espagnol|spagnolo|espanhol|spaans|hiszpańsk\\p{L}*'],
  ['it', 'italian|italienisch\\p{L}*|italiano|italien'],
  ['pt', 'portuguese|portugiesisch\\p{L}*|portugués|portugais|portoghese|português'],
  ['nl', 'dutch|niederländisch\\p{L}*|holandés|néerlandais|olandese|holandês|nederlands'],
  ['pl', 'polish|polnisch\\p{L}*|polaco|polonais|polacco|polonês|pools|polsk\\p{L}*|po polsku'],
  ['ja', 'japanese|japanisch\\p{L}*|japonés|japonais'],
  ['zh', 'chinese|mandarin|chinesisch\\p{L}*|chino|chinois'],
  ['ko', 'korean|koreanisch\\p{L}*'],
  ['hi', 'hindi'],
  ['ar', 'arabic|arabisch\\p{L}*|árabe|arabe'],
  ['ru', 'russian|russisch\\p{L}*|ruso|russe'],
  ['tr', 'turkish|türkisch\\p{L}*|turco|turc'],
];
const LABEL =
  /(?<!\p{L})(?:language|lang|sprache|idioma|langue|lingua|língua|taal|język)(?!\p{L})\s*(?:label|tag|code|mark|kennzeichen|setting)?|(?<!\p{L})(?:label|tag|mark) (?:it|the (?:film|video)) as(?!\p{L})/iu;
const INTO =
  /(?<!\p{L})(?:translat\p{L}*|übersetz\p{L}*|traduc\p{L}*|tradui\p{L}*|tradur\p{L}*|vertaal|przetłumacz|in|into|auf|to|ins|en|al|po|na)(?!\p{L})/iu;

/** The language label can be changed; the words cannot be translated without a language model. */
export function readLanguageWish(clause: Clause, context: ReadingContext): Understood | null {
  const text = clause.text.replace(/⟦\d+⟧/g, ' ');
  const named = LANGUAGES.find(([, names]) => wholeWords(names).test(text))?.[0];
  const tag = text.match(
    /(?<=(?:language|label|tag|lang|sprache|idioma|langue)\P{L}{1,3}(?:(?:to|as|is|code|auf|a|à)\s)?)((?!to|as|is)[a-z]{2}(?:-[A-Z]{2})?)(?![\p{L}-])/u,
  )?.[1];
  const language = named ?? tag;
  if (language === undefined) return null;
  if (LABEL.test(text) && !/translat|übersetz|tradu|vertaal|tłumacz/iu.test(text))
    return language === context.storyboard.language
      ? noting('The film carries this language already.')
      : doing({ type: 'set-language', language });
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  if (!INTO.test(text) || /(?<!\p{L})(?:accent|voice)(?!\p{L})/iu.test(text)) return null;
  return noting(
    `The film's words cannot be translated into ${name} without a language model: send them in ${name}, and they will be told.`,
  );
}
