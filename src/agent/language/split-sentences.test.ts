import { describe, expect, it } from 'vitest';
import { detectLanguage, isLatin } from './detect-language.js';
import { splitSentences } from './split-sentences.js';

describe('splitSentences', () => {
  it.each([
    ['Dr. Eze works here. She is kind.', 'en', 2],
    ['It cools streets by 8°C. Roots drink water.', 'en', 2],
    ['The new wing opens. 2024: a record.', 'en', 2],
    ['It is at Pier 9. 35 stalls wait.', 'en', 2],
    ['We left at 9 p.m. The bar was full.', 'en', 2],
    ['Am 3. Mai beginnt es, z. B. in Ulm. Danach nicht.', 'de', 2],
    ['"I know. I was there," he says.', 'en', 1],
    ['she sleeps all day. she steals socks.', 'en', 2],
  ])('splits “%s” (%s) into %i', (text, language, count) => {
    const sentences = splitSentences(text, language);
    expect(sentences).toHaveLength(count);
    expect(sentences.join(' ')).toBe(text);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['how bees find home', 'en'],
    ['Volcanoes', 'en'],
    ['Mach ein kurzes Video über Bienen', 'de'],
    ['Haz un vídeo sobre el mercado', 'es'],
    ['Fais une vidéo sur le vélo en ville', 'fr'],
    ['制作一个关于茶的视频', 'zh'],
    ['Сделай видео про лес', 'ru'],
  ])('knows the language of “%s”', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('tells letters that a Latin voice cannot read', () => {
    expect(isLatin('Straßenbäume kühlen')).toBe(true);
    expect(isLatin('茶起源于中国')).toBe(false);
  });
});
