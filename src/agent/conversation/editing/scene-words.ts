import type { Scene, SceneContent, Storyboard } from '../../../schema/storyboard.js';
import { countWords, dropFullStop, splitWords } from '../../language/words.js';
import { isLatin } from '../../language/detect-language.js';
import { showsLiteral } from '../../pictures/literal-texts.js';
import { NO_EXTRAS } from '../../pictures/picture.js';
import { writeField } from '../../repair/content-fields.js';
import { callSection } from '../../script/closing.js';
import { breakIntoBeats } from '../../wording/beats.js';
import { createCueFinder } from '../../wording/cue.js';
import { shorten } from '../../wording/shorten.js';
import { contextOf, findScene, idOf, unchanged, withScene, type Change, type FilmEdit } from './film-edit.js';
import { newScene, withNewWords } from './new-picture.js';
import { lexiconOf } from '../../language/lexicon.js';

const MOST_SCENES = 50;

/** The scene says this instead, and shows it. */
export function rewriteScene(number: number, text: string, storyboard: Storyboard, edit: FilmEdit): Change {
  const found = findScene(number, storyboard, edit);
  if ('missing' in found) return unchanged(storyboard, found.missing);
  const { scene, index } = found;
  const words = text.trim();
  if (words === '') return unchanged(storyboard, `Scene ${number} cannot be without words; it stays.`);
  const rewritten = withNewWords(scene, words, storyboard, index, edit);
  const lost = scene.literals.filter((literal) => !rewritten.literals.includes(literal));
  return unchanged(
    withScene(storyboard, index, rewritten),
    ...lost.map((literal) => `“${literal}” no longer stands on the screen: the new words do not hold it.`),
    ...unreadNote(words),
  );
}

/** A new scene that says this, behind the named one; behind none it is the first. */
export function addScene(after: number, text: string, storyboard: Storyboard, edit: FilmEdit): Change {
  if (storyboard.scenes.length >= MOST_SCENES)
    return unchanged(storyboard, `A film has at most ${MOST_SCENES} scenes; none was added.`);
  const words = text.trim();
  if (words === '') return unchanged(storyboard, 'A scene without words cannot be added.');
  const anchor = after === 0 ? null : idOf(after, edit);
  const isKnown = after === 0 || anchor !== null;
  const place = placeBehind(after, anchor, storyboard, edit);
  const scene = newScene(words, newId(words, storyboard, edit), storyboard, place, edit);
  const scenes = [...storyboard.scenes.slice(0, place), scene, ...storyboard.scenes.slice(place)];
  return unchanged(
    { ...storyboard, scenes },
    ...(isKnown ? [] : [`There is no scene ${after}; the new one stands at the end.`]),
    ...unreadNote(words),
  );
}

/** Behind the named scene and what was added behind it before; a removed one leaves its place. */
function placeBehind(
  after: number,
  anchor: string | null,
  storyboard: Storyboard,
  { seen }: FilmEdit,
): number {
  const known = new Set(seen.scenes.map((scene) => scene.id));
  const count = after === -1 ? seen.scenes.length : after;
  const candidates = seen.scenes.slice(0, count).map((scene) => scene.id);
  const at =
    anchor !== null && storyboard.scenes.some((scene) => scene.id === anchor)
      ? storyboard.scenes.findIndex((scene) => scene.id === anchor)
      : storyboard.scenes.findLastIndex((scene) => candidates.includes(scene.id));
  if (after !== 0 && anchor === null) return storyboard.scenes.length;
  let place = at + 1;
  while (place < storyboard.scenes.length && !known.has(storyboard.scenes[place]?.id ?? '')) place++;
  return place;
}

