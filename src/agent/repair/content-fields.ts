import { SceneContent } from '../../schema/storyboard.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A text of a scene's content. */
export interface TextField {
  /** Path such as `items.1.text`. */
  path: string;
  text: string;
}

/** Fields that hold words for the stage, not for the screen. */
const UNSEEN = new Set([
  'kind',
  'icon',
  'type',
  'framing',
  'presenterSide',
  'winner',
  'emphasis',
  'side',
  'picture',
  'frame',
  'shows',
]);

/** Every text that a content of any kind puts on the screen, in the order of its fields. Empty ones are left out. */
export function textFieldsOf(content: SceneContent): TextField[] {
  return fieldsIn(content, []);
}

function fieldsIn(value: unknown, path: readonly string[]): TextField[] {
  if (typeof value === 'string') return value === '' ? [] : [{ path: path.join('.'), text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) =>
    UNSEEN.has(key) ? [] : fieldsIn(child, [...path, key]),
  );
}

/** Numbers, dates and addresses: leaving out a part would make them false. */
const EXACT_FIELDS =
  /^(?:screen\.)?(?:blocks\.\d+\.code|result\.text|region|figure\.(?:text|unit)|address|number|center|from|to|(?:bars|figures|shares|series)\.\d+\.text|points\.\d+\.date)$/;

/** Whether a text may only stand as it is or not at all. */
export function isExactField(path: string): boolean {
  return EXACT_FIELDS.test(path);
}

/** Text at a path such as `items.1.text`, or null when there is none. */
export function readField(content: SceneContent, path: string): string | null {
  const value = path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        node === null || typeof node !== 'object' ? null : (node as Record<string, unknown>)[key],
      content,
    );
  return typeof value === 'string' ? value : null;
}

/**
 * Content with another text at a path, or without it for null. Null when the content would no longer be whole: a field
 * that must be there, or a list that gets too short.
 */
export function writeField(content: SceneContent, path: string, text: string | null): SceneContent | null {
  const copy = JSON.parse(JSON.stringify(content)) as Record<string, Json>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node: Json | undefined = copy;
  for (const key of keys) node = childOf(node, key);
  if (node === null || typeof node !== 'object') return null;
  (node as Record<string, Json>)[last] = text;
  forgetEmphasis(copy);
  const parsed = SceneContent.safeParse(copy);
  return parsed.success ? parsed.data : null;
}

function childOf(node: Json | undefined, key: string): Json | undefined {
  if (node === undefined || node === null || typeof node !== 'object') return undefined;
  return Array.isArray(node) ? node[Number(key)] : node[key];
}

/** A word that is no longer on the screen cannot be emphasised. */
function forgetEmphasis(content: Record<string, Json>): void {
  const { kind, emphasis, beats } = content;
  if (kind !== 'statement' || typeof emphasis !== 'string' || !Array.isArray(beats)) return;
  const texts = beats.map((beat) =>
    beat !== null && typeof beat === 'object' && !Array.isArray(beat) ? String(beat['text'] ?? '') : '',
  );
  if (!texts.some((text) => text.includes(emphasis))) content['emphasis'] = null;
}
