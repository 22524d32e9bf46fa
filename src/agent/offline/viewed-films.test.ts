import { describe, expect, it } from 'vitest';
import { directFilm } from '../fixtures/direct-film.js';
import type { SceneContent } from '../../schema/storyboard.js';
import { estimateSeconds } from '../script/sections.js';

const contentsOf = async (prompt: string): Promise<SceneContent[]> =>
  (await directFilm(prompt)).storyboard.scenes.map(({ content }) => content);
const figuresOf = (contents: SceneContent[]) =>
  contents.flatMap((content) =>
    (content.kind === 'stat' || content.kind === 'host-panel') && content.figure !== null
      ? [content.figure]
      : [],
  );

describe('A film of a script with demanded numbers and a quotation', () => {
  const prompt = `Use this script word for word:

Every Friday, our team used to stay late to sort cards by hand. Then we found Tidewell. Tidewell reads the cards, fills the calendar, and sends each patient a reminder the day before. In the first month, missed visits fell by 38 percent. The front desk won back 11 hours a week, time they now spend with people. Nurse manager Carla Jensen says it best: "I finally leave on time on Fridays." Try Tidewell free for thirty days.

Show on screen exactly: "38% fewer missed visits", "11 hours a week" and "I finally leave on time on Fridays."`;

  it('shows each demanded number large with its whole text under it', async () => {
    const labels = figuresOf(await contentsOf(prompt)).map(({ text, label }) => [text, label]);
    expect(labels).toContainEqual(['38', '38% fewer missed visits']);
    expect(labels).toContainEqual(['11', '11 hours a week']);
  });

  it('names the speaker who introduces the quotation, with the role', async () => {
    const quote = (await contentsOf(prompt)).find(({ kind }) => kind === 'quote');
    expect(quote).toMatchObject({ name: 'Carla Jensen', role: 'Nurse manager' });
  });

  it('shows what a product does one after the other as steps', async () => {
    const flow = (await contentsOf(prompt)).find((content) => content.kind === 'flow');
    expect(flow).toMatchObject({
      steps: [{ title: 'Reads the cards' }, { title: 'Fills calendar' }, { title: 'Sends reminder' }],
    });
  });
});

describe('A film that announces an opening', () => {
  const prompt =
    'Create a 45 second vertical TikTok for our coffee shop launch: Grind & Glow opens Saturday June 6 at 8 am on 12 Mill Street. First 50 guests get a free flat white. Beans roasted in-house every Tuesday.';

  it('is named after the shop, opens with the news and ends on its day, hour and place', async () => {
    const { brief, storyboard } = await directFilm(prompt);
    expect(brief.topic).toBe('Grind & Glow');
    expect(storyboard.scenes[0]?.narration).toMatch(/^Grind & Glow opens/);
    expect(storyboard.scenes.at(-1)?.content).toMatchObject({
      kind: 'cta',
      action: 'Opens Saturday June 6',
      detail: '8 am, 12 Mill Street',
    });
  });

  it('takes no house number for a figure', async () => {
    expect(figuresOf(await contentsOf(prompt)).map(({ text }) => text)).not.toContain('12');
  });

  it('ends on the date of what “we” open', async () => {
    const contents = await contentsOf(
      'We are opening a second bakery, Crumb & Co, on Friday 4 September at 7 am at 21 Harbour Road. The first hundred customers get a free loaf. Make a 30 second vertical announcement.',
    );
    expect(contents.at(-1)).toMatchObject({
      action: 'Opens Friday 4 September',
      detail: '7 am, 21 Harbour Road',
    });
  });
});

describe('A number that changed', () => {
  it('is its new value over bars of both, with its unit', async () => {
    const figures = figuresOf(
      await contentsOf(
        'Make a product update video for developers: v2.4 of our API ships today. New: webhooks, cursors, and keys. P95 latency dropped from 420 ms to 180 ms.',
      ),
    );
    expect(figures).toContainEqual(
      expect.objectContaining({
        text: '180',
        unit: 'ms',
        label: 'P95 latency',
        proof: expect.objectContaining({ type: 'bars' }) as unknown,
      }),
    );
  });

  it('is no share of a whole when only its growth is told', async () => {
    const figures = figuresOf(
      await contentsOf('The quarterly summary. Revenue grew 14% this year. We hired 9 people.'),
    );
    expect(figures.map(({ proof }) => proof)).toContainEqual({ type: 'icon', icon: 'trending-up' });
    expect(figures.map(({ proof }) => proof.type)).not.toContain('ring');
  });
});