/** An id made of the scene's first words that no scene of this round has or had. */
export function newId(text: string, storyboard: Storyboard, { seen }: FilmEdit): string {
  const taken = new Set([...storyboard.scenes, ...seen.scenes].map((scene) => scene.id));
  const slug = splitWords(text)
    .slice(0, 5)
    .join(' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 34)
    .replace(/^-+|-+$/g, '');
  const base = slug === '' ? 'scene-new' : slug;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

/** The last thing the film says: the end card says it, or a new one does. */
export function setEnding(text: string, storyboard: Storyboard, edit: FilmEdit): Change {
  const words = text.trim();
  if (words === '') return unchanged(storyboard, 'The film cannot end on nothing; its ending stays.');
  const index = storyboard.scenes.length - 1;
  const last = storyboard.scenes[index];
  const context = contextOf(storyboard, edit);
  const section = callSection(words, context);
  if (last !== undefined && last.content.kind === 'cta') {
    const literals = last.literals.filter((literal) => showsLiteral(section.idea, literal));
    const scene: Scene = {
      ...last,
      narration: isLatin(words) ? section.narration : '',
      content: section.idea,
      literals,
      minimumSeconds: isLatin(words) ? 0 : 4,
    };
    return unchanged(withScene(storyboard, index, scene), ...unreadNote(words));
  }
  if (storyboard.scenes.length >= MOST_SCENES)
    return rewriteScene(-1, words, { ...storyboard }, { ...edit, seen: storyboard });
  const scene = newScene(section.narration, newId(words, storyboard, edit), storyboard, index + 1, edit);
  const ended: Scene = { ...scene, content: section.idea };
  return unchanged({ ...storyboard, scenes: [...storyboard.scenes, ended] }, ...unreadNote(words));
}

function unreadNote(text: string): string[] {
  return isLatin(text)
    ? []
    : ['The installed voices read Latin letters only: these words are shown, not spoken.'];
}

/** Fields that carry a scene's main text, by what the kinds call it. */
const MAIN_FIELDS = [
  'headline',
  'title',
  'text',
  'action',
  'question',
  'term',
  'center',
  'figure.label',
  'verdict',
  'kicker',
];

/** The words on the scene's screen, its headline first; what is spoken stays. */
export function setHeadline(number: number, text: string, storyboard: Storyboard, edit: FilmEdit): Change {
  const found = findScene(number, storyboard, edit);
  if ('missing' in found) return unchanged(storyboard, found.missing);
  const { scene, index } = found;
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return unchanged(storyboard, `Scene ${number} keeps its words: no others were given.`);
  const content = headlined(scene, words) ?? cardOf(words, scene, storyboard);
  if (content === null) {
    const short =
      shorten(words, { characters: 42 }, storyboard.language) ?? `${words.slice(0, 41).trimEnd()}…`;
    const cut = headlined(scene, short) ?? cardOf(short, scene, storyboard);
    return cut === null
      ? unchanged(storyboard, `“${words}” is too long for the screen; scene ${number} stays as it is.`)
      : unchanged(
          withScene(storyboard, index, { ...scene, content: cut }),
          `“${words}” is too long for the screen; it shows “${short}”.`,
        );
  }
  const literals = [...scene.literals.filter((literal) => showsLiteral(content, literal)), words];
  const shown: Scene = {
    ...scene,
    content,
    literals:
      showsLiteral(content, words) && words.length <= 200 ? [...new Set(literals)] : literals.slice(0, -1),
  };
  const turned =
    content.kind === scene.content.kind
      ? []
      : [`Scene ${number} becomes large type, so that it can show these words.`];
  return unchanged(withScene(storyboard, index, shown), ...turned);
}

function headlined({ content, narration }: Scene, text: string): SceneContent | null {
  if (content.kind === 'statement' || content.kind === 'host') return null;
  const record = content as unknown as Record<string, unknown>;
  const figure = record['figure'];
  const field = MAIN_FIELDS.find((path) =>
    path === 'figure.label'
      ? figure !== undefined && figure !== null && record['headline'] === undefined
      : path in record,
  );
  if (field === undefined) return null;
  const changed = writeField(content, field, text);
  return changed === null || narration === '' || changed.kind !== 'cta'
    ? changed
    : { ...changed, detail: changed.detail };
}

/** The words as large type: as they stand, in at most three beats. */
function cardOf(text: string, scene: Scene, storyboard: Storyboard): SceneContent | null {
  const beats = breakIntoBeats(text, storyboard.language, true);
  const cues = createCueFinder(scene.narration, lexiconOf(storyboard.language).stopWords);
  if (beats !== null && countWords(text) > 0)
    return {
      ...NO_EXTRAS,
      kind: 'statement',
      beats: beats.map((beat) => ({ text: beat, cueWord: scene.narration === '' ? null : cues.find(beat) })),
      emphasis: null,
      icon: scene.content.kind === 'statement' ? scene.content.icon : null,
    };
  return text.length <= 42
    ? { ...NO_EXTRAS, kind: 'opener', title: dropFullStop(text), subtitle: null, icon: null }
    : null;
}
