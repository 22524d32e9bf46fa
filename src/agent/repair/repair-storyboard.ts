import type { FitProblem } from '../../schema/fit-problem.js';
import { Storyboard, type Scene, type SceneContent } from '../../schema/storyboard.js';
import { lexiconOf } from '../language/lexicon.js';
import { hardCut } from '../pictures/list-pictures.js';
import { showsLiteral } from '../pictures/literal-texts.js';
import { NO_EXTRAS } from '../pictures/picture.js';
import { breakIntoBeats } from '../wording/beats.js';
import { keyPhrase } from '../wording/key-phrase.js';
import { shorten, type Room } from '../wording/shorten.js';
import { isExactField, readField, writeField } from './content-fields.js';

/**
 * Mends texts that did not fit their place: each is shortened by leaving words out; a line that is not needed goes; where
 * the text itself must stay, the scene becomes a kind with more room. Every repair makes the texts shorter or the kind
 * simpler, so repeated calls come to an end.
 */
export function repairStoryboard(storyboard: Storyboard, problems: FitProblem[]): Storyboard {
  const scenes = storyboard.scenes.map((scene) => {
    const own = problems.filter((problem) => problem.sceneId === scene.id);
    return own.length === 0 ? scene : repairScene(scene, own, storyboard);
  });
  return Storyboard.parse({ ...storyboard, scenes });
}

function repairScene(scene: Scene, problems: FitProblem[], storyboard: Storyboard): Scene {
  let content: SceneContent = scene.content;
  for (const problem of problems) {
    const repaired = repairField(content, problem, scene, storyboard.language);
    // A text that can be neither shortened nor left out needs another kind of scene; that settles all problems at once.
    if (repaired === null) return { ...scene, content: simplerKind(scene, storyboard) };
    content = repaired;
  }
  return { ...scene, content };
}

/** Content with a shorter text in the field, without the field where it may be left out, or null. */
function repairField(
  content: SceneContent,
  problem: FitProblem,
  scene: Scene,
  language: string,
): SceneContent | null {
  const text = readField(content, problem.field) ?? problem.text;
  const characters = Math.min(problem.maximumCharacters, text.length - 1);
  const keepsLiterals = (changed: SceneContent | null): changed is SceneContent =>
    changed !== null &&
    scene.literals.every((literal) => !showsLiteral(content, literal) || showsLiteral(changed, literal));
  const keep = numberOf(content, problem.field, text);
  for (const shorter of shorterTexts(text, { characters, keep }, problem.field, language)) {
    const changed = writeField(content, problem.field, shorter);
    if (keepsLiterals(changed)) return changed;
  }
  const without = writeField(content, problem.field, null);
  return keepsLiterals(without) ? without : null;
}

/** The number that a label speaks of must not be cut out of it. */
function numberOf(content: SceneContent, field: string, text: string): string | undefined {
  const figure = content.kind === 'stat' || content.kind === 'host-panel' ? content.figure : null;
  return field === 'figure.label' && figure !== null && text.includes(figure.text) ? figure.text : undefined;
}

function shorterTexts(text: string, room: Room, field: string, language: string): string[] {
  const { characters, keep } = room;
  if (characters < 3 || isExactField(field)) return [];
  const shorter = [shorten(text, room, language)];
  // A label or a cell may become the thing it speaks of; a statement may not.
  if (keep === undefined && !/^beats|^text$|action/.test(field))
    shorter.push(keyPhrase(text, characters, language, new Set()));
  if (/^action/.test(field)) shorter.push(hardCut(text, characters, { lexicon: lexiconOf(language) }));
  return shorter.filter((one): one is string => one !== null && one.length <= characters && one !== text);
}

/** The scene as large type or, where a presenter is there, as a face with captions only. */
function simplerKind(scene: Scene, storyboard: Storyboard): SceneContent {
  const { content, literals, narration } = scene;
  const host: SceneContent = { ...NO_EXTRAS, kind: 'host', framing: 'medium', strap: null };
  const [literal] = literals;
  if (literal !== undefined && content.kind !== 'statement') {
    const beats = breakIntoBeats(literal, storyboard.language, true);
    if (beats !== null)
      return {
        ...NO_EXTRAS,
        kind: 'statement',
        beats: beats.map((text) => ({ text, cueWord: null })),
        emphasis: null,
        icon: null,
      };
  }
  if (literal !== undefined && content.kind !== 'quote' && literal.length <= 140)
    return { ...NO_EXTRAS, kind: 'quote', text: literal, name: null, role: null };
  if (content.kind !== 'statement' && content.kind !== 'cta') {
    const words = storyboard.orientation === 'portrait' ? 9 : 12;
    const short = shorten(narration, { characters: 60, words }, storyboard.language);
    const beats = short === null ? null : breakIntoBeats(short, storyboard.language);
    if (beats !== null && beats.every((beat) => beat.length <= 24))
      return {
        ...NO_EXTRAS,
        kind: 'statement',
        beats: beats.map((text) => ({ text, cueWord: null })),
        emphasis: null,
        icon: null,
      };
  }
  if (storyboard.presenterId !== null && content.kind !== 'cta') return host;
  return lastResort(scene, storyboard);
}

/** The few words that fit anywhere. */
function lastResort({ content, narration }: Scene, storyboard: Storyboard): SceneContent {
  const lexicon = lexiconOf(storyboard.language);
  const source = narration === '' ? storyboard.title : narration;
  const phrase = keyPhrase(source, 18, storyboard.language, new Set()) ?? hardCut(source, 14, { lexicon });
  if (content.kind === 'cta') return { ...content, action: phrase, detail: null, kicker: null };
  return {
    ...NO_EXTRAS,
    kind: 'statement',
    beats: [{ text: phrase, cueWord: null }],
    emphasis: null,
    icon: null,
  };
}
