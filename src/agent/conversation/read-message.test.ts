import { describe, expect, it } from 'vitest';
import type { ConversationMoment } from '../director.js';
import { exampleDirector } from '../fixtures/direct-film.js';
import { APPROVALS, CHANGES, OTHER_FILMS, TALK, UNCLEAR } from '../fixtures/example-messages.js';
import { exampleStoryboard } from '../fixtures/example-storyboard.js';
import { shortForm } from '../fixtures/reply-form.js';

const read = (message: string, moment: Partial<ConversationMoment> = {}) =>
  exampleDirector.readMessage({
    message,
    situation: 'draft',
    question: null,
    prompt: 'Why cities plant trees',
    storyboard: exampleStoryboard,
    ...moment,
  });

describe('A message about a storyboard', () => {
  it.each(APPROVALS)('approves: %s', async (message) => {
    expect(shortForm(await read(message))).toBe('approval');
  });

  it.each(CHANGES)('changes the film: %s', async (message, form) => {
    expect(shortForm(await read(message))).toBe(`edits: ${form}`);
  });

  it.each(TALK)('gets an answer and changes nothing: %s', async (message) => {
    expect((await read(message)).type).toBe('talk');
  });

  it.each(UNCLEAR)('is asked about: %s', async (message) => {
    const reply = await read(message);
    expect(reply.type).toBe('question');
    if (reply.type === 'question') expect(reply.question).toMatch(/\?/);
  });

  it.each([
    'make it shorter and then render it',
    'remove scene 2 and go ahead',
    'no music, and ship it',
    'Szene 2 raus, dann rendern',
  ])('says that no other look is needed: %s', async (message) => {
    expect(shortForm(await read(message))).toMatch(/^edits and approval: /);
  });

  it('says every change in words, and what of it was not understood', async () => {
    const reply = await read('remove scene 4, and blorp the quux');
    if (reply.type !== 'edits') throw new Error(reply.type);
    expect(reply.summary).toEqual([
      'Scene 4 is removed.',
      '“blorp the quux” was not understood; nothing was changed for it.',
    ]);
  });

  it('follows what can be done and says what cannot', async () => {
    const reply = await read('make it shorter and add our logo');
    if (reply.type !== 'edits') throw new Error(reply.type);
    expect(reply.operations).toHaveLength(1);
    expect(reply.summary[1]).toMatch(/logo/i);
  });
});

describe('A message about a finished film', () => {
  it.each(OTHER_FILMS)('asks for another film: %s', async (message, prompt) => {
    const reply = await read(message, { situation: 'film' });
    expect(reply).toEqual({ type: 'new-film', prompt });
  });

  it('keeps the form of the film when the same is asked for another subject', async () => {
    const reply = await read('great, now the same for bees', { situation: 'film' });
    if (reply.type !== 'new-film') throw new Error(reply.type);
    expect(reply.prompt).toMatch(/about bees[\s\S]*quiet-harbor/);
  });

  it.each(['thanks!', 'thank you so much', 'nice work!', 'how long is the film?', 'is it done?'])(
    'is answered: %s',
    async (message) => {
      expect((await read(message, { situation: 'film' })).type).toBe('talk');
    },
  );

  it.each([
    ['use another voice and make it vertical', 'edits: set-voice ben; set-orientation portrait'],
    ['and now without music', 'edits: set-music false'],
    ['now in portrait', 'edits: set-orientation portrait'],
  ])('changes it: %s', async (message, form) => {
    expect(shortForm(await read(message, { situation: 'film' }))).toBe(form);
  });
});

describe('An answer', () => {
  const question =
    'What shall change in scene 4 (“Roots drink storm water before it …”): its words, its length, its place?';

  it.each([
    ['shorter', 'edits: change-length 4 0.75'],
    ['make it shorter', 'edits: change-length 4 0.75'],
    ['remove it', 'edits: remove-scene 4'],
    ['It should say: Roots are deep.', 'edits: rewrite-scene 4 Roots are deep.'],
    ['"Roots are deep."', 'edits: rewrite-scene 4 Roots are deep.'],
    ['scene 5 instead, shorter please', 'edits: change-length 5 0.75'],
    ['nothing, go ahead', 'approval'],
  ])('to a question about a scene speaks of that scene: %s', async (answer, form) => {
    expect(shortForm(await read(answer, { situation: 'question', question }))).toBe(form);
  });

  it.each([
    ['What shall the title be?', 'Tree Town', 'edits: set-title Tree Town'],
    [
      'What shall the new scene say? Please send its words.',
      'Birds nest here.',
      'edits: add-scene 5 Birds nest here.',
    ],
    [
      'Which colours shall it be? Names or codes such as #0B6E4F will do.',
      'red and white',
      'edits: set-colors #D32F2F #FFFFFF',
    ],
  ])('to “%s” fills it in: %s', async (asked, answer, form) => {
    expect(shortForm(await read(answer, { situation: 'question', question: asked }))).toBe(form);
  });

  it('lets the work go on when the user leaves it to the agent', async () => {
    for (const answer of ["I don't know", 'you decide', 'go ahead anyway', 'ok just do something', 'egal'])
      expect(
        (
          await read(answer, {
            situation: 'question',
            question: 'What should the film be about?',
            storyboard: null,
          })
        ).type,
      ).toBe('approval');
  });
});

describe('A message after the work was stopped', () => {
  it('resumes it', async () => {
    for (const message of ['go on', 'try again', 'continue', 'weiter'])
      expect((await read(message, { situation: 'stopped', storyboard: null })).type).toBe('approval');
  });

  it('adds to the request when nothing is planned yet', async () => {
    const reply = await read('make it 20 seconds', { situation: 'stopped', storyboard: null });
    expect(reply).toEqual({
      type: 'amended-request',
      prompt: 'Why cities plant trees\n\nmake it 20 seconds',
    });
  });
});
