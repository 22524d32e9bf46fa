import type { Script, ScriptSection } from '../../schema/script.js';
import { splitWords } from '../language/words.js';
import type { PictureContext } from '../pictures/picture.js';
import { draftSection } from './draft-section.js';
import { withIds } from './sections.js';

const MOST_SECTIONS = 50;
const MOST_CHARACTERS = 2000;
/** Length of the pieces that an endless sentence is told in, in characters. */
const PIECE_CHARACTERS = 400;

/** A script within what a storyboard can hold: endless sentences in pieces, and at most fifty scenes. No word is lost. */
export function keepBounds(script: Script, context: PictureContext): Script {
  const isLong = ({ narration }: ScriptSection): boolean => narration.length > MOST_CHARACTERS;
  const isMany = script.sections.length > MOST_SECTIONS;
  const reserve = script.reserve.filter((section) => !isLong(section));
  if (!isMany && !script.sections.some(isLong)) return { ...script, reserve };
  const pieces = script.sections.flatMap((section) =>
    isLong(section) ? inPieces(section, context) : [section],
  );
  const merged = merge(pieces, context);
  const isMerged = merged.length < pieces.length;
  return {
    ...script,
    reserve,
    sections: renamed(merged),
    notes: [
      ...script.notes,
      ...(isMerged
        ? [`A film has at most ${MOST_SECTIONS} scenes: short ones that follow each other were joined.`]
        : []),
    ],
  };
}

function inPieces(section: ScriptSection, context: PictureContext): ScriptSection[] {
  const pieces: string[] = [];
  for (const word of splitWords(section.narration).flatMap((one) => one.match(/.{1,400}/gsu) ?? [])) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + word.length < PIECE_CHARACTERS)
      pieces[pieces.length - 1] = `${last} ${word}`;
    else pieces.push(word);
  }
  return withIds(
    pieces.map((narration) =>
      draftSection({ role: section.role, narration, weight: section.weight }, context),
    ),
  );
}

/** Joins the two shortest neighbours until there are few enough; first and last scene stay by themselves. */
function merge(sections: ScriptSection[], context: PictureContext): ScriptSection[] {
  const merged = [...sections];
  while (merged.length > MOST_SECTIONS) {
    let at = 1;
    let least = Infinity;
    for (let index = 1; index < merged.length - 2; index++) {
      const length = (merged[index]?.narration.length ?? 0) + (merged[index + 1]?.narration.length ?? 0);
      if (length < least) [at, least] = [index, length];
    }
    const [first, second] = [merged[at], merged[at + 1]];
    if (first === undefined || second === undefined) break;
    merged.splice(at, 2, joined(first, second, context));
  }
  return merged;
}

function joined(first: ScriptSection, second: ScriptSection, context: PictureContext): ScriptSection {
  const narration = [first.narration, second.narration]
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, MOST_CHARACTERS);
  const literals = [...first.literals, ...second.literals];
  const drawn = draftSection(
    { role: first.role, narration, weight: Math.max(first.weight, second.weight), literals },
    context,
  );
  const askedSeconds =
    first.askedSeconds === null && second.askedSeconds === null
      ? null
      : (first.askedSeconds ?? 0) + (second.askedSeconds ?? 0);
  return { ...first, ...drawn, narration, literals, askedSeconds, fixed: false };
}

/** Pieces and joined scenes may share the first words of their ids. */
function renamed(sections: ScriptSection[]): ScriptSection[] {
  const taken = new Set<string>();
  return sections.map((section) => {
    let { id } = section;
    for (let number = 2; taken.has(id); number++) id = `${section.id.slice(0, 34)}-${number}`;
    taken.add(id);
    return { ...section, id };
  });
}
