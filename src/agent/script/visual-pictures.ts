import type { SceneKind } from '../../schema/storyboard.js';
import { readQuantities } from '../language/read-quantities.js';
import { capitalize, countWords, dropFullStop, tidy } from '../language/words.js';
import { splitItems } from '../reading/read-enumeration.js';
import { readComparison, sidesOf } from '../reading/read-comparison.js';
import { splitSentences } from '../language/split-sentences.js';
import { ADDRESS, readSentence } from '../reading/read-sentence.js';
import { shorten } from '../wording/shorten.js';
import { callPicture } from '../pictures/call-picture.js';
import { figurePictures } from '../pictures/figure-pictures.js';
import { statement } from '../pictures/statement-picture.js';
import { versusPicture } from '../pictures/versus-picture.js';
import { listPictures } from '../pictures/list-pictures.js';
import { NO_EXTRAS, type Picture, type PictureContext } from '../pictures/picture.js';
import { breakIntoBeats } from '../wording/beats.js';
import type { ListedScene } from './scene-list.js';

/** Words of a description that name a kind of scene, the plainest first. */
const KINDS: [SceneKind, RegExp][] = [
  [
    'host-panel',
    /\ba-?roll\b[^a-z]{0,12}(?:with\s)?(?:an?\s)?overlay\b|(?:a-?roll|presenter|host|avatar|talking head|she|he)\b.{0,40}\b(?:panel|card|beside|next to|split screen|overlay|list|bullets?|points?|chart)|\b(?:panel|card|list|bullets?|chart)\b.{0,30}\b(?:beside|next to|with)\b.{0,20}\b(?:presenter|host|avatar)/i,
  ],
  ['host', /\b(?:a-?roll|presenter|host|avatar|talking head|to camera|on camera|spokesperson)\b/i],
  [
    'versus',
    /\b(?:versus|vs\.?|side by side|split[- ]screen|before (?:and|\/|&) after|compar(?:e|es|ed|ison)|left (?:side|half)?.{0,40}right)\b/i,
  ],
  [
    'flow',
    /\b(?:flow(?:chart)?|process|steps?|diagram|arrows?|pipeline|sequence|how it works|cycle|timeline)\b/i,
  ],
  [
    'list',
    /\b(?:lists?|bullets?|bullet points|checklist|columns?|items?|(?:two|three|four|five|\d) (?:things|icons|cards|words|boxes|points|tiles|features|benefits|tips|rows|labels|items)|grid of)\b/i,
  ],
  ['quote', /\b(?:quote|quotation|testimonial|review)\b/i],
  [
    'stat',
    /\b(?:big number|large number|giant number|number|counter|counts? (?:up|down)|stat(?:istic)?s?|percentage|percent|%|gauge|ring|pie|donut|chart|graph|bars?|meter|figure)\b/i,
  ],
  [
    'cta',
    /\b(?:call[- ]to[- ]action|cta|end card|end screen|button|url|web ?address|website|logo (?:and|with)|qr code|sign-?up|closing card|contact)\b/i,
  ],
  ['opener', /\b(?:title card|opening title|intro(?: card)?|opener|title|logo|product name|cover)\b/i],
  ['statement', /\b(?:text|words?|headline|kinetic|typography|statement|type|sentence|caption|line)\b/i],
];

