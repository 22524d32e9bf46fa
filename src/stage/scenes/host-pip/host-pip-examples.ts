import { HostPipContent } from '../../../schema/scenes/host-pip.js';
import { codeExamples } from '../code/code-examples.js';
import { listExamples } from '../list/list-examples.js';
import { mapExamples } from '../map/map-examples.js';
import { tableExamples } from '../table/table-examples.js';

/** Contents for tests and golden frames: a demonstration, a map, a list, the longest program, the longest table. */
export const hostPipExamples: HostPipContent[] = [
  HostPipContent.parse({
    kind: 'host-pip',
    screen: {
      kind: 'code',
      headline: 'Two lines of Python',
      language: 'python',
      fileName: 'area.py',
      blocks: [
        { code: 'import math', cueWord: 3 },
        { code: 'print(math.pi * 3 ** 2)', cueWord: 6 },
      ],
      result: { text: '28.27', cueWord: 11 },
    },
  }),
  ...[mapExamples[0], listExamples[1], codeExamples[3], tableExamples[3]].map((screen) =>
    HostPipContent.parse({ kind: 'host-pip', screen }),
  ),
];
