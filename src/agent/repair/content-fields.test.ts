import { describe, expect, it } from 'vitest';
import { SceneContent } from '../../schema/storyboard.js';
import { isExactField, readField, textFieldsOf, writeField } from './content-fields.js';

const table = SceneContent.parse({
  kind: 'table',
  headline: 'What it costs',
  columns: ['Plan', 'Per month'],
  rows: [{ cells: ['Starter', '$0'], cueWord: 2 }],
});

describe('textFieldsOf', () => {
  it('names every text that is shown, wherever it stands in the content', () => {
    expect(textFieldsOf(table)).toEqual([
      { path: 'headline', text: 'What it costs' },
      { path: 'columns.0', text: 'Plan' },
      { path: 'columns.1', text: 'Per month' },
      { path: 'rows.0.cells.0', text: 'Starter' },
      { path: 'rows.0.cells.1', text: '$0' },
    ]);
  });

  it('leaves out what the stage alone reads', () => {
    const chat = SceneContent.parse({
      kind: 'chat',
      bubbles: [
        { side: 'left', text: 'Hello' },
        { side: 'right', text: 'Hi' },
      ],
    });
    expect(textFieldsOf(chat).map((field) => field.text)).toEqual(['Hello', 'Hi']);
  });
});

describe('writeField', () => {
  it('changes the text that textFieldsOf names', () => {
    const changed = writeField(table, 'rows.0.cells.0', 'Free');
    expect(changed && readField(changed, 'rows.0.cells.0')).toBe('Free');
  });

  it('takes away what may be left out, and nothing else', () => {
    expect(writeField(table, 'headline', null)).toMatchObject({ headline: null });
    expect(writeField(table, 'rows.0.cells.0', null)).toBeNull();
  });
});

describe('isExactField', () => {
  it('protects numbers and dates from being cut', () => {
    for (const path of ['figure.text', 'figures.1.text', 'bars.0.text', 'points.2.date', 'shares.0.text'])
      expect(isExactField(path)).toBe(true);
    for (const path of ['figures.1.label', 'bubbles.0.text', 'options.1.text', 'points.2.label'])
      expect(isExactField(path)).toBe(false);
  });
});