describe('Names and titles', () => {
  it('keeps a version small and takes developers for the audience', async () => {
    const { brief } = await directFilm(
      'Make a product update video for developers: v2.4 of our API ships today. Cursors are new.',
    );
    expect(brief.topic).toBe('v2.4 of our API ships today');
  });

  it('reads a heading with a length as topic and length, and a look in quotation marks as an instruction', async () => {
    const { brief, storyboard } = await directFilm(
      'Phishing training, 30 seconds. Three signs of a phishing mail: a strange sender, a rushed tone, and a link that does not match. Do not click. "No avatar", dark style.',
    );
    expect(brief).toMatchObject({ topic: 'Phishing training', askedSeconds: 30, presenterId: null });
    expect(storyboard.styleId).toBe('night-shift');
    expect(storyboard.scenes[0]?.content).toMatchObject({ kind: 'list', items: [{}, {}, {}] });
  });

  it('tells the words of a testimonial instead of taking them for the topic', async () => {
    const contents = await contentsOf(
      'Testimonial video: "We used to lose two hours a day to email. With Nimbus we lose ten minutes," says Tomas Berg, head of support at Fjord Bikes. Nimbus sorts, answers and archives routine mail. Try Nimbus at nimbus.example.',
    );
    expect(contents.filter(({ kind }) => kind === 'quote').length).toBeGreaterThanOrEqual(1);
    expect(contents.find((content) => content.kind === 'quote')).toMatchObject({ name: 'Tomas Berg' });
  });
});

describe('Dated sentences and differences', () => {
  it('show stations of a history as years with what came', async () => {
    const text = JSON.stringify(
      await contentsOf(
        'The history of the bicycle. In 1817 Karl von Drais built a two-wheeled running machine. In 1863 pedals were added in Paris. In 1885 the Rover bicycle had two equal wheels and a chain. In 1888 John Dunlop fitted air-filled tyres. Today more than one billion bicycles are in use.',
      ),
    );
    for (const year of ['1817', '1863', '1885', '1888']) expect(text).toContain(`"text":"${year}"`);
  });

  it('end on no half of a sentence that weighs two sides', async () => {
    const contents = await contentsOf(
      'Explain the difference between a heat pump and a gas boiler. A heat pump moves heat instead of burning fuel. A gas boiler burns gas. Heat pumps cost more to buy, but less to run.',
    );
    expect(JSON.stringify(contents.at(-1))).not.toContain('cost more to buy');
  });

  it('ask what the difference is, in lines that keep its things whole', async () => {
    const [first] = await contentsOf(
      'Explain the difference between a heat pump and a gas boiler. A heat pump moves heat instead of burning fuel. A gas boiler burns gas. Heat pumps cost more to buy, but less to run.',
    );
    expect(first).toMatchObject({
      kind: 'statement',
      beats: [
        { text: 'What is the difference' },
        { text: 'between a heat pump' },
        { text: 'and a gas boiler?' },
      ],
    });
  });
});

describe('A text that is too short for its length', () => {
  it('is not stretched by long silences, and says so once', async () => {
    const { script, storyboard, measured } = await directFilm(
      'Make a 60 second video about our market. The market opens at nine. It has forty stalls. Parking is free.',
    );
    for (const section of script.sections.filter(({ narration }) => narration !== '').slice(0, -1)) {
      const spoken = estimateSeconds({ narration: section.narration });
      expect(measured.sceneSeconds[section.id] ?? 0).toBeLessThanOrEqual(spoken + 3.3);
    }
    const said = storyboard.notes.filter((note) => note.startsWith('What your prompt gives'));
    expect(said).toHaveLength(1);
    expect(new Set(storyboard.notes).size).toBe(storyboard.notes.length);
  });

  it('names the film with a title card at most once', async () => {
    const contents = await contentsOf(
      'Make a 60 second video about our market. The market opens at nine. It has forty stalls. Parking is free.',
    );
    expect(contents.filter(({ kind }) => kind === 'opener').length).toBeLessThanOrEqual(1);
  });
});

describe('Two things set against each other', () => {
  it('stand side by side with what is said of each', async () => {
    const contents = await contentsOf(
      'Electric cars vs petrol cars: Electric cars cost about 4 cents per kilometre to run, petrol cars about 10 cents. Electric cars are quiet and need little service. Petrol cars refuel in five minutes and go further on one tank.',
    );
    expect(contents).toContainEqual(
      expect.objectContaining({
        kind: 'versus',
        left: 'Electric cars',
        right: 'Petrol cars',
      }),
    );
  });
});

describe('A sentence with an aside and several predicates', () => {
  it('is not told as a row of things', async () => {
    const { storyboard } = await directFilm(
      'Our new backpack, the Trail 30, weighs 640 grams, holds 30 litres, and dries in 20 minutes. Available now at trailgear.example.',
    );
    const spoken = storyboard.scenes.map(({ narration }) => narration).join(' ');
    expect(spoken).not.toContain('the Trail 30 and weighs');
    expect(spoken).toContain('holds 30 litres');
  });
});
