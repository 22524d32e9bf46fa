import type { CaptionGroup } from '../../schema/timeline.js';

const STACK_WORDS = 3;
const LEAD_SECONDS = 0.08;
const LONGEST_SUBTITLE_SECONDS = 6.5;
const PAUSE_SECONDS = 0.3;

/** One to three words at a time: each group is cut into even parts, one following the other. */
export function stackGroups(groups: readonly CaptionGroup[]): CaptionGroup[] {
  return groups.flatMap((group) => {
    const words = group.lines.flat();
    const parts = Math.ceil(words.length / STACK_WORDS);
    const size = Math.ceil(words.length / parts);
    return Array.from({ length: parts }, (_, part) => {
      const own = words.slice(part * size, (part + 1) * size);
      const next = words[(part + 1) * size];
      const start = own[0]?.startSeconds ?? group.startSeconds;
      return {
        startSeconds: part === 0 ? group.startSeconds : start - LEAD_SECONDS,
        endSeconds: next === undefined ? group.endSeconds : next.startSeconds - LEAD_SECONDS,
        lines: [own],
      };
    }).filter(({ lines }) => lines[0]?.length !== 0);
  });
}

/** Two lines at a time: neighbours of one line each that belong to one sentence stand together. */
export function subtitleGroups(groups: readonly CaptionGroup[]): CaptionGroup[] {
  const merged: CaptionGroup[] = [];
  for (const group of groups) {
    const before = merged.at(-1);
    if (before !== undefined && belongTogether(before, group)) {
      merged[merged.length - 1] = {
        startSeconds: before.startSeconds,
        endSeconds: group.endSeconds,
        lines: [...before.lines, ...group.lines],
      };
    } else merged.push(group);
  }
  return merged;
}

function belongTogether(before: CaptionGroup, after: CaptionGroup): boolean {
  const last = before.lines.flat().at(-1);
  return (
    before.lines.length === 1 &&
    after.lines.length === 1 &&
    after.startSeconds - before.endSeconds < PAUSE_SECONDS &&
    after.endSeconds - before.startSeconds <= LONGEST_SUBTITLE_SECONDS &&
    !/[.!?…]["'”’»)\]]*$/.test(last?.text ?? '')
  );
}
