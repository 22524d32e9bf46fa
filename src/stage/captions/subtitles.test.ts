import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../schema/timeline.js';
import { writeSrt, writeWebVtt } from './subtitles.js';

const word = (text: string, startSeconds: number) => ({ text, startSeconds, endSeconds: startSeconds + 0.3 });

const timeline: Timeline = {
  width: 1080,
  height: 1920,
  framesPerSecond: 30,
  frameCount: 150,
  transitions: [],
  scenes: [
    {
      sceneId: 'one',
      startFrame: 45,
      frameCount: 105,
      speechStartSeconds: 0.12,
      words: [],
      visemes: [],
      isFirst: true,
      isLast: true,
      captions: [
        {
          startSeconds: 0.1,
          endSeconds: 1.25,
          lines: [[word('Salt', 0.2), word('&', 0.5)], [word('<pepper>', 0.8)]],
        },
        { startSeconds: 62.5, endSeconds: 63, lines: [[word('later', 62.6)]] },
      ],
    },
  ],
};

describe('subtitle files', () => {
  it('number their captions and count in film time as SubRip', () => {
    expect(writeSrt(timeline)).toBe(
      '1\n00:00:01,600 --> 00:00:02,750\nSalt &\n<pepper>\n\n2\n00:01:04,000 --> 00:01:04,500\nlater\n',
    );
  });

  it('escape markup and use points as WebVTT', () => {
    expect(writeWebVtt(timeline)).toBe(
      'WEBVTT\n\n00:00:01.600 --> 00:00:02.750\nSalt &amp;\n&lt;pepper&gt;\n\n' +
        '00:01:04.000 --> 00:01:04.500\nlater\n',
    );
  });
});
