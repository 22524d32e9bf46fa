import winkNLP, { type ItsFunction, type ItsHelpers, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { coreOf, splitWords } from './words.js';

/** Part of speech, as the universal tag set names it. */
export type WordTag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** A word of a text with its part of speech. */
export interface TaggedWord {
  /** As written, punctuation included. */
  text: string;
  /** Lower-case, without punctuation. */
  key: string;
  tag: WordTag;
  /** Dictionary form, lower case. */
  lemma: string;
}

interface Tagger {
  nlp: WinkMethods;
  its: ItsHelpers;
}

let tagger: Tagger | null = null;
const verbMemory = new Map<string, boolean>();

/** The English tagger, loaded when first needed (about 0.2 s). */
function loadTagger(): Tagger {
  if (tagger === null) {
    const nlp = winkNLP(model, ['sbd', 'pos']);
    tagger = { nlp, its: nlp.its };
  }
  return tagger;
}

function tokensOf(text: string): { value: string; tag: string; lemma: string; isGlued: boolean }[] {
  const { nlp, its } = loadTagger();
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value);
  const tags = tokens.out(its.pos);
  // The package's types leave out what `its.lemma` is handed at run time.
  const lemmas = tokens.out(its.lemma as ItsFunction<string>);
  const spaces = tokens.out(its.precedingSpaces);
  return values.map((value, index) => ({
    value,
    tag: tags[index] ?? 'X',
    lemma: lemmas[index] ?? value,
    isGlued: spaces[index] === '',
  }));
}

/**
 * English words with their parts of speech, one entry for each white-space separated word.
 * A sentence's first word is read in lower case, since the tagger takes capitals for names.
 */
export function tagWords(text: string): TaggedWord[] {
  const words = splitWords(text);
  if (words.length === 0) return [];
  const readable = words.map((word, index) => readableForm(word, index, words));
  const heads: { tag: string; lemma: string }[] = [];
  for (const token of tokensOf(readable.join(' '))) {
    if (!token.isGlued || heads.length === 0) heads.push(token);
    else if (heads.at(-1)?.tag === 'PUNCT') heads[heads.length - 1] = token;
  }
  const isAligned = heads.length === words.length;
  return words.map((word, index) => {
    const head = isAligned ? heads[index] : tokensOf(readable[index] ?? word)[0];
    const key = coreOf(word).toLowerCase().replace(/’/g, "'");
    return { text: word, key, tag: (head?.tag ?? 'X') as WordTag, lemma: head?.lemma ?? key };
  });
}

function readableForm(word: string, index: number, words: string[]): string {
  const isLast = index === words.length - 1;
  const plain = isLast ? word.replace(/[.!?]+(["”»]*)$/, '$1') : word;
  const isName = index > 0 || /^(?:I\b|I['’]|\p{Lu}{2})/u.test(plain);
  return (isName ? plain : plain.toLowerCase()) || word;
}

/** Whether an English word can be a verb at all: the tagger is asked about "they … it". */
export function canBeVerb(base: string): boolean {
  const known = verbMemory.get(base);
  if (known !== undefined) return known;
  const tokens = tokensOf(`they ${base} it`);
  const answer = tokens.length === 3 && tokens[1]?.tag === 'VERB';
  verbMemory.set(base, answer);
  return answer;
}
