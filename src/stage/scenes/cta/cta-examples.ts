import { CtaContent } from '../../../schema/scenes/cta.js';

/** Contents for tests and golden frames: with an address, bare, and at the longest texts. */
export const ctaExamples: CtaContent[] = [
  CtaContent.parse({
    kind: 'cta',
    kicker: 'Your street next',
    action: 'Plant one this autumn',
    address: 'citytrees.example/join',
    detail: 'Free saplings until November',
    icon: 'sprout',
    cueWord: 0,
  }),
  CtaContent.parse({ kind: 'cta', action: 'Plant one this autumn', icon: 'tree-deciduous', cueWord: 0 }),
  CtaContent.parse({ kind: 'cta', action: 'Start today', address: 'autokino.example', cueWord: 0 }),
  CtaContent.parse({
    kind: 'cta',
    kicker: 'Neighbourhood programme',
    action: 'Bring your broken bicycle in',
    address: 'neighbourhood-repairs.example/go',
    detail: 'Every Saturday from nine until four, all',
    source: 'Source: annual report of the neighbourhood council, page 12',
    icon: 'bike',
  }),
];
