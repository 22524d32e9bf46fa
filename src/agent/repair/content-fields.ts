import { SceneContent } from '../../schema/storyboard.js';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

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
