import type { Brief } from '../../schema/brief.js';
import type { Script, ScriptSection } from '../../schema/script.js';
import { Storyboard, type Scene, type SceneContent } from '../../schema/storyboard.js';
import type { StyleSummary } from '../../schema/style-summary.js';
import type { VoiceTrack } from '../../schema/voice-track.js';
import type { AvatarLook } from '../../providers/contract/avatar.js';
import type { MediaProvider } from '../../providers/contract/media.js';
import { hashOf } from '../../util/content-hash.js';
import { splitSentences } from '../language/split-sentences.js';
import { countWords } from '../language/words.js';
import { isLatin } from '../language/detect-language.js';
import { createContext } from '../pictures/create-context.js';
import { listPictures } from '../pictures/list-pictures.js';
import { showsLiteral, textsOf } from '../pictures/literal-texts.js';
import { picturesOf } from '../pictures/pictures-of.js';
import { type Picture, type PictureContext } from '../pictures/picture.js';
import { sidesOf } from '../reading/read-comparison.js';
import { choosePictures } from './choose-pictures.js';
import { chooseTransitions } from './choose-transitions.js';
import { placePictures } from './place-pictures.js';
import { stagePresenter } from './stage-presenter.js';

/** What the storyboard is drawn from, beside brief, script and voice. */
export interface StoryboardSources {
  styles: StyleSummary[];
  looks: AvatarLook[];
  media: MediaProvider;
}

/** Presenter time of a film that has a presenter, as a share of the whole: 25–45 % with a margin for what fitting adds. */
const PRESENTER_SHARE: [number, number] = [0.31, 0.44];

/** Chooses a picture for every section so that the film is varied, and everything that ties the scenes together. */
export function planStoryboard(
  brief: Brief,
  script: Script,
  voice: VoiceTrack,
  { styles, looks, media }: StoryboardSources,
): Storyboard {
  const context = createContext(brief, media);
  const seconds = secondsOf(script.sections, voice);
  const wantsPresenter = brief.presenterId !== null;
  const isGiven = brief.form === 'scenes';
  const placed = placePictures(brief, script.sections);
  const pictures = choosePictures(
    script.sections.map((section, index) => ({
      pictures: optionsOf(section, brief, context, placed.scenes.get(section.id)),
      seconds: seconds[index] ?? 3,
      isFirst: index === 0,
    })),
    { hasPresenter: wantsPresenter, presenterShare: isGiven ? null : PRESENTER_SHARE },
  );
  const contents = nameQuotes(pictures.map(({ content }) => content));
  const look = looks.find((one) => one.id === brief.presenterId) ?? null;
  const showsPresenter = contents.some(({ kind }) => kind === 'host' || kind === 'host-panel');
  const staged = stagePresenter(contents, look);
  const style = styles.find((one) => one.id === brief.styleId);
  const transitions = chooseTransitions(
    script.sections.map(({ role }) => role),
    staged,
    style ?? null,
  );
  const scenes = script.sections.map((section, index): Scene =>
    sceneOf(section, staged[index] ?? section.idea, transitions[index] ?? 'cut', voice),
  );
  return Storyboard.parse({
    title: script.title,
    language: brief.language,
    orientation: brief.orientation,
    styleId: brief.styleId,
    presenterId: showsPresenter ? brief.presenterId : null,
    voiceId: brief.voiceId,
    brand: brief.colors.length === 0 ? null : { colors: brief.colors },
    captions: { mode: brief.captions, style: null },
    speechSpeed: script.pacing.speed,
    pauseSeconds: script.pacing.pauseSeconds,
    music: { enabled: brief.wantsMusic },
    pictures: brief.pictures,
    seed: seedOf(brief),
    scenes,
    // Each note once, whoever wrote it first.
    notes: [...new Set([...brief.notes, ...script.notes, ...placed.notes, ...voiceNotes(brief)])],
  });
}

/** The same brief gives the same seed. */
function seedOf(brief: Brief): number {
  return Number.parseInt(
    hashOf({ topic: brief.topic, body: brief.body, styleId: brief.styleId }).slice(0, 8),
    16,
  );
}

/** About how long scenes last by their words alone: what fitting holds must not change which picture is chosen. */
function secondsOf(sections: ScriptSection[], voice: VoiceTrack): number[] {
  const spoken = new Map(voice.scenes.map((scene) => [scene.sceneId, scene.durationSeconds * voice.speed]));
  return sections.map((section) => (section.narration === '' ? 2.6 : (spoken.get(section.id) ?? 2) + 0.75));
}

