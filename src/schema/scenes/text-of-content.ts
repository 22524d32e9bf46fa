/** Fields of a content that hold names of things to draw, not words to read. */
const NOT_READ = new Set([
  'language',
  'kind',
  'type',
  'icon',
  'emphasis',
  'framing',
  'winner',
  'side',
  'picture',
  'frame',
  'shows',
]);

/**
 * Every text that a scene shows, in the order of its fields.
 * @param content Content of any kind of scene
 */
export function textOfContent(content: unknown): string[] {
  if (typeof content === 'string') return content.trim() === '' ? [] : [content];
  if (Array.isArray(content)) return content.flatMap(textOfContent);
  if (content === null || typeof content !== 'object') return [];
  return Object.entries(content).flatMap(([name, value]) => (NOT_READ.has(name) ? [] : textOfContent(value)));
}
