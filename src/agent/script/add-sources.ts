import { SOURCE_MARK } from '../brief/marks.js';
import { keyOf, splitWords, stemOf } from '../language/words.js';
import type { Script, ScriptSection } from '../../schema/script.js';

interface Stretch {
  source: string;
  stems: ReadonlySet<string>;
  text: string;
}

/** Each section whose words come from a file gets its source, so that a scene can show it. */
export function addSources(script: Script, body: string): Script {
  const stretches = stretchesOf(body);
  if (stretches.length === 0) return script;
  const add = (section: ScriptSection): ScriptSection => {
    const source = sourceOf(section.narration, stretches);
    return source === null ? section : { ...section, idea: { ...section.idea, source } };
  };
  return { ...script, sections: script.sections.map(add), reserve: script.reserve.map(add) };
}

function stretchesOf(body: string): Stretch[] {
  const stretches: { source: string; lines: string[] }[] = [];
  for (const line of body.split('\n')) {
    const source = line.match(SOURCE_MARK)?.[1];
    if (source !== undefined) stretches.push({ source, lines: [] });
    else stretches.at(-1)?.lines.push(line);
  }
  return stretches.map(({ source, lines }) => {
    const text = lines.join(' ').toLowerCase();
    return { source, text, stems: new Set(splitWords(text).map(stemOf)) };
  });
}

/** The stretch that has nearly all of the words; told sentences may be shorter than the file's, never other. */
function sourceOf(narration: string, stretches: Stretch[]): string | null {
  const words = splitWords(narration).filter((word) => keyOf(word).length > 2);
  if (words.length < 2) return null;
  const scored = stretches.map(({ source, stems, text }) => {
    const shared = words.filter((word) => stems.has(stemOf(word))).length / words.length;
    const isWhole = text.includes(narration.toLowerCase().replace(/[.!?]$/, ''));
    return { source, score: shared + (isWhole ? 1 : 0) };
  });
  const best = scored.toSorted((first, second) => second.score - first.score)[0];
  return best === undefined || best.score < 0.85 ? null : best.source;
}
