import type { Brief, BriefPicture } from '../../schema/brief.js';
import type { ScriptSection } from '../../schema/script.js';
import type { SceneContent } from '../../schema/storyboard.js';
import { dropFullStop, splitWords, stemOf } from '../language/words.js';
import { pictureScene } from '../pictures/user-pictures.js';

/** Where the user's pictures stand in a film. */
export interface PlacedPictures {
  /** What a section shows in place of its own, by the section's id. */
  scenes: Map<string, SceneContent>;
  /** What became of each picture, as sentences for the user. */
  notes: string[];
}

/** At most one scene in this many shows a user's picture. */
const SCENES_PER_PICTURE = 3;
const WORD_OF_NAME = 3;

/**
 * Gives each picture the scene whose words are nearest to its name, else one near its place among the pictures. Scenes
 * that must show something else keep it: demanded texts, quotations, lists, the ending.
 */
export function placePictures(
  { pictures, language }: Pick<Brief, 'pictures' | 'language'>,
  sections: readonly ScriptSection[],
): PlacedPictures {
  const scenes = new Map<string, SceneContent>();
  const notes: string[] = [];
  const taken = new Set<number>();
  const most = Math.floor(sections.length / SCENES_PER_PICTURE);
  pictures.forEach((picture, place) => {
    const wanted = ((place + 1) / (pictures.length + 1)) * sections.length;
    const index = taken.size < most ? bestSection(picture, sections, taken, wanted) : null;
    const section = index === null ? undefined : sections[index];
    if (index === null || section === undefined) {
      notes.push(
        `${picture.name} is not shown: ${most === 0 ? 'the film is too short for a picture' : 'no scene had room for it'}.`,
      );
      return;
    }
    taken.add(index);
    scenes.set(section.id, pictureScene(picture, section.narration, language));
    notes.push(`${picture.name} is shown where the film says “${beginningOf(section.narration)}”.`);
  });
  return { scenes, notes };
}

const MOST_QUOTED_CHARACTERS = 60;

/** The first words of what is said, cut between two of them. */
function beginningOf(narration: string): string {
  const whole = dropFullStop(narration);
  if (whole.length <= MOST_QUOTED_CHARACTERS) return whole;
  return `${whole.slice(0, MOST_QUOTED_CHARACTERS).replace(/\s+\S*$/, '')} …`;
}

function bestSection(
  picture: BriefPicture,
  sections: readonly ScriptSection[],
  taken: ReadonlySet<number>,
  wanted: number,
): number | null {
  const named = stemsOf(picture.name.replace(/\.\w{2,5}$/, '').replace(/[_-]+/g, ' '));
  const scored = sections.flatMap((section, index) => {
    if (taken.has(index) || taken.has(index - 1) || taken.has(index + 1)) return [];
    const said = stemsOf(section.narration);
    const hits = [...named].filter((stem) => said.has(stem)).length;
    if (!canShow(section, hits > 0)) return [];
    const distance = Math.abs(index + 0.5 - wanted) / sections.length;
    return [{ index, score: hits * WORD_OF_NAME + worthOf(section) - distance }];
  });
  const [best] = scored.sort((one, other) => other.score - one.score || one.index - other.index);
  return best?.index ?? null;
}

/** Whether a picture may take the place of what a section would show. */
function canShow(section: ScriptSection, isNamed: boolean): boolean {
  const { idea, role } = section;
  if (section.narration === '' || section.literals.length > 0) return false;
  if (section.fixed && !isNamed) return false;
  if (role === 'opener' || role === 'recap' || role === 'call-to-action') return false;
  if (idea.kind === 'quote' || idea.kind === 'cta' || idea.kind === 'flow') return false;
  return !((idea.kind === 'list' || idea.kind === 'host-panel') && idea.items.length >= 3);
}

/** How little is lost when a picture takes the place of what a section would show. */
function worthOf({ idea, role }: ScriptSection): number {
  const isFigure = idea.kind === 'stat' || idea.kind === 'versus';
  return (role === 'hook' ? -1.5 : 0) - (isFigure ? 1 : 0) + (role === 'breather' ? 0.5 : 0);
}

function stemsOf(text: string): Set<string> {
  return new Set(
    splitWords(text.toLowerCase())
      .map(stemOf)
      .filter((stem) => stem.length > 2 && !/^\d+$/.test(stem)),
  );
}
