import type { ScriptSection } from '../../schema/script.js';
import type { MeasuredLength } from '../director.js';
import { estimateSeconds } from '../script/sections.js';

/** How much longer than now scenes may be held. */
export interface HoldLimits {
  /** Longest silence that any scene may get, in seconds. */
  pauseSeconds: number;
  /** Longest additional look at a scene with much to see, in seconds. */
  lookSeconds: number;
  /** No scene is lengthened beyond this, in seconds. */
  sceneSeconds: number;
}

/** How much there is to look at, by kind: a chart bears a long look, a face that has stopped speaking does not. */
const WORTH_A_LOOK: Record<string, number> = {
  stat: 1,
  list: 1,
  flow: 1,
  versus: 1,
  cta: 1,
  quote: 0.9,
  opener: 0.4,
  statement: 0.6,
  'host-panel': 0.9,
  host: 0,
};

/** A scene without words is not held longer than this. */
const SILENT_SECONDS = 5;
/** Longest silence behind the words of a scene that shows nothing but a face, or a line of type, in seconds. */
const FACE_SECONDS = 1.8;
const LINE_SECONDS = 3;
/** Longest silence behind the words of any other scene, in seconds. */
const LOOK_SECONDS = 3;

/** Longest that a scene may last when it is held, by what there is to see. */
function longestOf(section: ScriptSection): number {
  if (section.narration === '') return SILENT_SECONDS;
  const spoken = estimateSeconds({ narration: section.narration });
  if (section.idea.kind === 'host') return spoken + FACE_SECONDS;
  return section.idea.kind === 'statement' ? spoken + LINE_SECONDS : spoken + LOOK_SECONDS;
}

/** Length of a section's body now, in seconds. */
export function secondsNow(section: ScriptSection, measured: MeasuredLength): number {
  return measured.sceneSeconds[section.id] ?? estimateSeconds(section);
}

/**
 * Holds scenes so that the film gets `missing` seconds longer: first an even silence, then a longer look at what bears
 * one. Gives the sections and the seconds that could not be placed.
 * @param untouched Ids of sections that keep their length
 */
export function holdScenes(
  sections: ScriptSection[],
  missing: number,
  measured: MeasuredLength,
  limits: HoldLimits,
  untouched: ReadonlySet<string>,
): { sections: ScriptSection[]; left: number } {
  const now = sections.map((section) => secondsNow(section, measured));
  const room = (section: ScriptSection, seconds: number, wanted: number): number => {
    const longest = Math.min(limits.sceneSeconds, longestOf(section));
    return Math.max(0, Math.min(wanted, longest - seconds));
  };
  const isOpen = (section: ScriptSection): boolean => !untouched.has(section.id);
  const pauses = sections.map((section, index) =>
    isOpen(section) ? room(section, now[index] ?? 0, limits.pauseSeconds) : 0,
  );
  const first = spread(missing, pauses);
  const looks = sections.map((section, index) =>
    !isOpen(section)
      ? 0
      : room(
          section,
          (now[index] ?? 0) + (first[index] ?? 0),
          limits.lookSeconds * (WORTH_A_LOOK[section.idea.kind] ?? 0.5),
        ),
  );
  const second = spread(missing - sum(first), looks);
  const held = sections.map((section, index) => {
    const added = (first[index] ?? 0) + (second[index] ?? 0);
    return added < 0.05 ? section : { ...section, askedSeconds: hundredths((now[index] ?? 0) + added) };
  });
  return { sections: held, left: missing - sum(first) - sum(second) };
}

/** Takes back up to `excess` seconds of holds. Lengths that the prompt demands for its own scenes stay. */
export function releaseHolds(
  sections: ScriptSection[],
  excess: number,
  measured: MeasuredLength,
): { sections: ScriptSection[]; left: number } {
  const rooms = sections.map((section) => {
    if (section.askedSeconds === null || section.narration === '' || section.role === 'given') return 0;
    // The spoken length is an estimate here; the next measurement tells what the words really need.
    return Math.max(0, secondsNow(section, measured) - estimateSeconds({ narration: section.narration }));
  });
  const given = spread(excess, rooms);
  const released = sections.map((section, index) => {
    const gain = given[index] ?? 0;
    return gain < 0.05
      ? section
      : { ...section, askedSeconds: hundredths(Math.max(0.5, secondsNow(section, measured) - gain)) };
  });
  return { sections: released, left: excess - sum(given) };
}

/** An amount spread over rooms in proportion to their size, none getting more than it has. */
function spread(amount: number, rooms: number[]): number[] {
  const total = sum(rooms);
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, amount) / total);
  return rooms.map((room) => room * share);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Hundredths are enough, and keep artefacts readable. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
