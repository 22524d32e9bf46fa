/** Languages we colour, by the module that knows them, with the names people give them. */
const LANGUAGES: Record<string, readonly string[]> = {
  bash: ['sh', 'shell', 'zsh', 'console', 'terminal'],
  c: ['h'],
  cpp: ['c++', 'cc', 'hpp'],
  csharp: ['c#', 'cs'],
  css: [],
  dart: [],
  diff: ['patch'],
  dockerfile: ['docker'],
  elixir: ['ex', 'exs'],
  erlang: ['erl'],
  go: ['golang'],
  graphql: ['gql'],
  haskell: ['hs'],
  ini: ['toml', 'conf'],
  java: [],
  javascript: ['js', 'jsx', 'mjs', 'node', 'nodejs', 'node.js'],
  json: ['jsonc', 'json5'],
  julia: ['jl'],
  kotlin: ['kt'],
  lua: [],
  makefile: ['make'],
  markdown: ['md'],
  matlab: [],
  nginx: [],
  perl: ['pl'],
  php: [],
  powershell: ['ps1', 'pwsh'],
  python: ['py', 'python3'],
  r: [],
  ruby: ['rb'],
  rust: ['rs'],
  scala: [],
  scss: ['sass'],
  sql: ['postgresql', 'postgres', 'mysql', 'sqlite'],
  swift: [],
  typescript: ['ts', 'tsx'],
  xml: ['html', 'svg', 'xhtml', 'vue'],
  yaml: ['yml'],
};

/** Modules that a language calls upon for what stands inside it. */
const INSIDE: Record<string, readonly string[]> = { xml: ['javascript', 'css'], markdown: ['xml'] };

/**
 * Modules that colour a language, its own first; null for one we do not know.
 * @param language Its name in any case, or a usual short name
 */
export function modulesOfLanguage(language: string): [string, ...string[]] | null {
  const asked = language.trim().toLowerCase();
  const found = Object.entries(LANGUAGES).find(([name, others]) => name === asked || others.includes(asked));
  return found === undefined ? null : [found[0], ...(INSIDE[found[0]] ?? [])];
}