/** All pictures of a section; one that stands as it is, or shows a user's picture, has only that. */
function optionsOf(
  section: ScriptSection,
  brief: Brief,
  context: PictureContext,
  placed: SceneContent | undefined,
): Picture[] {
  if (placed !== undefined) return [{ content: placed, score: 3 }];
  const own: Picture = { content: section.idea, score: 2.6 };
  if (section.fixed || section.narration === '' || section.role === 'opener') return [own];
  const headline = headlineOfIdea(section.idea, context);
  const sides = sidesOf(brief.topic);
  const others = picturesOf(
    { narration: section.narration, literals: section.literals, headline, sides },
    context,
  );
  const known = others.find(({ content }) => JSON.stringify(content) === JSON.stringify(section.idea));
  const relatives = relativesOf(section, context).filter(({ content }) =>
    section.literals.every((literal) => showsLiteral(content, literal)),
  );
  if (isWholeList(section, context.language)) {
    const lists = [...relatives, ...others].filter(
      ({ content }) => countItems(content) >= countItems(section.idea),
    );
    // Two short sentences may also be shown in another way, when a list stands right beside.
    const loose =
      countItems(section.idea) === 2
        ? others.map((picture) => ({ ...picture, score: picture.score - 1.5 }))
        : [];
    return [{ ...own, score: (lists[0]?.score ?? 2.8) + 0.2 }, ...lists, ...loose];
  }
  const all = [
    ...others,
    ...relatives,
    ...(known === undefined ? [{ ...own, score: Math.max(own.score, (others[0]?.score ?? 0) + 0.2) }] : []),
  ];

  if (section.role === 'breather')
    return all.map((picture) =>
      picture.content.kind === 'host' ? { ...picture, score: picture.score + 1 } : picture,
    );
  return all;
}

/** The first half of a quotation gets the speaker that only its second half names. */
function nameQuotes(contents: SceneContent[]): SceneContent[] {
  return contents.map((content, index) => {
    const next = contents.slice(index + 1, index + 3).find((one) => one.kind === 'quote');
    const isHalf = content.kind === 'quote' && content.name === null && next !== undefined;
    return isHalf ? { ...content, name: next.name, role: next.role } : content;
  });
}

/** A list that the prompt gives is shown whole or not at all. */
function isWholeList(section: ScriptSection, language: string): boolean {
  const count = countItems(section.idea);
  return (
    count >= 3 ||
    (count === 2 && splitSentences(section.narration, language).length === 2) ||
    section.idea.kind === 'flow'
  );
}

function countItems(content: SceneContent): number {
  if (content.kind === 'list' || content.kind === 'host-panel') return content.items.length;
  return content.kind === 'flow' ? content.steps.length : 0;
}

/** A list of given things as other kinds of list, which its spoken words alone would not give away. */
function relativesOf(section: ScriptSection, context: PictureContext): Picture[] {
  const { idea } = section;
  if (idea.kind !== 'list' && idea.kind !== 'flow' && idea.kind !== 'host-panel') return [];
  const items = splitSentences(section.narration, context.language);
  if (items.length < 2 || items.length !== countItems(idea)) return [];
  return listPictures(
    { headline: idea.headline, items, isOrdered: idea.kind === 'flow', isGiven: true },
    section.narration,
    context,
  );
}

function headlineOfIdea(idea: SceneContent, context: PictureContext): string | null {
  if (idea.kind !== 'list' && idea.kind !== 'host-panel' && idea.kind !== 'flow') return null;
  return idea.headline === context.title ? null : idea.headline;
}

function sceneOf(
  section: ScriptSection,
  content: SceneContent,
  transition: Scene['transition'],
  voice: VoiceTrack,
): Scene {
  const isSpoken =
    section.narration !== '' &&
    (voice.scenes.find((scene) => scene.sceneId === section.id)?.words.length ?? 1) > 0;
  const words = textsOf(content).reduce((sum, text) => sum + countWords(text), 0);
  const reading = isSpoken ? 0 : Math.max(2.4, 1 + 0.32 * Math.min(words, 24));
  return {
    id: section.id,
    narration: section.narration,
    content: withSource(isSpoken ? content : withoutCues(content), section.idea.source),
    transition,
    minimumSeconds: Math.min(60, Math.max(section.askedSeconds ?? 0, reading)),
    literals: section.literals.filter((literal) => literal.length <= 200),
  };
}

/** A scene of a file's words says where they come from, unless a face alone speaks them. */
function withSource(content: SceneContent, source: string | null): SceneContent {
  return source === null || content.kind === 'host' ? content : { ...content, source };
}

/** In a silent scene nothing is named by a word; the stage spreads its elements evenly. */
function withoutCues(content: SceneContent): SceneContent {
  return JSON.parse(JSON.stringify(content), (key, value: unknown) =>
    /cueWord$/i.test(key) ? null : value,
  ) as SceneContent;
}

function voiceNotes(brief: Brief): string[] {
  return isLatin(brief.body === '' ? brief.topic : brief.body)
    ? []
    : ['The installed voices read Latin letters only: this film is without speech, and shows its words.'];
}
