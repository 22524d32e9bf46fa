import type { Brief } from '../../schema/brief.js';
import type { Script } from '../../schema/script.js';
import type { SceneKind } from '../../schema/storyboard.js';
import { countWords } from '../language/words.js';
import { callPicture } from '../pictures/call-picture.js';
import { showsLiteral } from '../pictures/literal-texts.js';
import { literalPictures } from '../pictures/literal-pictures.js';
import { picturesOf } from '../pictures/pictures-of.js';
import { NO_EXTRAS, type Picture, type PictureContext } from '../pictures/picture.js';
import { readSentence } from '../reading/read-sentence.js';
import { splitSentences } from '../language/split-sentences.js';
import { choosePictures } from '../storyboard/choose-pictures.js';
import { attachLiterals } from './attach-literals.js';
import { parseSceneList, type ListedScene } from './scene-list.js';
import { estimateSeconds, estimateTotal, withIds } from './sections.js';
import { titleOf } from './text-script.js';
import { kindOfVisual, visualPictures } from './visual-pictures.js';

/** A film of the prompt's own list of scenes: their number, order, words, texts and lengths stay. */
export function writeScenesScript(brief: Brief, context: PictureContext): Script {
  const scenes = parseSceneList(brief.body);
  const notes: string[] = [];
  const options = scenes.map((scene, index) => optionsOf(scene, index, scenes.length, brief, context, notes));
  const chosen = choosePictures(
    scenes.map((scene, index) => ({
      pictures: options[index] ?? [],
      seconds: estimateSeconds(scene),
      isFirst: index === 0,
    })),
    { hasPresenter: brief.presenterId !== null, presenterShare: null },
  );
  const sections = withIds(
    scenes.map((scene, index) => ({
      role: 'given' as const,
      narration: scene.narration,
      idea: withIcon(chosen[index]?.content ?? fallback(context), scene, context),
      weight: 1,
      fixed: true,
      literals: scene.literals.filter((literal) =>
        showsLiteral(chosen[index]?.content ?? fallback(context), literal),
      ),
      askedSeconds: scene.askedSeconds ?? (scene.narration === '' ? 3 : null),
    })),
  );
  const withGlobal = attachLiterals(
    sections,
    brief.literals.filter(
      (literal) => literal !== brief.topic || !scenes.some((scene) => scene.literals.includes(literal)),
    ),
    context,
  );
  notes.push(
    ...lostLiteralNotes(
      scenes,
      sections.map((section) => section.literals),
    ),
    ...endingNotes(brief, scenes),
    ...lengthNotes(withGlobal, brief),
  );
  return {
    title: titleOf(brief),
    verbatim: true,
    sections: withGlobal,
    reserve: [],
    pacing: { speed: 1, pauseSeconds: 0 },
    notes,
  };
}

function optionsOf(
  scene: ListedScene,
  index: number,
  count: number,
  brief: Brief,
  context: PictureContext,
  notes: string[],
): Picture[] {
  const number = index + 1;
  const described = kindOfVisual(scene.visual);
  const wantsPresenter = described === 'host' || described === 'host-panel';
  const isRefused = wantsPresenter && brief.presenterId === null;
  if (isRefused) notes.push(`Scene ${number} names a presenter, but the film has none: it is shown without.`);
  const kind: SceneKind | null = isRefused ? null : described;
  const isLast = index === count - 1;
  const byVisual = visualPictures(scene, kind, isLast, context);
  const readings = splitSentences(scene.narration, context.language).map((text) =>
    readSentence(text, context.language),
  );
  const byLiteral = literalPictures(scene.literals, readings, scene.narration, context);
  const bySpeech = picturesOf(
    { narration: scene.narration, literals: scene.literals, headline: null, sides: null },
    context,
  );
  const all = [
    ...byVisual,
    ...byLiteral.map((picture) => ({
      ...picture,
      score: picture.score + (picture.content.kind === kind ? 2 : 0.4),
    })),
    ...bySpeech,
  ];
  const faithful = all.filter(({ content }) =>
    scene.literals.every((literal) => showsLiteral(content, literal)),
  );
  const usable = (faithful.length > 0 ? faithful : bestEffort(all, scene)).filter(
    ({ content }) =>
      kind === 'host' ||
      kind === 'host-panel' ||
      (content.kind !== 'host' && content.kind !== 'host-panel') ||
      (brief.presenterId !== null && brief.wantsPresenter !== false && scene.visual === ''),
  );
  const safe =
    usable.length > 0
      ? usable
      : all.filter(({ content }) => content.kind !== 'host' && content.kind !== 'host-panel');
  const hasKind = kind === null || safe.some(({ content }) => content.kind === kind);
  if (kind === null && isFootage(scene.visual))
    notes.push(
      `Scene ${number} (“${shortened(scene.visual)}”): pictures and footage are not supported yet; it shows type, icons or charts of its own words.`,
    );
  else if (!hasKind && kind !== null)
    notes.push(
      `Scene ${number} asks for ${article(kind)} ${kind}, but gives too little for one; the nearest picture was used.`,
    );
  const shown = safe.length > 0 ? safe : [{ content: fallback(context), score: 0 }];
  return withClosing(shown, scene, isLast, context);
}

