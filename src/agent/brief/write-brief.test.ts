import { describe, expect, it } from 'vitest';
import { exampleLooks, exampleStyles, exampleVoices, requestOf } from '../fixtures/example-parts.js';
import { writeBrief } from './write-brief.js';

const choices = {
  styles: exampleStyles,
  voices: exampleVoices,
  looks: exampleLooks,
  hasLanguageModel: false,
};
const read = (prompt: string, fields = {}) => writeBrief(requestOf(prompt, fields), choices);

describe('writeBrief', () => {
  it('separates topic, facts and ending of a sentence', () => {
    const brief = read(
      'Make a 30-second explainer on why cities plant trees: shade cools streets by up to 8°C, roots drink storm water, leaves catch dust. End with: plant one this autumn.',
    );
    expect(brief).toMatchObject({
      form: 'text',
      topic: 'why cities plant trees',
      askedSeconds: 30,
      ending: 'Plant one this autumn.',
      orientation: 'landscape',
    });
    expect(brief.body).toMatch(
      /^shade cools streets by up to 8°C, roots drink storm water, leaves catch dust\.$/i,
    );
  });

  it.each([
    ['a 45 sec video about tea', 45],
    ['a one-minute video about tea', 60],
    ['a video about tea, 1 minute 20 seconds', 80],
    ['a 30-45 seconds video about tea', 37.5],
    ['a 90s video about tea', 90],
    ['a video about tea', null],
  ])('reads the length of “Make %s”', (wish, seconds) => {
    expect(read(`Make ${wish}.`).askedSeconds).toBe(seconds);
  });

  it.each([
    ['vertical', 'portrait'],
    ['9:16', 'portrait'],
    ['TikTok', 'portrait'],
    ['square', 'square'],
    ['16:9', 'landscape'],
    ['YouTube', 'landscape'],
  ])('reads the shape from “%s”', (word, orientation) => {
    expect(read(`Make a ${word} video about our bakery. We bake at night.`).orientation).toBe(orientation);
  });

  it('takes refusals at their word', () => {
    const brief = read('Make a video about tea, no avatar, no music, no captions. Tea grows on hills.');
    expect(brief).toMatchObject({
      wantsPresenter: false,
      presenterId: null,
      wantsMusic: false,
      captions: 'off',
      topic: 'tea',
    });
  });

  it('lets the fields of the request beat the words of the prompt, and says so', () => {
    const brief = read('Make a vertical video about tea. Tea grows on hills. Style: billboard.', {
      orientation: 'landscape',
      styleId: 'night-shift',
    });
    expect(brief).toMatchObject({ orientation: 'landscape', styleId: 'night-shift' });
    expect(brief.notes.join(' ')).toMatch(/orientation field/);
    expect(brief.notes.join(' ')).toMatch(/style field/);
  });

  it('finds texts for the screen wherever a prompt puts them', () => {
    expect(
      read('Make a video about a lamp. It runs long. Show the text "72 hours" on screen.').literals,
    ).toEqual(['72 hours']);
    expect(
      read('Make a video about a lamp. It runs long.\n\nON-SCREEN TEXT:\n- 72 hours\n- "No app"').literals,
    ).toEqual(['72 hours', 'No app']);
    expect(read('Title on screen: "The Last Tram". Make a video. The tram stops.').literals).toEqual([
      'The Last Tram',
    ]);
  });

  it('reads codes and names of colours', () => {
    expect(read('Make a video about tea. Colors #0b6e4f and #f2b705.').colors).toEqual([
      '#0b6e4f',
      '#f2b705',
    ]);
    const named = read('Make a video about tea. Use the colors navy and gold.');
    expect(named.colors).toHaveLength(2);
    expect(named.notes.join(' ')).toMatch(/navy/);
  });

  it('says what it cannot do yet', () => {
    const notes = read(
      'Make a video about tea with stock footage and lo-fi music. Add our logo. Tea grows on hills.',
    ).notes.join(' ');
    expect(notes).toMatch(/footage/);
    expect(notes).toMatch(/music/);
    expect(notes).toMatch(/logo/);
  });

  it('says that a bare topic gives no facts without a language model', () => {
    const brief = read('how bees find home');
    expect(brief).toMatchObject({ form: 'topic', topic: 'how bees find home', body: '' });
    expect(brief.notes.join(' ')).toMatch(/No language model/);
  });

  it('says that no voice speaks the language', () => {
    const notes = read(
      'Mach ein Video über Bienen. Bienen bestäuben Blumen und leben in großen Staaten.',
    ).notes.join(' ');
    expect(notes).toMatch(/No German voice/);
  });

  it('keeps sentences that only look like instructions', () => {
    const { body } = read(
      'Make a video about our studio. Our video app has 3 million users. Keep your cool in summer. No plastic touches the water.',
    );
    expect(body).toContain('3 million users');
    expect(body).toContain('Keep your cool');
    expect(body).toContain('No plastic');
  });

  it('drops sentences that speak about the film', () => {
    const { body } = read(
      'Make a video about our studio. Keep it short and friendly. Use a calm voice. We paint walls. Thanks!',
    );
    expect(body).toBe('We paint walls.');
  });

  it('chooses a style by its words and by the manner', () => {
    expect(read('Make a loud, viral video about our sale. Everything is cheap.').styleId).toBe('billboard');
    expect(read('Make a video for developers about our API. The code is open.').styleId).toBe('night-shift');
    expect(read('Make a video about our clinic. Patients wait less.').styleId).toBe('quiet-harbor');
  });

  it('casts a man’s voice without a woman’s face', () => {
    expect(read('Make a video about tea with a male voice. Tea grows on hills.')).toMatchObject({
      voiceId: 'ben',
      presenterId: null,
    });
  });

  it('reads a prompt in spite of typing errors', () => {
    expect(read('mak a 20 secnd vidoe abuot octopuses. Octopuses have three hearts.')).toMatchObject({
      topic: 'octopuses',
      askedSeconds: 20,
    });
  });
});

describe('Wishes before a colon', () => {
  it.each([
    ['News update in 20 seconds, no avatar: The city opened 12 bus lanes.', 'News update', 20, false],
    ['Portrait, 15 seconds: how bees dance. They waggle.', 'how bees dance', 15, null],
    ['A 30-second video, no music: why glass breaks. It is brittle.', 'why glass breaks', 30, null],
    ['Product update, square, no presenter: Version 2 is out.', 'Product update', null, false],
  ])('are read as wishes, and the rest is the topic: %s', (prompt, topic, seconds, presenter) => {
    const brief = read(prompt);
    expect(brief.topic).toBe(topic);
    expect(brief.askedSeconds).toBe(seconds);
    expect(brief.wantsPresenter).toBe(presenter);
    expect(brief.body).not.toMatch(/avatar|presenter|music|seconds|portrait/i);
  });

  it('leave a sentence with a colon alone that wishes nothing', () => {
    const brief = read('Our harbour: ships load grain. Cranes lift it.');
    expect(brief.body).toContain('ships load grain');
  });
});
