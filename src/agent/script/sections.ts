import type { SceneContent } from '../../schema/storyboard.js';
import type { ScriptSection, SectionRole } from '../../schema/script.js';
import { countWords, splitWords } from '../language/words.js';
import { textsOf } from '../pictures/literal-texts.js';

/** What a section is made of, before it has an id. */
export interface SectionDraft {
  role: SectionRole;
  narration: string;
  idea: SceneContent;
  weight: number;
  fixed?: boolean;
  literals?: string[];
  askedSeconds?: number | null;
}

const WORDS_PER_SECOND = 2.6;
/** Silence around the speech of a scene and the way to the next, in seconds. */
const SCENE_SECONDS = 0.75;
const SILENT_SECONDS = 2.6;

/** Sections with ids that are made of their first words, so that they outlive a revision of their neighbours. */
export function withIds(drafts: SectionDraft[]): ScriptSection[] {
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    const base = slugOf(draft);
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return {
      id: count === 1 ? base : `${base.slice(0, 36)}-${count}`,
      role: draft.role,
      narration: draft.narration,
      idea: draft.idea,
      weight: draft.weight,
      fixed: draft.fixed ?? false,
      literals: draft.literals ?? [],
      askedSeconds: draft.askedSeconds ?? null,
    };
  });
}

function slugOf({ role, narration, idea }: SectionDraft): string {
  const source = narration === '' ? `${role} ${textsOf(idea)[0] ?? ''}` : narration;
  const slug = splitWords(source)
    .slice(0, 5)
    .join(' ')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 36)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? `scene-${role}` : slug;
}

/** About how long a section will last, in seconds, before its speech is known. */
export function estimateSeconds(section: { narration: string; askedSeconds?: number | null }): number {
  const words = countWords(section.narration);
  const spoken = words === 0 ? SILENT_SECONDS : words / WORDS_PER_SECOND + SCENE_SECONDS;
  return Math.max(spoken, section.askedSeconds ?? 0);
}

/** About how long sections last together, in seconds. */
export function estimateTotal(sections: { narration: string; askedSeconds?: number | null }[]): number {
  // The last picture is held after the last word.
  return sections.reduce((sum, section) => sum + estimateSeconds(section), 0) + 2;
}
