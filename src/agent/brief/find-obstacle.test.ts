import { describe, expect, it } from 'vitest';
import { exampleDirector, directFilm } from '../fixtures/direct-film.js';
import { requestOf } from '../fixtures/example-parts.js';
import type { Material } from '../../schema/material.js';

const obstacleOf = async (prompt: string, materials: Material[] = []) =>
  (await exampleDirector.writeBrief(requestOf(prompt, { materials }))).obstacle?.reason ?? null;

const unreadable: Material = {
  name: 'Report.pdf',
  mediaType: 'application/pdf',
  blob: null,
  content: { kind: 'unreadable', reason: 'It is encrypted.' },
};

const LONG_SCRIPT = Array.from(
  { length: 90 },
  (_value, index) => `Sentence number ${index} tells one more of our ten facts.`,
).join(' ');

describe('An obstacle', () => {
  it.each([
    'asdf qwer',
    'asdfgh',
    'sdkfjh lkjsdf',
    'jkl jkl',
    'aaaaaaaa',
    'blah blah blah',
    '???',
    '...',
    '🙂🙂',
    '🐝',
    'make a video',
    'Make a video.',
    'please make me a video',
    'can you make a video for me please?',
    'Hi there',
    'hello!',
    'thanks',
    'please',
    'Create a 30 second vertical video with captions',
    'Make a video about something',
    'a video about anything you like',
    'Mach ein Video',
    'Haz un vídeo, por favor',
    'fais une vidéo',
    '30 seconds, portrait, no music',
  ])('is found where nothing says what the film is about: %s', async (prompt) => {
    expect(await obstacleOf(prompt)).toBe('no-subject');
  });

  it.each([
    'A film without any picture and without any sound',
    'Make a video about trees without any pictures and without any sound',
    'no text, no voice, no pictures',
    'A film about bees with no text, no voice and no pictures.',
    'Ein Film ohne Bild und ohne Ton',
    'Haz un vídeo sobre abejas sin imágenes y sin sonido',
    'Make a film about tea, portrait and landscape at the same time in one film',
    'A video about tea in both portrait and landscape',
    'Make a video about tea, at least 60 seconds and no longer than 20 seconds',
    `A 10-second film that says this script word for word:\n\n${LONG_SCRIPT}`,
  ])('is found where wishes exclude each other: %s', async (prompt) => {
    expect(await obstacleOf(prompt)).toBe('wishes-exclude');
  });

  it('is found where the only material is missing or unreadable', async () => {
    expect(await obstacleOf('Make a film of the attached report')).toBe('material-unreadable');
    expect(await obstacleOf('Make a film of the attached report', [unreadable])).toBe('material-unreadable');
    expect(await obstacleOf('make a video', [unreadable])).toBe('material-unreadable');
    const empty: Material = { ...unreadable, content: { kind: 'text', text: ' \n ', pages: null } };
    expect(await obstacleOf('Make a film of the attached report', [empty])).toBe('material-unreadable');
    expect(await obstacleOf('Mach ein Video aus dem angehängten Bericht')).toBe('material-unreadable');
    expect(await obstacleOf('https://example.com/article')).toBe('material-unreadable');
  });

  it('is not found where the prompt says enough without its file', async () => {
    expect(
      await obstacleOf(
        'Make a film of the attached report. Our clinic opened in 2011 and treated 48,200 patients last year. Waiting times fell from 41 minutes to 17 minutes.',
        [unreadable],
      ),
    ).toBeNull();
    expect(
      await obstacleOf('Make a film about photosynthesis with the attached picture', [unreadable]),
    ).toBeNull();
    expect(await obstacleOf('Volcanoes', [unreadable])).toBeNull();
  });

  it.each([
    'Photosynthesis',
    'our new office',
    'Bees',
    'bees',
    'Ada Lovelace',
    'Angela Merkel',
    'NATO',
    'GDPR',
    'grpc',
    'https',
    'DNS',
    'nginx',
    'kubectl',
    'iPhone 17',
    'Llama 3',
    'xkcd',
    'Krk',
    'Brno',
    'Szczebrzeszyn',
    'Łódź',
    'Angstschweiß',
    'rhythms',
    'strengths',
    'QWERTY',
    'tree',
    'we were poor',
    'Kaffee',
    'La lluvia',
    'les abeilles',
    'Wasserkraft',
    'Żubry',
    'café',
    'Pasta',
    'ocean',
    'AI',
    'C++',
    'COVID-19',
    '1984',
    '茶',
    '光合作用',
    'Лес',
    'النحل',
    'さくら',
    '기후',
    'Möbius',
    'Nguyễn Trãi',
    'Zzyzx Road',
    'jazz',
    'Video games',
    'Film noir',
    'The history of film',
    'Short stories',
    'the voice of the sea',
    'A world without pictures and without sound',
    'How films are made',
    'Silence',
    'Portrait painting',
    'Portrait and landscape photography',
    'portrait vs landscape',
    'Make a video about portrait and landscape photography',
    'Make a video about music',
    'Make a portrait video. It is about tea and must be landscape.',
    'No presenter, with a presenter in scene two: how tea is made',
    'Make a 20-second video about why we say thanks',
    'hello world programs',
    'A film about something old: the Roman road',
    'explain blockchain',
    'Create a video about captions',
    'make a video abut cats',
    'Thank you, nurses',
    'Do bees sleep?',
  ])('is not found in a topic: %s', async (prompt) => {
    expect(await obstacleOf(prompt)).toBeNull();
  });

  it.each([
    'asdf qwer',
    '???',
    '🙂🙂',
    'make a video',
    'please',
    'A film without any picture and without any sound',
    'Make a film of the attached report',
  ])('still leaves a film to be made, should it be made anyway: %s', async (prompt) => {
    const { storyboard } = await directFilm(prompt);
    expect(storyboard.scenes.length).toBeGreaterThan(0);
  });

  it('says what is in the way and asks one question', async () => {
    const { obstacle } = await exampleDirector.writeBrief(requestOf('asdf qwer'));
    expect(obstacle?.explanation).toMatch(/\.$/);
    expect(obstacle?.question).toMatch(/^[^?]+\?$/);
  });
});