/** Kind of scene that a description names, or null when it describes a picture that cannot be filmed here. */
export function kindOfVisual(visual: string): SceneKind | null {
  const plain = visual.replace(/["“„«'][^"”“»']*["”“»']/g, '""');
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Pictures that follow a description: its kind, with its own texts, numbers and lists, else those of the narration. */
export function visualPictures(
  scene: ListedScene,
  kind: SceneKind | null,
  isLast: boolean,
  context: PictureContext,
): Picture[] {
  const { narration, visual } = scene;
  switch (kind) {
    case 'host':
      return [
        {
          content: {
            ...NO_EXTRAS,
            kind: 'host',
            framing: /close/i.test(visual) ? 'close-up' : 'medium',
            strap: null,
          },
          score: 6,
        },
      ];
    case 'list':
    case 'flow':
    case 'host-panel':
      return listVisual(scene, kind, context);
    case 'stat':
      return statVisual(scene, context);
    case 'versus':
      return versusVisual(scene, context);
    case 'opener':
      return openerVisual(scene, context);
    case 'quote':
      return quoteVisual(scene);
    case 'statement':
      return scene.literals.length === 0 ? statementVisual(scene, context) : [];
    case 'cta':
      return [callVisual(scene, context)];
    default:
      return isLast && readSentence(narration, context.language).isCall
        ? [{ ...callPicture(narration, narration, context), score: 3.5 }]
        : [];
  }
}

/** Things that a description lists: "three columns with Delete, Delegate, Do". */
export function itemsOfVisual(visual: string, context: PictureContext): string[] {
  const plain = visual.replace(/["“”„«»]/g, '').replace(/\.$/, '');
  const tail =
    plain.match(/(?::|\b(?:with|showing|reading|labell?ed|of|listing|named|saying)\b)\s+([^:]+)$/i)?.[1] ??
    plain.match(/[–—]\s+([^–—]+)$/)?.[1];
  if (tail === undefined) return [];
  const items = splitItems(
    tail.replace(/\s+(?:appear|appears|slide|pop|animate|fade|in|one)\b.*$/i, '').replace(/→|->|>/g, ','),
    context.lexicon,
  );
  const areThings = items.length >= 2 && items.length <= 5 && items.every((item) => countWords(item) <= 6);
  return areThings
    ? items.map((item) => capitalize(tidy(item.replace(/^(?:and|then|finally)\s+/i, ''))))
    : [];
}

/** "three tips": what a description calls its list. */
const COUNTED_THINGS =
  /\b(?:two|three|four|five|\d)\s+(?:\p{L}+\s)?(?:tips|things|steps|reasons|ways|benefits|features|rules|mistakes|facts|ideas|questions|habits)\b/iu;

/** A quotation that a description gives, with the name behind it: 'quote "…" by Ana Ruiz'. */
function quoteVisual(scene: ListedScene): Picture[] {
  const [text] = scene.literals;
  if (text === undefined || text.length > 140) return [];
  const name =
    scene.visual
      .match(/(?:\bby|\bfrom|[–—-])\s+(\p{Lu}[\p{L}'.-]+(?:\s\p{Lu}[\p{L}'.-]+){0,2})/u)?.[1]
      ?.replace(/\.$/, '') ?? null;
  return [
    {
      content: {
        ...NO_EXTRAS,
        kind: 'quote',
        text,
        name: name !== null && name.length <= 28 ? name : null,
        role: null,
      },
      score: 7,
    },
  ];
}

function listVisual(
  scene: ListedScene,
  kind: 'list' | 'flow' | 'host-panel',
  context: PictureContext,
): Picture[] {
  const own = scene.literals.length >= 2 ? scene.literals : itemsOfVisual(scene.visual, context);
  const spoken = splitSentences(scene.narration, context.language)
    .map((text) => readSentence(text, context.language).enumeration)
    .find((one) => one !== null);
  const said = dropFullStop(splitSentences(scene.narration, context.language)[0] ?? '');
  // A panel with one text of its own gets what is said beside it.
  const beside =
    kind === 'host-panel' && scene.literals.length === 1 && said !== ''
      ? [said, scene.literals[0] ?? '']
      : [];
  const items = own.length >= 2 ? own : (spoken?.items ?? beside);
  const counted = scene.visual.match(COUNTED_THINGS)?.[0] ?? null;
  const lead = spoken?.lead === undefined || spoken.lead === '' ? null : spoken.lead;
  const headline =
    scene.literals.length === 1
      ? (scene.literals[0] ?? null)
      : (lead ?? (counted === null ? null : capitalize(counted)));
  const isOrdered = kind === 'flow' || /\b(?:steps?|numbered|order)\b/i.test(scene.visual);
  const pictures = listPictures({ headline, items, isOrdered, isGiven: true }, scene.narration, context);
  return pictures.map((picture) => ({
    ...picture,
    score:
      picture.score +
      (picture.content.kind === kind ? 4 : kind === 'list' && picture.content.kind === 'host-panel' ? -1 : 1),
  }));
}

function statVisual(scene: ListedScene, context: PictureContext): Picture[] {
  const readings = splitSentences(scene.narration, context.language).map((text) =>
    readSentence(text, context.language),
  );
  const own = readings
    .flatMap((reading) => figurePictures(reading, scene.narration, context))
    .filter(({ content }) => content.kind === 'stat');
  const written =
    scene.literals[0] ??
    scene.visual.replace(/^.*?\b(?:number|counter|stat|figure|percentage|ring|gauge)\b:?\s*/i, '');
  const [quantity] = readQuantities(written, context.language);
  const matching = own.filter(
    ({ content }) =>
      content.kind === 'stat' && (quantity === undefined || content.figure.text.includes(quantity.text)),
  );
  const fromVisual =
    quantity === undefined
      ? []
      : figurePictures(
          readSentence(
            tidy(written.slice(quantity.start).split(/\s+(?:with|and|beside|next|in|on|over)\b/i)[0] ?? ''),
            context.language,
          ),
          scene.narration,
          context,
        ).filter(({ content }) => content.kind === 'stat');
  return [...chartVisual(scene, context), ...matching, ...fromVisual, ...own].map((picture, index) => ({
    ...picture,
    score: picture.score + 4 - index * 0.3,
  }));
}

/** An end card: the text given for it, else what is said; the address may stand in the description alone. */
function callVisual(scene: ListedScene, context: PictureContext): Picture {
  const [literal] = scene.literals;
  const picture = callPicture(literal ?? scene.narration, scene.narration, context);
  if (literal !== undefined && literal.length <= 28 && picture.content.kind === 'cta') {
    const content = { ...picture.content, kicker: null, action: literal, detail: null };
    return { content, score: 6 };
  }
  const { content } = picture;
  const address = scene.visual.match(ADDRESS)?.[1] ?? null;
  const isMissing =
    content.kind === 'cta' && content.address === null && address !== null && address.length <= 32;
  return { content: isMissing ? { ...content, address } : content, score: 6 };
}

/** "Bar chart: household 60%, restaurants 26%, shops 14%": the values as bars, the largest in front. */
function chartVisual(scene: ListedScene, context: PictureContext): Picture[] {
  const pairs = [
    ...scene.visual.matchAll(
      /([\p{L}][\p{L} -]{1,20}?)\s*[:=]?\s*(\d+(?:[.,]\d+)?)\s?(%|[\p{L}°€$]{1,4})?(?=[,;.)]|\s|$)/gu,
    ),
  ];
  const bars = pairs.map(([, label = '', digits = '', unit = '']) => ({
    label: capitalize(tidy(label.replace(/^.*\b(?:chart|graph|bars?|with|showing|and|of)\b\s*/i, ''))),
    value: Number(digits.replace(',', '.')),
    text: `${digits}${unit === '%' ? '%' : ''}`,
    unit,
  }));
  const isPlain =
    bars.length >= 2 &&
    bars.length <= 7 &&
    bars.every(
      (bar) =>
        bar.label !== '' && bar.label.length <= 12 && bar.text.length <= 8 && bar.unit === bars[0]?.unit,
    );
  if (!isPlain) return [];
  const highlighted = bars.reduce(
    (best, bar, index) => (bar.value > (bars[best]?.value ?? 0) ? index : best),
    0,
  );
  const top = bars[highlighted];
  const said = shorten(
    splitSentences(scene.narration, context.language)[0] ?? '',
    { characters: 48 },
    context.language,
  );
  if (top === undefined || top.unit.length > 4) return [];
  const label =
    scene.literals.find((literal) => literal.length <= 48) ??
    (said === null || said === '' ? top.label : said);
  const proof = {
    type: 'bars' as const,
    bars: bars.map(({ label: name, value, text }) => ({ label: name, value, text })),
    highlighted,
  };
  const figure = {
    text: top.text.replace('%', ''),
    unit: top.unit,
    unitBefore: false,
    label,
    delta: null,
    proof,
    cueWord: null,
  };
  return [{ content: { ...NO_EXTRAS, kind: 'stat', figure }, score: 4 }];
}

function versusVisual(scene: ListedScene, context: PictureContext): Picture[] {
  const halves = scene.visual.match(
    /left[^:]{0,20}:?\s*["“]?([\p{L}\d %-]{2,26}?)["”]?\s*[,;/|]?\s*(?:and\s+)?(?:on the\s+)?right[^:]{0,20}:?\s*["“]?([\p{L}\d %-]{2,26})/iu,
  );
  const named = scene.visual.match(
    /["“]?([\p{L}\d][\p{L}\d -]{1,22}?)["”]?\s+(?:vs\.?|versus)\s+["“]?([\p{L}\d][\p{L}\d -]{1,22}?)["”]?(?=[,.;]|$)/iu,
  );
  const sides: [string, string] | null =
    scene.literals.length === 2 && scene.literals.every((text) => text.length <= 18)
      ? [scene.literals[0] ?? '', scene.literals[1] ?? '']
      : named?.[1] !== undefined && named[2] !== undefined
        ? sidesOf(`${named[1]} vs ${named[2]}`)
        : null;
  const comparison =
    readComparison([scene.narration], sides, context.language) ??
    readComparison([scene.narration], null, context.language);
  const picture = comparison === null ? null : versusPicture(comparison, scene.narration, context);
  if (picture !== null) return [{ ...picture, score: 7 }];
  const [left, right] = [halves?.[1] ?? sides?.[0], halves?.[2] ?? sides?.[1]].map((text) =>
    text === undefined ? undefined : capitalize(tidy(text.replace(/^(?:the|a|an)\s/i, ''))),
  );
  if (left === undefined || right === undefined) return [];
  return listPictures(
    { headline: null, items: [left, right], isOrdered: false, isGiven: true },
    scene.narration,
    context,
  )
    .filter(({ content }) => content.kind === 'list')
    .map((one) => ({ ...one, score: 5 }));
}

function openerVisual(scene: ListedScene, context: PictureContext): Picture[] {
  const title = scene.literals[0] ?? context.title;
  const subtitle = scene.literals[1] ?? null;
  const icon = context.findIcon(title) ?? context.findIcon(`${scene.visual} ${scene.narration}`);
  if (title.length > 42 || (subtitle?.length ?? 0) > 60) return [];
  return [
    {
      content: {
        ...NO_EXTRAS,
        kind: 'opener',
        title,
        subtitle,
        icon,
      },
      score: 6,
    },
  ];
}

function statementVisual(scene: ListedScene, context: PictureContext): Picture[] {
  const beats = breakIntoBeats(scene.narration, context.language);
  return beats === null || countWords(scene.narration) > 12
    ? []
    : [{ content: statement(beats, scene.narration, scene.narration, context), score: 5 }];
}
