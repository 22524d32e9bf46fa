import type { Brief } from '../../schema/brief.js';
import type { Script, ScriptSection } from '../../schema/script.js';
import type { MeasuredLength } from '../director.js';
import { splitWords } from '../language/words.js';
import { parseSceneList } from '../script/scene-list.js';
import { estimateSeconds } from '../script/sections.js';
import { holdScenes, hundredths, releaseHolds, secondsNow, type HoldLimits } from './hold-scenes.js';

/** A film this near to its asked length, as a share of it, is left alone. */
const NEAR = 0.025;
/** Up to this share a film that is too long is spoken faster instead of told shorter. */
const TEMPO_ONLY = 0.06;
const SLOWEST = 0.92;
const FASTEST = 1.08;
/** Of a user's own script the tempo changes less than one hears. */
const SCRIPT_TEMPO = 0.05;

const COMFORT: HoldLimits = { pauseSeconds: 0.9, lookSeconds: 2.6, sceneSeconds: 8 };
const PATIENCE: HoldLimits = { pauseSeconds: 1.6, lookSeconds: 5, sceneSeconds: 10 };
/** A pause in a script of the user's own, in seconds: longer ones would sound cut up. */
const SCRIPT_PAUSE_SECONDS = 0.5;

/**
 * Brings a script nearer to the asked length, measured on real speech: content first, then pauses and holds, tempo last.
 * Null when it is near enough or nothing is left to do. A user's own script keeps its words: its length yields.
 */
export function fitScript(brief: Brief, script: Script, measured: MeasuredLength): Script | null {
  const asked = brief.askedSeconds;
  if (asked === null) return null;
  const missing = asked - measured.filmSeconds;
  if (Math.abs(missing) <= asked * NEAR) return null;
  const fitted =
    missing > 0 ? lengthen(brief, script, missing, measured) : shortenFilm(script, -missing, asked, measured);
  return JSON.stringify(fitted) === JSON.stringify(script) ? null : fitted;
}

function lengthen(brief: Brief, script: Script, missing: number, measured: MeasuredLength): Script {
  const restored = script.verbatim ? null : restoreSection(brief, script, missing);
  if (restored !== null) return restored;
  const slower = withSpeedBack(script);
  if (slower !== null) return slower;
  if (brief.form === 'script') return pauseScript(script, missing, measured);
  const held = holdScenes(script.sections, missing, measured, COMFORT, demandedIds(brief, script));
  if (held.left < 0.3) return { ...script, sections: held.sections };
  const slowed = tempo(script, held.left, measured);
  const gained = spokenSeconds(script, measured) * (script.pacing.speed / slowed.pacing.speed - 1);
  if (script.verbatim || held.left - gained < 0.5) return { ...slowed, sections: held.sections };
  const patient = holdScenes(script.sections, missing - gained, measured, PATIENCE, new Set());
  return {
    ...slowed,
    sections: patient.sections,
    notes:
      patient.left > 1.5 ? withNote(script.notes, shortNote(brief, measured, patient.left)) : script.notes,
  };
}

/** Scenes whose length the prompt's list states: they are not held longer. */
function demandedIds(brief: Brief, script: Script): ReadonlySet<string> {
  if (brief.form !== 'scenes') return new Set();
  const listed = parseSceneList(brief.body);
  const given = script.sections.filter((section) => section.role === 'given');
  return new Set(
    given.filter((_section, index) => listed[index]?.askedSeconds != null).map((section) => section.id),
  );
}

/** A script of the user's own gets a little air between its scenes, and a tempo that one does not notice. */
function pauseScript(script: Script, missing: number, measured: MeasuredLength): Script {
  const count = script.sections.length;
  const pause = Math.min(SCRIPT_PAUSE_SECONDS, script.pacing.pauseSeconds + missing / count);
  const left = missing - (pause - script.pacing.pauseSeconds) * count;
  const paused = { ...script, pacing: { ...script.pacing, pauseSeconds: hundredths(pause) } };
  return left < 0.5 ? paused : tempo(paused, left, measured);
}

function shortNote(brief: Brief, measured: MeasuredLength, left: number): string {
  const gives = Math.round((brief.askedSeconds ?? measured.filmSeconds) - left);
  return `What your prompt gives fills about ${gives} s even at a slow pace; you asked for ${brief.askedSeconds} s. Nothing was invented to fill the rest: add facts for a longer film.`;
}

function withNote(notes: string[], note: string): string[] {
  return [...notes.filter((one) => !one.startsWith('What your prompt gives')), note];
}

/** A film that was sped up and is now too short is spoken at its own tempo first. */
function withSpeedBack(script: Script): Script | null {
  return script.pacing.speed > 1 ? { ...script, pacing: { ...script.pacing, speed: 1 } } : null;
}

