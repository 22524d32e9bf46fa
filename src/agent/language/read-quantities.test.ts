import { describe, expect, it } from 'vitest';
import { readQuantities } from './read-quantities.js';

const shown = (text: string, language = 'en'): string[] =>
  readQuantities(text, language).map(({ hedge, text: number, magnitude, unit, total, becomes }) =>
    [
      hedge,
      number,
      magnitude,
      unit,
      total === null ? '' : `of ${total}`,
      becomes === null ? '' : `becomes ${becomes.text}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

describe('readQuantities', () => {
  it.each([
    ['Shade cools streets by up to 8°C.', ['up to 8 °C']],
    ['It treated 48,200 patients, up 12.5% from 2023.', ['48,200', '12.5 %']],
    ['Waiting times fell from 41 minutes to 17 minutes.', ['41 minutes becomes 17']],
    ['It costs 9,000 to 14,000 euros.', ['9,000–14,000 euros']],
    ['Nine out of ten patients agree.', ['9 of 10']],
    ['$5 million raised and 3.5 million users', ['5 million $', '3.5 million']],
    ['We lost six hours a week.', ['6 hours']],
  ])('reads “%s”', (text, quantities) => {
    expect(shown(text)).toEqual(quantities);
  });

  it.each([
    'Harbor Clinic opened in 2011.',
    'The tram leaves at 12:40 a.m.',
    'Meet us on 3 May at Pier 9.',
    'Line 7 stops here.',
    'The Hush 2 runs quietly.',
    'Four years ago it began.',
    'a 36-hour rise',
  ])('counts nothing in “%s”', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('reads numbers the way each language writes them', () => {
    expect(readQuantities('Es gibt mehr als 800.000 Anlagen.', 'de')[0]).toMatchObject({
      text: '800.000',
      value: 800_000,
      hedge: 'mehr als',
    });
    expect(readQuantities('Il accueille 2 millions de visiteurs.', 'fr')[0]).toMatchObject({
      text: '2',
      magnitude: 'millions',
      value: 2e6,
    });
  });
});
