import type { FilmRequest } from '../../schema/brief.js';
import { detectLanguage } from '../language/detect-language.js';
import { splitSentences } from '../language/split-sentences.js';
import { countWords } from '../language/words.js';
import { deriveTopic } from './derive-topic.js';
import { MATERIAL_WORDS, namesNoSubject, withoutMaterial } from './find-obstacle.js';
import type { RecognisedForm } from './recognise-form.js';
import type { SeparatedPrompt } from './separate-instructions.js';
import { useMaterials } from './use-materials.js';

/** A request as it reads with the words of its files. */
export interface WithMaterial {
  form: RecognisedForm;
  prompt: SeparatedPrompt;
  /** Language of what the film says. */
  language: string;
  /** Whether words of a file are told. */
  isTold: boolean;
  notes: string[];
}

/** Content of a prompt that needs no file besides. */
const ENOUGH_WORDS = 18;
const WORD_FOR_WORD =
  /(?<!\p{L})(?:word[- ]for[- ]word|verbatim|as (?:the|a|our) script|(?:attached|enclosed|this|the) script|read (?:it|the (?:file|document|text)) (?:out|aloud)|wörtlich|wort für wort|palabra por palabra|mot (?:à|pour) mot)(?!\p{L})/iu;
const GENERIC =
  /^(?:(?:the|this|that|these|our|my|attached|following|main|key|most important|contents?|points?|findings?|results?|facts?|numbers?|of|from|in|and|der|die|das|dem|den|el|la|le|les)\s+)*(?:report|document|file|pdf|docx?|spreadsheet|table|csv|data|paper|article|text|slides?|deck|notes?|transcript|markdown|brief|attachments?|contents?|it|this|bericht|dokument|datei|tabelle|anhang|informe|documento|archivo|rapport|fichier)$/iu;

/** Joins the text of the files to a prompt that points at them or has little to say itself. */
export function tellMaterial(
  request: FilmRequest,
  text: string,
  given: { form: RecognisedForm; prompt: SeparatedPrompt; language: string },
): WithMaterial {
  const { form, language } = given;
  const { topic } = given.prompt;
  const prompt = { ...given.prompt, topic: topic === null ? null : withoutMaterial(topic) };
  const names = request.materials.map(({ name }) => name.toLowerCase());
  const pointsAtFile = MATERIAL_WORDS.test(text) || names.some((name) => text.toLowerCase().includes(name));
  const isWanted = form.form === 'text' && (pointsAtFile || countWords(prompt.content) < ENOUGH_WORDS);
  const told = useMaterials(request.materials, isWanted);
  if (told.plain === '') return { ...given, prompt, isTold: false, notes: told.notes };
  const own = splitSentences(prompt.content, language).filter((sentence) => !MATERIAL_WORDS.test(sentence));
  const isOwn = prompt.content !== '' && own.length > 0 && !namesNoSubject(own.join(' '));
  const spoken = detectLanguage(told.plain.slice(0, 4000));
  const isScript = WORD_FOR_WORD.test(text);
  const body = isScript ? told.plain.replace(/^## .*$/gm, '').trim() : told.body;
  const content = [isOwn && !isScript ? keptContent(prompt.content, own) : '', body]
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    form: isScript ? { form: 'script', head: text, body } : form,
    prompt: { ...prompt, content, topic: topicOf(prompt.topic, told.title, told.plain, spoken) },
    language: isOwn ? language : spoken,
    isTold: true,
    notes: told.notes,
  };
}

/** The prompt's own paragraphs stay as they are when nothing was taken out of them. */
function keptContent(content: string, own: string[]): string {
  const isWhole = own.join(' ').replace(/\s+/g, ' ') === content.replace(/\s+/g, ' ');
  return isWhole ? content : own.join(' ');
}

function topicOf(asked: string | null, title: string | null, text: string, language: string): string {
  const isOwn = asked !== null && !MATERIAL_WORDS.test(asked) && !GENERIC.test(asked.trim());
  return isOwn ? asked : (title ?? deriveTopic(text, text, language));
}
