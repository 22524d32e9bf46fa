import type { CaptionGroup, Timeline } from '../../schema/timeline.js';

/** The film's captions as a SubRip file. */
export function writeSrt(timeline: Timeline): string {
  return filmCaptions(timeline)
    .map(
      ({ start, end, text }, index) =>
        `${index + 1}\n${timeCode(start, ',')} --> ${timeCode(end, ',')}\n${text}\n`,
    )
    .join('\n');
}

/** The film's captions as a WebVTT file. */
export function writeWebVtt(timeline: Timeline): string {
  const cues = filmCaptions(timeline).map(
    ({ start, end, text }) => `${timeCode(start, '.')} --> ${timeCode(end, '.')}\n${escapeMarkup(text)}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

/** All captions in film time, in seconds. */
function filmCaptions(timeline: Timeline): { start: number; end: number; text: string }[] {
  return timeline.scenes.flatMap((scene) => {
    const offset = scene.startFrame / timeline.framesPerSecond;
    return scene.captions.map((caption) => ({
      start: offset + caption.startSeconds,
      end: offset + caption.endSeconds,
      text: textOf(caption),
    }));
  });
}

function textOf(caption: CaptionGroup): string {
  return caption.lines.map((line) => line.map((word) => word.text).join(' ')).join('\n');
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function timeCode(seconds: number, separator: ',' | '.'): string {
  const total = Math.round(seconds * 1000);
  const pad = (value: number, length = 2): string => String(Math.floor(value)).padStart(length, '0');
  const clock = [total / 3_600_000, (total / 60_000) % 60, (total / 1000) % 60].map((part) => pad(part));
  return `${clock.join(':')}${separator}${pad(total % 1000, 3)}`;
}