function shortenFilm(script: Script, excess: number, asked: number, measured: MeasuredLength): Script {
  if (script.pacing.speed < 1) return { ...script, pacing: { ...script.pacing, speed: 1 } };
  if (script.pacing.pauseSeconds > 0.05 && script.verbatim)
    return { ...script, pacing: { ...script.pacing, pauseSeconds: 0 } };
  const released = releaseHolds(script.sections, excess, measured);
  const calmer = { ...script, sections: released.sections };
  if (released.left < 0.3) return calmer;
  if (script.verbatim) return tempo(calmer, -released.left, measured);
  if (released.left <= asked * TEMPO_ONLY) return tempo(calmer, -released.left, measured);
  const dropped = dropSections(calmer, released.left, measured);
  return dropped ?? tempo(calmer, -released.left, measured);
}

/** Leaves out what matters least, but not so much that the film gets too short by as much as it was too long. */
function dropSections(script: Script, excess: number, measured: MeasuredLength): Script | null {
  const open = script.sections.filter(
    (section, index) =>
      index > 0 && !section.fixed && section.role !== 'call-to-action' && section.literals.length === 0,
  );
  const order = [...open].sort(
    (first, second) =>
      first.weight - second.weight || secondsNow(second, measured) - secondsNow(first, measured),
  );
  const gone = new Set<string>();
  let gained = 0;
  for (const section of order) {
    const seconds = secondsNow(section, measured);
    if (gained >= excess * 0.75 || script.sections.length - gone.size <= 3) break;
    if (gained + seconds > excess + 4 && gone.size > 0) continue;
    gone.add(section.id);
    gained += seconds;
  }
  if (gone.size === 0) return null;
  const dropped = order.filter((section) => gone.has(section.id));
  return {
    ...script,
    sections: script.sections.filter((section) => !gone.has(section.id)),
    reserve: [...script.reserve, ...dropped],
  };
}

/** Brings back what was left out for time, best first, as long as it fits. */
function restoreSection(brief: Brief, script: Script, missing: number): Script | null {
  const index = script.reserve.findIndex((section) => {
    const seconds = estimateSeconds(section);
    return seconds <= missing * 1.12 && seconds >= 1.5 && section.role !== 'breather';
  });
  const section = script.reserve[index];
  if (section === undefined) return null;
  const sections = insertSection(script.sections, section, brief);
  return { ...script, sections, reserve: script.reserve.filter((_one, position) => position !== index) };
}

/** A point stands where the text has it, a title card behind the first scene, a recap before the ending. */
function insertSection(sections: ScriptSection[], section: ScriptSection, brief: Brief): ScriptSection[] {
  const place = placeOf(sections, section, brief);
  return [...sections.slice(0, place), section, ...sections.slice(place)];
}

function placeOf(sections: ScriptSection[], section: ScriptSection, brief: Brief): number {
  if (section.role === 'opener') return Math.min(1, sections.length);
  const isClosing = (one: ScriptSection): boolean =>
    one.role === 'call-to-action' ||
    (section.role !== 'recap' && (one.role === 'recap' || one.role === 'breather'));
  const end = sections.findLastIndex((one) => !isClosing(one)) + 1;
  const own = textPosition(section, brief);
  if (section.role === 'recap' || own < 0) return end;
  // The first scene may have been taken from anywhere in the text.
  const later = sections.findIndex(
    (one, index) => index > 0 && !isClosing(one) && textPosition(one, brief) > own,
  );
  return later < 0 ? end : later;
}

/** Where the words of a section begin in the text, or −1. */
function textPosition(section: ScriptSection, brief: Brief): number {
  const opening = splitWords(section.narration)
    .slice(0, 4)
    .join(' ')
    .toLowerCase()
    .replace(/[.!?]$/, '');
  return opening === '' ? -1 : brief.body.toLowerCase().replace(/\s+/g, ' ').indexOf(opening);
}

/** The tempo at which the words take `missing` seconds more (or less, when negative), within what still sounds natural. */
function tempo(script: Script, missing: number, measured: MeasuredLength): Script {
  const spoken = spokenSeconds(script, measured);
  if (spoken <= 0) return script;
  const [slowest, fastest] = script.verbatim ? [1 - SCRIPT_TEMPO, 1 + SCRIPT_TEMPO] : [SLOWEST, FASTEST];
  const wanted = (script.pacing.speed * spoken) / Math.max(spoken + missing, 0.1);
  return {
    ...script,
    pacing: { ...script.pacing, speed: hundredths(Math.min(fastest, Math.max(slowest, wanted))) },
  };
}

/** Seconds of the film in which somebody speaks, about. */
function spokenSeconds(script: Script, measured: MeasuredLength): number {
  return script.sections
    .filter((section) => section.narration !== '')
    .reduce(
      (sum, section) =>
        sum +
        Math.min(secondsNow(section, measured), estimateSeconds({ narration: section.narration })) -
        0.5,
      0,
    );
}
