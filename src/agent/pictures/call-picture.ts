import { splitSentences } from '../language/split-sentences.js';
import { capitalize, dropFullStop, endSentence, splitWords, tidy } from '../language/words.js';
import { ADDRESS, readSentence } from '../reading/read-sentence.js';
import { createCueFinder } from '../wording/cue.js';
import { endsWell } from '../wording/shorten.js';
import { splitLine } from '../wording/split-line.js';
import { hardCut } from './list-pictures.js';
import { NO_EXTRAS, type Picture, type PictureContext } from './picture.js';

/** The end card: what to do, where, and in small type the rest of the sentence. */
export function callPicture(text: string, narration: string, context: PictureContext): Picture {
  const address = text.match(ADDRESS)?.[1]?.replace(/\/$/, '') ?? null;
  const shownAddress = address !== null && address.length <= 32 ? address : null;
  const labelled = text.match(/^([^:]{3,24}):\s+(.+)$/s);
  const kicker = labelled?.[1] !== undefined && !ADDRESS.test(labelled[1]) ? labelled[1] : null;
  const plain = dropFullStop(
    (kicker === null ? text : (labelled?.[2] ?? text)).replace(context.lexicon.connective, ''),
  );
  const rest =
    shownAddress === null
      ? plain
      : tidy(plain.replace(ADDRESS, '')).replace(
          /\s+(?:at|on|via|to|auf|unter|bei|en|sur|à|now at|under|from)$/i,
          '',
        );
  const lines = callLines(rest === '' ? context.title : rest, context);
  const cues = createCueFinder(narration, context.lexicon.stopWords);
  return {
    content: {
      ...NO_EXTRAS,
      kicker,
      kind: 'cta',
      action: lines.text,
      address: shownAddress,
      detail: lines.sub,
      // A web address names the sender, not what is asked.
      icon: context.findIcon(lines.text) ?? context.findIcon(context.title),
      cueWord: cues.find(lines.text),
    },
    score: 3,
  };
}

/** The call itself as the action; a second short sentence, or the rest of the first, as detail. */
function callLines(text: string, context: PictureContext): { text: string; sub: string | null } {
  const sentences = splitSentences(text, context.language).map((part) => dropFullStop(part));
  const callAt = sentences.findLastIndex((part) => readSentence(part, context.language).isCall);
  const call = sentences[callAt] ?? sentences.at(-1) ?? text;
  const other = sentences.length === 2 ? (sentences.find((part) => part !== call) ?? null) : null;
  if (other !== null && call.length <= 28 && other.length <= 40)
    return { text: capitalize(call), sub: capitalize(other) };
  const slogan = sloganLines(sentences);
  if (slogan !== null) return slogan;
  return (
    splitLine(call, { text: 28, sub: 40 }, context.language) ??
    anyCut(call, context) ?? { text: hardCut(call, 28, context), sub: null }
  );
}

/** "Basecamp 11. Carry less. Arrive ready.": as many of the last short sentences as fit large, the others small. */
function sloganLines(sentences: string[]): { text: string; sub: string | null } | null {
  if (sentences.length < 2 || sentences.some((sentence) => splitWords(sentence).length > 5)) return null;
  for (let start = 0; start < sentences.length; start++) {
    const large = sentences.slice(start).map(endSentence).join(' ');
    const small = sentences.slice(0, start).map(endSentence).join(' ');
    if (large.length <= 28 && small.length <= 40)
      return { text: capitalize(large), sub: small === '' ? null : dropFullStop(small) };
  }
  return null;
}

/** A cut at any word that a line may end on: all words stay. */
function anyCut(text: string, context: PictureContext): { text: string; sub: string | null } | null {
  const words = splitWords(text);
  for (let at = words.length - 1; at > 0; at--) {
    const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    if (first.length <= 28 && second.length <= 40 && endsWell(first, context.lexicon))
      return { text: capitalize(first), sub: second };
  }
  return null;
}
