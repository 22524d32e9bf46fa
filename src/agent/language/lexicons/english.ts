import type { Lexicon } from '../lexicon.js';
import { COMMON_UNITS, wordSet } from './word-set.js';

const spelledNumbers: Record<string, number> = {};
'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = index + 1));
'thirty forty fifty sixty seventy eighty ninety hundred'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = (index + 3) * 10));

/** English. */
export const english: Lexicon = {
  language: 'en',
  name: 'English',
  stopWords:
    wordSet(`a an the of to in on at by for from with without and or but nor so as is are was were be been
    being am has have had having do does did doing will would can could may might must shall should it its it's they
    them their theirs he his him she her hers we our ours us you your yours i my me mine this that these those there
    here which who whom whose what when where why how while if than then not no also very just only too more most
    much many into onto over under up down out off about after before all any some such own same through per during
    within between among around near across along against toward towards until till because although though since
    both each every either neither one ones again ever never now even still yet once let's don't doesn't isn't
    aren't wasn't won't can't get gets got it'll we'll you'll that's there's what's`),
  danglers:
    wordSet(`a an the of to in on at by for from with without and or but nor so as is are was were be been am
    has have had do does did will would can could may might must shall should its their his her our your my this
    these those which who whom whose when where why how while if than into onto per between among
    because although though until till since every each not no very more most less only about nearly almost roughly
    i we they he she vs versus deep`),
  prepositions:
    wordSet(`in on at by for from with into onto over under through during within between among around
    near across along against toward towards after before since per inside outside behind above below beside
    throughout thanks despite via instead without as of to like`),
  subordinators: wordSet(
    `because so which who where while although though whereas since when after before as`,
  ),
  conditions: /\b(?:if|unless|until|except|without|only|provided|as long as|whenever|otherwise)\b/i,
  negations: /\b(?:not|no|never|nobody|none|nothing|without|hardly|cannot|nor|neither)\b|n['’]t\b/gi,
  hedge:
    /\b(up to|about|around|roughly|nearly|almost|over|under|more than|less than|fewer than|at least|at most|only|just|no more than|approximately|some|as many as|as much as|as little as|close to)\s*$/i,
  abbreviations:
    /(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|Inc|Ltd|Co|Jr|Sr|vs|approx|etc|e\.g|i\.e|No|Nos|Fig|Mt|Ave|Dept|est|min|max)\.|(?:^|\s)[A-Z]\.|\b[ap]\.m\.)$/,
  anaphor:
    /^(?:it|its|they|them|their|this|that|these|those|he|she|his|her|such|both|another|then|also|so|the (?:latter|former|answer|result|first|second|third)|there|here)\b/i,
  connective:
    /^(?:(?:however|moreover|in addition|furthermore|also|still|in fact|of course|in the end|besides|that said|meanwhile|finally|next|first|firstly|second|secondly|third|thirdly|lastly|tip|pro tip|note|fun fact|best of all|even better|and yes|so|then)[,:]|(?:however|moreover|and|but|so|yet|plus|did you know(?: that)?))\s+(?=\S)/i,
  saidVerbs: 'says|said|adds|added|explains|explained|writes|wrote|notes|recalls|tells us|told us|puts it',
  call: /^(?:please\s+)?(?:visit|sign up|call|order|book|try|join|come|download|register|buy|choose|learn more|get|find|start|see|plant|reserve|apply|donate|vote|subscribe|follow|contact|email|write|scan|save|switch|ask|bring|pick|go|grab|claim|check|discover|explore|enter|request|schedule|shop|tell|share|report|talk|stop by|drop by|meet|enroll|enrol|volunteer|support|give|help|use|take|install|upgrade|preorder|pre-order|rsvp)\b/i,
  contrast: /,?\s+(?:while|whereas|but)\s+|;\s+/i,
  change:
    /\b(?:fell|falls?|fallen|rose|rises?|risen|grew|grows?|grown|dropped|drops?|cut|cuts|went|goes|gone|increased?s?|decreased?s?|shrank|shrinks?|reduced?s?|climbed|jumped|improved|declined|doubled|tripled|came down|slashed|lowered|raised|moved)\b/i,
  months:
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec',
  units: `${COMMON_UNITS}|percentage points|percent|per cent|degrees celsius|degrees fahrenheit|degrees|kilowatt[- ]hours?|kilometres|kilometers|kilograms?|centimetres|centimeters|millimetres|millimeters|millilitres|milliliters|litres?|liters?|metres?|meters?|grams?|tonnes?|tons?|miles?|feet|inches|pounds|ounces|gallons?|cups?|euros?|dollars?|cents|francs?|hours?|minutes?|seconds?|milliseconds|years?|months?|weeks?|days?|nights?|times|watts?|volts?|calories|acres|hectares|people`,
  spelledNumbers,
  outOf: 'out of|in|of',
  frames: {
    remember: 'Remember',
    or: 'or',
    and: 'and',
    before: 'Before',
    after: 'After',
    points: 'What you need',
    openQuestions: ['What do you know already?', 'What would you guess?', 'What would you ask?'],
    findOut: 'Find the answer today',
  },
};
