import { describe, expect, it } from 'vitest';
import { createIllustratedProvider } from './illustrated-provider.js';

describe('the illustrated presenters', () => {
  it('offer Maren, whose group has her as its default look', () => {
    const looks = createIllustratedProvider().looks();
    const maren = looks.find((look) => look.id === 'maren');
    expect(maren).toMatchObject({ groupId: 'maren', defaultVoiceId: 'flite-slt', gender: 'female' });
    expect(looks.every((look) => looks.some((other) => other.id === look.groupId))).toBe(true);
  });

  it('have names that a name strap can carry', () => {
    for (const look of createIllustratedProvider().looks()) expect(look.name.length).toBeLessThanOrEqual(28);
  });

  it('are handed out as copies, so that no caller changes them for others', () => {
    const provider = createIllustratedProvider();
    const [first] = provider.looks();
    if (first !== undefined) first.name = 'Somebody else';
    expect(provider.looks()[0]?.name).toBe('Maren Okafor');
  });
});
