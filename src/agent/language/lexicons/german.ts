import type { Lexicon } from '../lexicon.js';
import { COMMON_UNITS, wordSet } from './word-set.js';

const spelledNumbers: Record<string, number> = {};
'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = index + 1));
'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = (index + 2) * 10));

/** German. Word order forbids most deletions, so few words are marked as removable. */
export const german: Lexicon = {
  language: 'de',
  name: 'German',
  stopWords:
    wordSet(`der die das den dem des ein eine einen einem einer eines und oder aber denn doch wie als zu zum
    zur im in ins am an auf aus bei beim mit nach seit von vom vor für über unter durch gegen ohne um bis ist sind war
    waren wird werden wurde wurden hat haben hatte kann können darf dürfen muss müssen soll sollen nicht kein keine
    keinen auch nur noch sehr so man er sie es wir ihr ich du sich sein seine ihre ihren unser unsere dein deine ihm
    ihn uns euch dass wenn weil ob die je hier dort dann mehr etwa ca laut statt alle pro warum wer was wo wann mir
    mich dich dir schon immer bitte mach erstelle`),
  danglers:
    wordSet(`der die das den dem des ein eine einen einem einer eines und oder aber denn wie als zu zum zur im
    in ins am an auf aus bei beim mit nach seit von vom vor für über unter durch gegen ohne um bis ist sind war waren
    wird werden hat haben kann können darf muss soll nicht kein keine keinen nur sehr sich sein seine ihre unsere dass
    wenn weil ob mehr etwa rund pro`),
  prepositions: wordSet('in im mit für von vom bei auf aus nach seit durch ohne zum zur am an'),
  subordinators: wordSet('weil da während obwohl wobei'),
  conditions: /\b(?:wenn|falls|außer|ohne|nur|solange|sofern|bis)\b/i,
  negations: /\b(?:nicht|kein\w*|nie|niemals|niemand|nichts|ohne|kaum)\b/gi,
  hedge:
    /\b(etwa|rund|ca\.|circa|fast|bis zu|mehr als|weniger als|über|unter|mindestens|höchstens|nur|knapp)\s*$/i,
  abbreviations:
    /(?:\b(?:Dr|Prof|Hr|Fr|Nr|Std|Mio|Mrd|ca|bzw|usw|inkl|vgl|z\.\s?B|d\.\s?h|u\.\s?a|[a-z])\.|(?:^|\s)[A-Z]\.|\b\d{1,2}\.)$/,
  anaphor:
    /^(?:er|sie|es|dies\p{L}*|das|diese|jene|dabei|damit|dadurch|dort|dann|deshalb|daher|auch|so)(?!\p{L})/iu,
  // Taking away an opening adverb would break the verb-second order.
  connective: /^$^/,
  saidVerbs: 'sagt|sagte|erklärt|erklärte|meint|schreibt',
  call: /^(?:besuch|bestell|ruf|meld|probier|komm|lad|registrier|buch|kauf|pflanz|entdeck|mach|hol|sicher|schau|teste?|jetzt)\p{L}*\s+\p{L}/iu,
  contrast: /,\s+(?:während|aber|doch)\s+|;\s+/i,
  change:
    /\b(?:sank|sinkt|gesunken|stieg|steigt|gestiegen|fiel|gefallen|wuchs|gewachsen|senkt\w*|verringert\w*|erhöht\w*)\b/i,
  months:
    'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sep|okt|nov|dez',
  units: `${COMMON_UNITS}|Prozentpunkte|Prozent|Grad|Kilowattstunden|Kilometer|Kilogramm|Gramm|Tonnen|Liter|Meter|Zentimeter|Euro|Cent|Dollar|Franken|Stunden?|Minuten?|Sekunden?|Jahren?|Jahre?|Monaten?|Monate?|Wochen?|Tagen?|Tage?|Nächte|Mal|Watt|Uhr`,
  spelledNumbers,
  outOf: 'von|aus',
  frames: {
    remember: 'Zum Merken',
    or: 'oder',
    and: 'und',
    before: 'Vorher',
    after: 'Nachher',
    points: 'Das wird gebraucht',
    openQuestions: ['Was ist schon bekannt?', 'Was wäre die Vermutung?', 'Welche Frage bleibt?'],
    findOut: 'Heute die Antwort finden',
  },
};
