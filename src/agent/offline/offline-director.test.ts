import { describe, expect, it } from 'vitest';
import { directFilm, type DirectedFilm } from '../fixtures/direct-film.js';
import { EXAMPLE_PROMPTS } from '../fixtures/example-prompts.js';
import { lexiconOf } from '../language/lexicon.js';
import { keyOf, splitWords, stemOf } from '../language/words.js';
import { showsLiteral, textsOf } from '../pictures/literal-texts.js';
import { presenterShareOf } from '../storyboard/choose-pictures.js';

/** Words of our own frames ("Remember: …", "for three reasons", the questions of a topic film). */
const FRAME_WORDS = new Set(
  'remember that is why for two three four five six seven eight nine ten reasons what do does did you know already would guess ask find out the answer today how are a an was were or oder o ou and und y et nor been have has who der die das im über was ist schon bekannt wäre vermutung welche frage bleibt heute antwort finden qué sabes ya imaginas preguntarías busca hoy la respuesta que savez vous déjà imaginez demanderiez cherchez réponse untitled'
    .split(' ')
    .map(stemOf),
);

const isPresenter = (kind: string): boolean => kind === 'host' || kind === 'host-panel';

/** Numbers of a text as digits, spelled ones included. */
function numbersIn(text: string, language: string): Set<string> {
  const digits = text.match(/\d+(?:[.,:’]\d+)*/g) ?? [];
  const { spelledNumbers } = lexiconOf(language);
  const spelled = splitWords(text.toLowerCase()).flatMap((word) => spelledNumbers[keyOf(word)] ?? []);
  return new Set([...digits.flatMap((one) => [one, ...one.split(/[.,:]/)]), ...spelled.map(String)]);
}

function expectOwnWords({ storyboard, brief }: DirectedFilm, prompt: string): void {
  const known = new Set(splitWords(`${prompt} ${brief.body}`.replace(/[-–—/|]/g, ' ')).map(stemOf));
  for (const { narration } of storyboard.scenes) {
    const foreign = splitWords(narration.replace(/[-–—/]/g, ' '))
      .map(stemOf)
      .filter((stem) => stem !== '' && !known.has(stem) && !FRAME_WORDS.has(stem));
    expect(foreign, narration).toEqual([]);
  }
}

function expectOwnNumbers({ storyboard, brief }: DirectedFilm, prompt: string): void {
  const known = numbersIn(prompt, brief.language);
  for (const { content } of storyboard.scenes) {
    const shown = textsOf(content).flatMap((text) => text.match(/\d+(?:[.,:’]\d+)*/g) ?? []);
    expect(
      shown.filter((number) => !known.has(number)),
      JSON.stringify(content),
    ).toEqual([]);
  }
}

function expectCues({ storyboard }: DirectedFilm): void {
  for (const { narration, content } of storyboard.scenes) {
    const count = splitWords(narration).length;
    const cues = [...JSON.stringify(content).matchAll(/"(?:left|right)?[cC]ueWord":(\d+)/g)].map(
      ([, index]) => Number(index),
    );
    expect(
      cues.every((cue) => cue < Math.max(count, 1)),
      narration,
    ).toBe(true);
  }
}

function expectVariety({ storyboard, brief, measured }: DirectedFilm): void {
  const kinds = storyboard.scenes.map(({ content }) => content.kind);
  if (brief.form !== 'scenes' && storyboard.presenterId !== null) {
    const repeats = kinds.filter((kind, index) => kind === kinds[index - 1]);
    expect(repeats, kinds.join(' ')).toEqual([]);
  }
  if (measured.filmSeconds >= 28 && brief.form !== 'scenes')
    expect(new Set(kinds).size, kinds.join(' ')).toBeGreaterThanOrEqual(3);
}

function expectPresenter({ storyboard, brief, measured }: DirectedFilm): void {
  const kinds = storyboard.scenes.map(({ content }) => content.kind);
  if (brief.presenterId === null) expect(kinds.some(isPresenter), kinds.join(' ')).toBe(false);
  if (storyboard.presenterId === null || brief.form === 'scenes' || kinds.length < 6) return;
  const share = presenterShareOf(
    storyboard.scenes.map(({ content }) => ({ content, score: 0 })),
    storyboard.scenes.map(({ id }) => ({ seconds: measured.sceneSeconds[id] ?? 0 })),
  );
  expect(share, kinds.join(' ')).toBeGreaterThan(0.15);
  expect(share, kinds.join(' ')).toBeLessThan(0.6);
}

function expectLiterals({ storyboard, brief }: DirectedFilm): void {
  for (const literal of brief.literals) {
    const holders = storyboard.scenes.filter(({ content }) => showsLiteral(content, literal));
    expect(holders.length, `“${literal}” on screen`).toBeGreaterThan(0);
  }
}

function expectEnds({ storyboard, brief }: DirectedFilm): void {
  const [first] = storyboard.scenes;
  if (brief.form !== 'scenes') expect(first === undefined || isPresenter(first.content.kind)).toBe(false);
  if (brief.form === 'text' || brief.form === 'topic')
    expect(storyboard.scenes.at(-1)?.content.kind).toBe('cta');
}

describe('The offline director', () => {
  it.each(EXAMPLE_PROMPTS)('keeps its promises on a $name', async ({ prompt }) => {
    const film = await directFilm(prompt);
    expectOwnWords(film, prompt);
    expectOwnNumbers(film, prompt);
    expectCues(film);
    expectVariety(film);
    expectPresenter(film);
    expectLiterals(film);
    expectEnds(film);
    expect(new Set(film.storyboard.scenes.map(({ id }) => id)).size).toBe(film.storyboard.scenes.length);
  });

  it('gives the same film for the same request, however often it is asked', async () => {
    for (const { prompt } of EXAMPLE_PROMPTS.slice(0, 12)) {
      const [first, second] = [await directFilm(prompt), await directFilm(prompt)];
      expect(second).toEqual(first);
    }
  });

  it('speaks every word of a script, in order, and nothing else', async () => {
    const scripts = EXAMPLE_PROMPTS.filter(({ name }) => /script/.test(name));
    expect(scripts.length).toBeGreaterThanOrEqual(4);
    for (const { prompt } of scripts) {
      const { brief, storyboard } = await directFilm(prompt);
      expect(brief.form).toBe('script');
      const spoken = storyboard.scenes.flatMap(({ narration }) => splitWords(narration));
      expect(spoken).toEqual(splitWords(brief.body));
      expect(prompt.replace(/\s+/g, ' ')).toContain(brief.body.replace(/\s+/g, ' '));
    }
  });

  it('meets the asked length within ten percent on texts that have something to tell', async () => {
    let count = 0;
    for (const { name, prompt } of EXAMPLE_PROMPTS) {
      const { brief, measured, storyboard } = await directFilm(prompt);
      const isTold = splitWords(brief.body).length >= (brief.askedSeconds ?? Infinity) * 0.45;
      if (brief.form !== 'text' || !isTold) continue;
      count += 1;
      const asked = brief.askedSeconds ?? 0;
      // A text too thin to fill its time without long silences says so, and is not stretched.
      const saysSo = storyboard.notes.some((note) => note.startsWith('What your prompt gives'));

      expect(
        Math.abs(measured.filmSeconds - asked) / asked,
        `${name}: ${measured.filmSeconds} s of ${asked} s`,
      ).toBeLessThan(saysSo ? 0.2 : 0.1);
    }
    expect(count).toBeGreaterThanOrEqual(12);
  });
});
