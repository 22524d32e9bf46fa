import { createRequire } from 'node:module';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import { modulesOfLanguage } from './languages.js';

/** What a piece of program text is, which decides its colour. */
export type TokenRole = 'text' | 'keyword' | 'string' | 'number' | 'comment' | 'name' | 'type' | 'sign';

/** A piece of one line of program text. */
export interface CodeToken {
  text: string;
  role: TokenRole;
}

/** Loaded when the first program text is laid out: no other film pays for it. */
const load = createRequire(import.meta.url);
let highlighter: HLJSApi | null = null;

/** Role of a class that the highlighter gives; classes that are missing leave what is around them. */
const ROLES: Record<string, TokenRole> = {
  keyword: 'keyword',
  literal: 'keyword',
  'selector-tag': 'keyword',
  name: 'keyword',
  section: 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  link: 'string',
  code: 'string',
  number: 'number',
  symbol: 'number',
  comment: 'comment',
  quote: 'comment',
  doctag: 'comment',
  title: 'name',
  attr: 'name',
  attribute: 'name',
  built_in: 'name',
  bullet: 'name',
  'selector-class': 'type',
  'selector-id': 'type',
  type: 'type',
  class: 'type',
  meta: 'type',
  tag: 'sign',
  operator: 'sign',
  punctuation: 'sign',
  subst: 'text',
  params: 'text',
};

/**
 * Splits program text into coloured pieces, line by line. The same text gives the same pieces on every machine; nothing
 * depends on how long it takes. A language that is not known gives plain text.
 * @param language Name or usual short name of the language
 */
export function splitTokens(code: string, language: string): CodeToken[][] {
  const found = modulesOfLanguage(language);
  if (found === null) return code.split('\n').map((text) => (text === '' ? [] : [{ text, role: 'text' }]));
  const engine = (highlighter ??= load('highlight.js/lib/core') as HLJSApi);
  for (const name of found) {
    if (engine.getLanguage(name) !== undefined) continue;
    engine.registerLanguage(name, load(`highlight.js/lib/languages/${name}`) as LanguageFn);
  }
  const { value } = engine.highlight(code, { language: found[0], ignoreIllegals: true });
  return readMarkup(value);
}

const MARKUP = /<span class="hljs-([^"]*)">|<\/span>|&(?:lt|gt|amp|quot|#x27);|[^<&]+/g;
const CHARACTERS: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#x27;': "'",
};

/** Reads the highlighter's marked-up text, in which spans stand in one another and run over line ends. */
function readMarkup(markup: string): CodeToken[][] {
  const lines: CodeToken[][] = [[]];
  const roles: TokenRole[] = ['text'];
  for (const [piece, classes] of markup.matchAll(MARKUP)) {
    if (classes !== undefined) roles.push(roleOf(classes, roles.at(-1) ?? 'text'));
    else if (piece === '</span>') roles.pop();
    else append(lines, CHARACTERS[piece] ?? piece, roles.at(-1) ?? 'text');
  }
  return lines.map((line) => line.flatMap(splitCalls));
}

function roleOf(classes: string, around: TokenRole): TokenRole {
  if (/\bclass_/.test(classes)) return 'type';
  const [first = ''] = classes.split(/[\s.]/);
  return ROLES[first] ?? around;
}

/** Adds text to the last line, and to its last piece when that has the same role. */
function append(lines: CodeToken[][], text: string, role: TokenRole): void {
  text.split('\n').forEach((part, index) => {
    if (index > 0) lines.push([]);
    const line = lines.at(-1);
    if (line === undefined || part === '') return;
    const last = line.at(-1);
    if (last?.role === role) last.text += part;
    else line.push({ text: part, role });
  });
}

/** Names in front of a bracket are called: grammars leave them plain in many languages. */
function splitCalls(token: CodeToken): CodeToken[] {
  if (token.role !== 'text') return [token];
  return token.text
    .split(/([A-Za-z_$][\w$]*!?(?=\())/)
    .map((text, index): CodeToken => ({ text, role: index % 2 === 1 ? 'name' : 'text' }))
    .filter(({ text }) => text !== '');
}
