import { wholeWords } from '../../language/whole-words.js';

/** Common tones by their names, English, German, Spanish, French, Italian, Portuguese, Dutch and Polish. */
const TONES: [string, string][] = [
  ['#14284B', 'navy(?: blue)?|dark blue|dunkelblau|azul (?:marino|oscuro)|bleu (?:marine|foncé)|blu scuro'],
  ['#4FC3F7', 'light blue|sky blue|hellblau|celeste|bleu clair|azzurro'],
  ['#1B4D2B', 'dark green|dunkelgrün|verde oscuro|vert foncé|verde scuro'],
  ['#B71C1C', 'dark red|dunkelrot|rojo oscuro|rouge foncé|burgundy|maroon'],
  ['#D32F2F', 'red|rot|rojo|rouge|rosso|vermelho|rood|czerwony'],
  ['#F57C00', 'orange|naranja|arancione|laranja|oranje|pomarańczowy'],
  ['#FFB300', 'amber|bernstein'],
  ['#FBC02D', 'yellow|gelb|amarillo|jaune|giallo|amarelo|geel|żółty'],
  ['#C9A227', 'gold(?:en)?|dorado|doré?|oro|dourado|złoty'],
  ['#2E7D32', 'green|grün|verde|vert|groen|zielony'],
  ['#AFCB1F', 'lime'],
  ['#7A7A2A', 'olive'],
  ['#00796B', 'teal|petrol'],
  ['#1ABC9C', 'turquoise|türkis|turquesa|turchese'],
  ['#00ACC1', 'cyan'],
  ['#1565C0', 'blue|blau|azul|bleu|blu|blauw|niebieski'],
  ['#303F9F', 'indigo'],
  ['#6A1B9A', 'purple|lila|morado|violet|viola|roxo|paars|fioletowy'],
  ['#C2185B', 'magenta'],
  ['#E91E63', 'pink|rosa|rose|roze|różowy'],
  ['#FF6F61', 'coral'],
  ['#6D4C41', 'brown|braun|marrón|marron|marrone|marrom|bruin|brązowy'],
  ['#EADFC8', 'beige'],
  ['#FFF6E0', 'cream|creme'],
  ['#111111', 'black|schwarz|negro|noir|nero|preto|zwart|czarny'],
  ['#FFFFFF', 'white|weiß|weiss|blanco|blanc|bianco|branco|wit|biały'],
  ['#6B7280', 'gr[ea]y|grau|gris|grigio|cinza|grijs|szary'],
  ['#B8BEC6', 'silver|silber|plata|argent'],
  ['#98E4C1', 'mint'],
];
/** Names of colours as the source of a pattern. */
export const COLOR_WORDS = TONES.map(([, names]) => names).join('|');
const ANY = wholeWords(COLOR_WORDS, 'giu');
/** "… with yellow and black" at the end of a wish. */
const DRESSED_IN = new RegExp(
  `(?<!\\p{L})(?:with|in|mit|con|en|avec|com|met)\\s+(?:${COLOR_WORDS})(?:(?:\\s*,\\s*|\\s+(?:and|und|y|et|e|en|&)\\s+)(?:${COLOR_WORDS}))*(?:\\s+please)?[.!?]?$`,
  'iu',
);
const SPEAKS_OF_COLOR =
  /(?<!\p{L})(?:colou?rs?|palette|brand|tones?|farben?|colore?s|couleurs?|colori|cores|kleuren|kolory)(?!\p{L})/iu;
/** What may stand around the names when a clause is about nothing but colours. */
const AROUND = wholeWords(
  "please|what|about|how|looks?|styles?|theme|scheme|tone|please|make|turn|use|go with|it|the|whole|film|video|in|to|and|with|a|an|of|more|all|everything|rather|instead|our|brand|i|want|would like|prefer|['’]d|like|let['’]s|mach\\p{L}*|nimm|es|das|video|lieber|und|mit|hazlo|ponlo|en|y|usa|con|fais|mets|le|la|et|avec|utilise|fallo|usa|e|com|maak|het|met|zrób|w|i",
  'giu',
);

/** Colours of a clause that speaks of colours, or of nothing but them, as `#RRGGBB`; at most six. */
export function colorsNamed(text: string): string[] {
  const refused = text.replace(
    /(?<!\p{L})(?:instead of|rather than|not|statt|en vez de|au lieu de)(?!\p{L}).*$/iu,
    ' ',
  );
  const names = [...refused.matchAll(ANY)].map(([name]) => name);
  if (names.length === 0) return [];
  const left = refused.replace(ANY, ' ').replace(AROUND, ' ');
  if (!SPEAKS_OF_COLOR.test(text) && !DRESSED_IN.test(refused) && /[\p{L}\p{N}]/u.test(left)) return [];
  const toneOf = (name: string): string[] =>
    TONES.filter(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(name))
      .map(([tone]) => tone)
      .slice(0, 1);
  return [...new Set(names.flatMap(toneOf))].slice(0, 6);
}
