import { SceneContent, type Scene, type Storyboard } from '../../../schema/storyboard.js';
import { textsOf } from '../../pictures/literal-texts.js';
import { capitalize, splitWords, tidy } from '../../language/words.js';
import { findScene, showsPresenter, unchanged, withScene, type Change, type FilmEdit } from './film-edit.js';
import { plainCard, withNewWords } from './new-picture.js';

/** One wording in the place of another, spoken and on screen, in one scene or everywhere. */
export function replaceWords(
  { scene: number, from, to }: { scene: number | null; from: string; to: string },
  storyboard: Storyboard,
  edit: FilmEdit,
): Change {
  const replacing = replacerOf(from, to, storyboard);
  if (replacing === null)
    return unchanged(storyboard, `“${from}” does not stand in the film; nothing was replaced.`);
  if (number !== null) {
    const found = findScene(number, storyboard, edit);
    if ('missing' in found) return unchanged(storyboard, found.missing);
    const changed = replacedScene(found.scene, found.index, replacing, storyboard, edit);
    if (changed === found.scene)
      return unchanged(
        storyboard,
        `“${from}” does not stand in scene ${number}; nothing was replaced there.`,
      );
    return settled(withScene(storyboard, found.index, changed), storyboard);
  }
  const scenes = storyboard.scenes.map((scene, index) =>
    replacedScene(scene, index, replacing, storyboard, edit),
  );
  const title = replacing.replace(storyboard.title).slice(0, 120);
  return settled({ ...storyboard, scenes, title: title === '' ? storyboard.title : title }, storyboard);
}

interface Replacer {
  pattern: RegExp;
  replace: (text: string) => string;
  /** Numbers are touched: pictures drawn to their scale must be drawn anew. */
  hasNumbers: boolean;
}

function replacerOf(from: string, to: string, storyboard: Storyboard): Replacer | null {
  const wanted = [from.trim(), from.trim().replace(/[.,!?;:]+$/, '')].filter((one) => one !== '');
  const texts = [
    storyboard.title,
    ...storyboard.scenes.map((scene) => [scene.narration, ...textsOf(scene.content)].join('\n')),
  ];
  const found = wanted.map(patternOf).find((pattern) => texts.some((text) => text.search(pattern) >= 0));
  if (found === undefined) return null;
  const by = to.trim();
  const replace = (text: string): string => {
    if (text.search(found) < 0) return text;
    const changed = text.replace(found, (match: string) => (by === '' ? '' : fitted(by, match, from.trim())));
    return by === ''
      ? capitalizedAs(text, tidy(changed.replace(/\s{2,}/g, ' ').replace(/^[\s,;:.!?]+/, '')))
      : changed;
  };
  return { pattern: found, replace, hasNumbers: /\d/.test(from) || /\d/.test(to) };
}

function patternOf(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const edge = (side: string, look: string): string => (/[\p{L}\p{N}]/u.test(side) ? look : '');
  return new RegExp(
    `${edge(words[0] ?? '', '(?<![\\p{L}\\p{N}])')}${escaped}${edge(words.at(-1) ?? '', '(?![\\p{L}\\p{N}])')}`,
    'giu',
  );
}

/** At the start of a sentence the new words begin as the old ones did; a form of their own they keep. */
function fitted(by: string, match: string, from: string): string {
  const wasRaised = /^\p{Lu}/u.test(match) && !/^\p{Lu}/u.test(from);
  return wasRaised ? capitalize(by) : by;
}

function capitalizedAs(before: string, after: string): string {
  return /^\p{Lu}/u.test(before) ? capitalize(after) : after;
}

