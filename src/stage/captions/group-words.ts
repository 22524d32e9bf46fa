import type { Orientation } from '../../schema/identifiers.js';
import type { CaptionGroup } from '../../schema/timeline.js';
import type { TimedWord } from '../../schema/voice-track.js';
import { isGlued, isLeaning } from '../draw/wrap-lines.js';

interface Limits {
  lines: 1 | 2;
  charactersPerLine: number;
  fewestWords: number;
  mostWords: number;
}

const LIMITS: Record<Orientation, Limits> = {
  landscape: { lines: 1, charactersPerLine: 42, fewestWords: 3, mostWords: 8 },
  portrait: { lines: 2, charactersPerLine: 18, fewestWords: 2, mostWords: 5 },
  square: { lines: 2, charactersPerLine: 18, fewestWords: 2, mostWords: 5 },
};
const PAUSE_SECONDS = 0.3;
const LEAD_SECONDS = 0.08;
const LINGER_SECONDS = 0.4;
const FLICKER_SECONDS = 0.2;
const SHORTEST_SECONDS = 0.7;
const LONGEST_SECONDS = 3.5;
const CONJUNCTIONS = new Set(
  'and but or so because while when if that which who und oder aber weil et ou mais parce y o pero'.split(
    ' ',
  ),
);

/**
 * Groups spoken words into captions: never across a sentence end or a long pause, broken at punctuation and before
 * conjunctions where possible, numbers kept with their units and articles with their nouns.
 * @param words Words in scene-local seconds
 * @param bodySeconds Captions end with the scene's body
 */
export function groupWords(
  words: readonly TimedWord[],
  shape: Orientation,
  bodySeconds: number,
): CaptionGroup[] {
  const limits = LIMITS[shape];
  const groups = splitRuns(words).flatMap((run) => partition(run, limits));
  return withTimes(groups, limits, bodySeconds);
}

/** Runs of words between sentence ends and long pauses. */
function splitRuns(words: readonly TimedWord[]): TimedWord[][] {
  const runs: TimedWord[][] = [];
  let run: TimedWord[] = [];
  words.forEach((word, index) => {
    run.push(word);
    const next = words[index + 1];
    const isPause = next !== undefined && next.startSeconds - word.endSeconds >= PAUSE_SECONDS;
    if (next === undefined || isSentenceEnd(word.text) || isPause) {
      runs.push(run);
      run = [];
    }
  });
  return runs;
}

function isSentenceEnd(word: string): boolean {
  return /[.!?…]["'”’»)\]]*$/.test(word) && !/^(mr|mrs|ms|dr|prof|st|e\.g|i\.e|vs|no)\.$/i.test(word);
}

/** The cheapest partition of a run into captions that fit, by dynamic programming from its end. */
function partition(run: readonly TimedWord[], limits: Limits): TimedWord[][] {
  const texts = run.map((word) => word.text);
  const best: { cost: number; end: number }[] = new Array(run.length + 1);
  best[run.length] = { cost: 0, end: run.length };
  for (let start = run.length - 1; start >= 0; start--) {
    let choice = { cost: Infinity, end: start + 1 };
    for (let end = start + 1; end <= run.length; end++) {
      const group = run.slice(start, end);
      if (end > start + 1 && !fits(group, limits)) break;
      const cost = groupCost(group, limits) + breakCost(texts, end) + (best[end]?.cost ?? 0);
      if (cost < choice.cost) choice = { cost, end };
    }
    best[start] = choice;
  }
  const groups: TimedWord[][] = [];
  for (let start = 0; start < run.length;) {
    const end = best[start]?.end ?? run.length;
    groups.push(run.slice(start, end));
    start = end;
  }
  return groups;
}

function fits(group: readonly TimedWord[], limits: Limits): boolean {
  return group.length <= limits.mostWords && splitLines(group, limits) !== null;
}

function groupCost(group: readonly TimedWord[], limits: Limits): number {
  const seconds = (group.at(-1)?.endSeconds ?? 0) - (group[0]?.startSeconds ?? 0);
  const missing = Math.max(0, limits.fewestWords - group.length);
  return 1 + missing * 0.7 + (seconds > LONGEST_SECONDS ? 2 : 0) + (seconds < SHORTEST_SECONDS ? 0.5 : 0);
}

function breakCost(texts: readonly string[], end: number): number {
  if (end === texts.length) return 0;
  const before = texts[end - 1] ?? '';
  const after = texts[end] ?? '';
  if (isGlued(texts, end)) return 6;
  if (/[,;:–—]$/.test(before)) return -0.6;
  if (isLeaning(before)) return 1.5;
  if (/^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after)) return 0.8;
  return CONJUNCTIONS.has(after.toLowerCase()) ? -0.3 : 0;
}

/** One line, or the most even two; null when the words do not fit. */
function splitLines(group: readonly TimedWord[], limits: Limits): TimedWord[][] | null {
  const length = (words: readonly TimedWord[]): number => words.map((word) => word.text).join(' ').length;
  if (length(group) <= limits.charactersPerLine) return [[...group]];
  if (limits.lines === 1) return null;
  const texts = group.map((word) => word.text);
  let best: { cost: number; at: number } | null = null;
  for (let at = 1; at < group.length; at++) {
    const lengths = [length(group.slice(0, at)), length(group.slice(at))];
    if (Math.max(...lengths) > limits.charactersPerLine) continue;
    const leaning = isLeaning(texts[at - 1] ?? '') || isGlued(texts, at) ? 6 : 0;
    const cost = Math.max(...lengths) - Math.min(...lengths) + leaning;
    if (best === null || cost < best.cost) best = { cost, at };
  }
  return best === null ? null : [group.slice(0, best.at), group.slice(best.at)];
}

function withTimes(groups: readonly TimedWord[][], limits: Limits, bodySeconds: number): CaptionGroup[] {
  return groups.map((group, index) => {
    const first = group[0]?.startSeconds ?? 0;
    const last = group.at(-1)?.endSeconds ?? first;
    const next = groups[index + 1]?.[0];
    const limit = next === undefined ? bodySeconds : next.startSeconds - LEAD_SECONDS;
    const wanted = Math.max(last + LINGER_SECONDS, first - LEAD_SECONDS + SHORTEST_SECONDS);
    const isNear = limit - wanted < FLICKER_SECONDS;
    return {
      startSeconds: Math.max(0, first - LEAD_SECONDS),
      endSeconds: isNear ? Math.max(limit, first) : wanted,
      lines: splitLines(group, limits) ?? [[...group]],
    };
  });
}