/** A last scene that calls on the viewer may also be an end card. */
function withClosing(
  pictures: Picture[],
  scene: ListedScene,
  isLast: boolean,
  context: PictureContext,
): Picture[] {
  const readings = splitSentences(scene.narration, context.language).map((text) =>
    readSentence(text, context.language),
  );
  const call = readings.findLast((reading) => reading.isCall);
  if (!isLast || call === undefined || scene.literals.length > 0 || pictures.some(({ score }) => score > 5))
    return pictures;
  return [...pictures, { ...callPicture(call.text, scene.narration, context), score: 4 }];
}

/** Words of a description that name the drawing, not the thing drawn. */
const PRODUCTION_WORDS =
  /\b(?:a-?roll|b-?roll|end cards?|title cards?|cards?|screens?|text|words?|logos?|buttons?|url|icons?|charts?|bars?|graphs?|graphics?|motion|animation|camera|close-?up|shots?|split|panels?|numbers?|list|background|overlay|fade|zoom|colou?rs?|bold|big|large|font|type)\b/gi;

/** A scene without an icon takes one from the description of its picture. */
function withIcon(
  content: Picture['content'],
  scene: ListedScene,
  context: PictureContext,
): Picture['content'] {
  const isOpen =
    (content.kind === 'statement' || content.kind === 'opener' || content.kind === 'cta') &&
    content.icon === null;
  return isOpen
    ? { ...content, icon: context.findIcon(scene.visual.replace(PRODUCTION_WORDS, ' ')) }
    : content;
}

/** When no picture shows all texts, those that show most of them. */
function bestEffort(pictures: Picture[], scene: ListedScene): Picture[] {
  const shown = (picture: Picture): number =>
    scene.literals.filter((literal) => showsLiteral(picture.content, literal)).length;
  const most = Math.max(0, ...pictures.map(shown));
  return pictures.filter((picture) => shown(picture) === most);
}

function isFootage(visual: string): boolean {
  return countWords(visual) >= 3 && !/^(?:a-?roll|b-?roll|motion graphics)\W*$/i.test(visual.trim());
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).replace(/\s+\S*$/, '')} …`;
}

function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? 'an' : 'a';
}

function fallback(context: PictureContext): Picture['content'] {
  return { ...NO_EXTRAS, kind: 'opener', title: context.title, subtitle: null, icon: null };
}

function lostLiteralNotes(scenes: ListedScene[], kept: string[][]): string[] {
  return scenes.flatMap((scene, index) =>
    scene.literals
      .filter((literal) => kept[index]?.includes(literal) !== true)
      .map(
        (literal) =>
          `Scene ${index + 1}: “${shortened(literal)}” did not fit beside the scene's other texts and is not shown.`,
      ),
  );
}

function endingNotes(brief: Brief, scenes: ListedScene[]): string[] {
  if (brief.ending === null) return [];
  const said = scenes.some((scene) =>
    scene.narration.toLowerCase().includes(brief.ending?.toLowerCase().replace(/[.!]$/, '') ?? ''),
  );
  return said
    ? []
    : [
        `“${brief.ending}” was asked for as the ending, but the list of scenes is kept as it is; put it into the last scene.`,
      ];
}

function lengthNotes(sections: { narration: string; askedSeconds: number | null }[], brief: Brief): string[] {
  const overlong = sections.flatMap((section, index) => {
    const spoken = estimateSeconds({ narration: section.narration });
    return section.askedSeconds !== null && section.narration !== '' && spoken > section.askedSeconds + 1
      ? [
          `Scene ${index + 1} was to last ${section.askedSeconds} s; its words take about ${Math.round(spoken)} s.`,
        ]
      : [];
  });
  const total = estimateTotal(sections);
  if (brief.askedSeconds === null || total >= brief.askedSeconds * 0.6) return overlong;
  return [
    ...overlong,
    `Your scenes hold about ${Math.round(total)} s of speech and stated time; you asked for ${brief.askedSeconds} s. Nothing was added: scenes are held longer, as far as that is bearable.`,
  ];
}