function replacedScene(
  scene: Scene,
  index: number,
  replacer: Replacer,
  storyboard: Storyboard,
  edit: FilmEdit,
): Scene {
  const narration = replacer.replace(scene.narration).slice(0, 2000);
  const isSilent = !/[\p{L}\p{N}]/u.test(narration);
  const shown = replacedContent(scene.content, replacer);
  if (narration === scene.narration && shown.text === JSON.stringify(scene.content)) return scene;
  const literals = scene.literals
    .map((literal) => replacer.replace(literal))
    .filter((literal) => literal !== '' && literal.length <= 200);
  const content =
    shown.content === null
      ? null
      : recued(shown.content, scene.narration, isSilent ? '' : narration, replacer);
  if (isSilent && scene.narration !== '')
    return silenced({ ...scene, literals, content: content ?? scene.content }, storyboard);
  if (content === null || (replacer.hasNumbers && holdsNumbers(scene.content))) {
    if (narration === '')
      return { ...scene, content: plainCard(storyboard.title, storyboard.title), literals: [] };
    return {
      ...withNewWords({ ...scene, literals }, narration, storyboard, index, edit),
      minimumSeconds: scene.minimumSeconds,
    };
  }
  return { ...scene, narration, content, literals };
}

/** What a scene shows that has nothing left to say, should it be the last one: a face does not stay silent. */
function silenced(scene: Scene, storyboard: Storyboard): Scene {
  const content = showsPresenter(scene.content.kind) ? plainCard('', storyboard.title) : scene.content;
  return { ...scene, narration: '', content, minimumSeconds: Math.max(scene.minimumSeconds, 2.4) };
}

/** Scenes that lost all they said go, as long as one stays. */
function settled(storyboard: Storyboard, before: Storyboard): Change {
  const spoken = new Set(before.scenes.filter((scene) => scene.narration !== '').map((scene) => scene.id));
  const left = storyboard.scenes.filter((scene) => scene.narration !== '' || !spoken.has(scene.id));
  const gone = storyboard.scenes.length - left.length;
  if (gone === 0 || left.length === 0) return unchanged(storyboard);
  return unchanged(
    { ...storyboard, scenes: left },
    `${gone === 1 ? 'A scene' : `${gone} scenes`} had nothing left to say and ${gone === 1 ? 'is' : 'are'} left out.`,
  );
}

/** Fields whose text is a name for a machine, not words for a viewer. */
const NO_WORDS =
  /^(?:kind|icon|framing|presenterSide|type|winner|picture|image|media|side|tone|highlight\p{L}*)$/u;

function replacedContent(
  content: SceneContent,
  { replace }: Replacer,
): { content: SceneContent | null; text: string } {
  const text = JSON.stringify(content, (key, value: unknown) =>
    typeof value === 'string' && !NO_WORDS.test(key) ? replace(value) : value,
  );
  const record = JSON.parse(text) as Record<string, unknown>;
  const beats = record['beats'];
  const emphasis = record['emphasis'];
  // A word that no longer stands on the screen cannot be emphasised.
  if (typeof emphasis === 'string' && !JSON.stringify(beats ?? '').includes(emphasis))
    record['emphasis'] = null;
  const parsed = SceneContent.safeParse(record);
  return { content: parsed.success ? parsed.data : null, text };
}

/** Cues moved to where their words stand now. */
function recued(
  content: SceneContent,
  before: string,
  after: string,
  { pattern, replace }: Replacer,
): SceneContent {
  const count = splitWords(after).length;
  const starts = [...before.matchAll(/\S+/g)].map((match) => match.index);
  const matches = [...before.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const moved = (cue: number): number | null => {
    const start = starts[cue];
    if (count === 0 || start === undefined) return null;
    const inside = matches.find((match) => start > match.start && start < match.end);
    const prefix = before.slice(0, inside?.start ?? start);
    return Math.min(count - 1, splitWords(prefix.trim() === '' ? '' : replace(prefix)).length);
  };
  return JSON.parse(JSON.stringify(content), (key, value: unknown) =>
    /cueWord$/i.test(key) && typeof value === 'number' ? moved(value) : value,
  ) as SceneContent;
}

/** Figures, and values that are drawn to scale: their parts stand apart from the words that name them. */
function holdsNumbers(content: SceneContent): boolean {
  let holds = 'figure' in content && content.figure !== null;
  JSON.stringify(content, (key, value: unknown) => {
    if (typeof value === 'number' && !/cueWord$/i.test(key)) holds = true;
    return value;
  });
  return holds;
}