describe('An answer', () => {
  const answered = async (prompt: string, answer: string) => {
    const reply = await exampleDirector.readMessage({
      message: answer,
      situation: 'question',
      question: 'What should the film be about?',
      prompt,
      storyboard: null,
    });
    if (reply.type !== 'amended-request') throw new Error(`not an amended request: ${reply.type}`);
    return exampleDirector.writeBrief(requestOf(reply.prompt));
  };

  it.each([
    ['asdf qwer', 'bees', 'bees'],
    ['???', 'It should be about bees', 'bees'],
    ['make a video', 'bees', 'bees'],
    ['Make a 30 second vertical video with captions', 'how bees find home', 'how bees find home'],
    ['Make a video about something', 'tea ceremonies', 'tea ceremonies'],
    ['Make a film of the attached report', 'about bees', 'bees'],
  ])('to “%s” with “%s” gives the topic', async (prompt, answer, topic) => {
    const brief = await answered(prompt, answer);
    expect(brief.obstacle).toBeNull();
    expect(brief.topic.toLowerCase()).toBe(topic);
  });

  it('keeps the settings of the request', async () => {
    const brief = await answered('Make a 30 second vertical video', 'bees');
    expect(brief.askedSeconds).toBe(30);
    expect(brief.orientation).toBe('portrait');
  });

  it('takes the place of the wishes that excluded each other', async () => {
    const brief = await answered(
      'Make a film about tea, portrait and landscape at the same time in one film',
      'portrait',
    );
    expect(brief.obstacle).toBeNull();
    expect(brief.orientation).toBe('portrait');
    expect(
      (await answered('A film about bees with no text, no voice and no pictures.', 'pictures and a voice'))
        .obstacle,
    ).toBeNull();
  });
});
