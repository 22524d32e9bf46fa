import { CodeContent } from '../../../schema/scenes/code.js';

/** Contents for tests and golden frames: with notes and a result, a bare command, a long program, the longest texts. */
export const codeExamples: CodeContent[] = [
  CodeContent.parse({
    kind: 'code',
    kicker: 'Python',
    headline: 'A function in two lines',
    language: 'python',
    fileName: 'area.py',
    blocks: [
      { code: 'import math', cueWord: 3 },
      { code: '\ndef area(radius):\n    return math.pi * radius ** 2', cueWord: 7 },
      { code: '\nprint(f"{area(3):.2f}")', cueWord: 15 },
    ],
    highlights: [{ from: 3, to: 4, note: 'A name, and what comes back', cueWord: 11 }],
    result: { text: '28.27', cueWord: 19 },
  }),
  CodeContent.parse({
    kind: 'code',
    headline: 'One command is enough',
    language: 'bash',
    blocks: [{ code: 'npm ci\nnpx autokino serve --port 8080', cueWord: 2 }],
    result: { text: 'Listening on http://localhost:8080' },
  }),
  CodeContent.parse({
    kind: 'code',
    kicker: 'TypeScript',
    headline: 'Types catch it early',
    language: 'ts',
    fileName: 'load-user.ts',
    blocks: [
      { code: '// Fails before it runs\ninterface User { id: number; name: string }', cueWord: 2 },
      {
        code: '\nasync function load(id: number) {\n  const answer = await fetch(`/users/${id}`);',
        cueWord: 6,
      },
      { code: '  return (await answer.json()) as User;\n}', cueWord: 12 },
    ],
    highlights: [
      { from: 2, to: 2, note: 'What a user is', cueWord: 4 },
      { from: 5, to: 5, note: 'Wait for the answer', cueWord: 9 },
      { from: 6, to: 6, note: 'Then it is a user', cueWord: 14 },
    ],
  }),
  CodeContent.parse({
    kind: 'code',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    language: 'javascript',
    fileName: 'neighbourhood-council.js',
    blocks: [
      {
        code: [
          "import { readFile } from 'node:fs/promises'; /",
          'const everyNeighbourInTheDistrict = new Map();',
          'for (const line of (await readFile(p)).lines()',
          '  .filter((line) => line.startsWith("council")',
          '  .map((line) => line.split(",").slice(1, 12))',
        ].join('\n'),
      },
      {
        code: [
          '  everyNeighbourInTheDistrict.set(line, 12345)',
          'if (everyNeighbourInTheDistrict.size > 12_345)',
          '  throw new Error(`Too many: ${String(count)}`',
          'console.log("neighbours", 12.5, true, null, 0)',
          'export default everyNeighbourInTheDistrict; //',
        ].join('\n'),
      },
    ],
    highlights: [
      { from: 1, to: 2, note: 'Every neighbour is kept under their name' },
      { from: 3, to: 6, note: 'One line of the report after the other..' },
      { from: 9, to: 10, note: 'And then the whole list is handed over..' },
    ],
    result: { text: 'neighbours 12.5 true null 0, and no more' },
  }),
];
