import type { ScriptSection } from '../../schema/script.js';
import { countWords, splitWords, stemOf } from '../language/words.js';
import { showsLiteral } from '../pictures/literal-texts.js';
import { picturesOf } from '../pictures/pictures-of.js';
import { NO_EXTRAS, type PictureContext } from '../pictures/picture.js';

/**
 * Gives every demanded text the section whose words fit it best, each section as few as possible, and each section a
 * picture that shows its texts. A text that no section fits gets a silent scene of its own behind the first.
 */
export function attachLiterals(
  sections: ScriptSection[],
  literals: string[],
  context: PictureContext,
): ScriptSection[] {
  let result = sections;
  for (const literal of literals) result = attachOne(result, literal, context);
  return result;
}

function attachOne(sections: ScriptSection[], literal: string, context: PictureContext): ScriptSection[] {
  if (sections.some((section) => section.literals.includes(literal) && showsLiteral(section.idea, literal)))
    return sections;
  const ranked = sections
    .map((section, index) => ({
      section,
      index,
      score: matchScore(section, literal) - section.literals.length * 1.5,
    }))
    .sort((first, second) => second.score - first.score || first.index - second.index);
  for (const { section, index, score } of ranked) {
    if (score < 2) break;
    const shown = withLiteral(section, literal, context);
    if (shown !== null) return sections.with(index, shown);
  }
  return insertCard(sections, literal, context);
}

/** A section that also shows the text, or null when none of its pictures can. */
export function withLiteral(
  section: ScriptSection,
  literal: string,
  context: PictureContext,
): ScriptSection | null {
  const literals = [...section.literals, literal];
  if (literals.every((text) => showsLiteral(section.idea, text))) return { ...section, literals };
  const isSpoken = ` ${plain(section.narration)} `.includes(` ${plain(literal)} `);
  if (section.fixed && section.idea.kind === 'cta' && !isSpoken) return null;
  const pictures = picturesOf(
    { narration: section.narration, literals, headline: null, sides: null },
    context,
  );
  const best = pictures.find(({ content }) => literals.every((text) => showsLiteral(content, text)));
  return best === undefined ? null : { ...section, literals, idea: best.content };
}

/** How well a text belongs to a section: the same phrase counts most, then the same numbers, then the same words. */
function matchScore(section: ScriptSection, literal: string): number {
  const spoken = plain(section.narration);
  const wanted = plain(literal);
  if (spoken === '') return section.role === 'opener' ? 1 : 0;
  if (` ${spoken} `.includes(` ${wanted} `)) return 12 + countWords(literal);
  const stems = new Set(splitWords(section.narration).map(stemOf));
  const words = splitWords(literal)
    .map(stemOf)
    .filter((stem) => stem.length > 2 || /\d/.test(stem));
  const hits = words.filter((stem) => stems.has(stem));
  const numbers = hits.filter((stem) => /\d/.test(stem)).length;
  const share = words.length === 0 ? 0 : hits.length / words.length;
  return share < 0.5 ? 0 : numbers * 4 + hits.length + share * 2;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%°€$£.,]+/gu, ' ')
    .replace(/[.,](?!\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text on a card of its own: behind the first scene, or in front of all when it is the title. */
function insertCard(sections: ScriptSection[], literal: string, context: PictureContext): ScriptSection[] {
  const opener = sections.findIndex((section) => section.role === 'opener' && section.literals.length === 0);
  if (opener >= 0 && literal.length <= 42) {
    const section = sections[opener];
    if (section?.idea.kind === 'opener')
      return sections.with(opener, {
        ...section,
        idea: { ...section.idea, title: literal },
        literals: [literal],
      });
  }
  const [best] = picturesOf({ narration: '', literals: [literal], headline: null, sides: null }, context);
  const content =
    best !== undefined && showsLiteral(best.content, literal)
      ? best.content
      : { ...NO_EXTRAS, kind: 'quote' as const, text: literal.slice(0, 140), name: null, role: null };
  const card: ScriptSection = {
    id: `text-${sections.filter((section) => section.id.startsWith('text-')).length + 1}`,
    role: 'opener',
    narration: '',
    idea: content,
    weight: 1,
    fixed: true,
    literals: [literal],
    askedSeconds: Math.max(2.6, 1 + countWords(literal) * 0.35),
  };
  const at = Math.min(1, sections.length);
  return [...sections.slice(0, at), card, ...sections.slice(at)];
}
