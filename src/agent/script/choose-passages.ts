import type { Passage } from './parse-body.js';
import { estimateSeconds } from './sections.js';

/** Passages that the film has time for, and those left out, the best of them first. */
export interface Choice {
  kept: Passage[];
  left: Passage[];
}

/** Words of a passage as they would be spoken. */
export function spokenText(passage: Passage): string {
  return passage.kind === 'sentence' ? passage.reading.text : passage.items.join('. ');
}

/**
 * Chooses what is told when there is more text than time: sentences that share most words with the others, state a
 * fact, stand early, and speak of the topic. A sentence that leans on the one before brings it along; lists are kept
 * whole or left out whole. The order of the text stays.
 */
export function choosePassages(passages: Passage[], seconds: number, topic: ReadonlySet<string>): Choice {
  const costs = passages.map((passage) => estimateSeconds({ narration: spokenText(passage) }));
  if (costs.reduce((sum, cost) => sum + cost, 0) <= seconds * 1.06) return { kept: passages, left: [] };
  const scores = scorePassages(passages, topic);
  const picked = new Set<number>();
  let used = 0;
  const missing = (index: number): number[] => needed(passages, index).filter((one) => !picked.has(one));
  const costOf = (index: number): number => missing(index).reduce((sum, one) => sum + (costs[one] ?? 0), 0);
  const gain = (index: number): number => {
    const group = missing(index);
    const mean = group.reduce((sum, one) => sum + (scores[one] ?? 0), 0) / Math.max(group.length, 1);
    return mean / Math.sqrt(Math.max(costOf(index), 2.5));
  };
  for (;;) {
    const open = passages
      .map((_passage, index) => index)
      .filter((index) => !picked.has(index) && used + costOf(index) <= seconds * 1.03);
    const best = open.sort((first, second) => gain(second) - gain(first) || first - second)[0];
    if (best === undefined) break;
    for (const index of missing(best)) {
      picked.add(index);
      used += costs[index] ?? 0;
    }
  }
  // Even the shortest film says something.
  if (picked.size === 0) picked.add(0);
  const rest = passages.map((_passage, index) => index).filter((index) => !picked.has(index));
  rest.sort((first, second) => (scores[second] ?? 0) - (scores[first] ?? 0) || first - second);
  return {
    kept: passages.filter((_passage, index) => picked.has(index)),
    left: rest.flatMap((index) => passages[index] ?? []),
  };
}

/** A passage with those it leans on. */
function needed(passages: Passage[], index: number): number[] {
  const passage = passages[index];
  const leans =
    passage?.kind === 'sentence' && passage.reading.isAnaphoric && !passage.opensParagraph && index > 0;
  return leans ? [...needed(passages, index - 1), index] : [index];
}

/** How much each passage matters, by what it shares with the others and what it states. */
export function scorePassages(passages: Passage[], topic: ReadonlySet<string>): number[] {
  const frequency = new Map<string, number>();
  for (const passage of passages) {
    if (passage.kind === 'sentence')
      for (const stem of passage.reading.stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return passages.map((passage, index) => {
    if (passage.kind === 'list') return 3.5;
    const { reading } = passage;
    const stems = [...reading.stems];
    const central =
      stems.reduce((sum, stem) => sum + Math.min((frequency.get(stem) ?? 1) - 1, 4), 0) /
      Math.sqrt(stems.length || 1);
    return (
      central * 0.5 +
      stems.filter((stem) => topic.has(stem)).length * 0.6 +
      (index === 0 ? 2 : passage.opensParagraph ? 0.6 : 0) +
      (reading.quote !== null ? 1.3 : 0) +
      (reading.definition !== null ? 1.6 : 0) +
      (reading.enumeration !== null ? 1 : 0) +
      (reading.comparison !== null ? 1 : 0) +
      (reading.quantities.length > 0 ? 1.2 : 0) +
      (reading.quantities.some(
        ({ unit, value, becomes, total }) =>
          unit === '%' || value >= 1000 || becomes !== null || total !== null,
      )
        ? 1
        : 0) -
      (reading.isAnaphoric ? 0.8 : 0) -
      Math.max(0, reading.wordCount - 20) * 0.25 -
      (reading.isQuestion ? 0.5 : 0) -
      (stems.length < 3 ? 0.8 : 0)
    );
  });
}
