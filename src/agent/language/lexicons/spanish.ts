import type { Lexicon } from '../lexicon.js';
import { COMMON_UNITS, wordSet } from './word-set.js';

const spelledNumbers: Record<string, number> = {};
'uno dos tres cuatro cinco seis siete ocho nueve diez once doce'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = index + 1));
'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = (index + 2) * 10));

/** Spanish. */
export const spanish: Lexicon = {
  language: 'es',
  name: 'Spanish',
  stopWords:
    wordSet(`el la los las un una unos unas de del a al en por para con sin y e o u pero que como es son fue
    era ser ha han hay se su sus lo le les no más muy ya este esta estos estas ese esa eso hoy aquí cada entre desde
    hasta sobre también si cuando donde aunque mi tu nuestro nuestra antes después luego nuestros nuestras qué cómo por qué está están
    tiene tienen nos te me yo él ella ellos haz crea vídeo video segundos`),
  danglers:
    wordSet(`el la los las un una unos unas de del a al en por para con sin y e o u pero que como es son se su
    sus lo le les no más muy este esta cada entre desde hasta sobre si cuando mi tu nuestro nuestra`),
  prepositions: wordSet('en por para con desde hasta sobre entre durante'),
  subordinators: wordSet('porque mientras aunque'),
  conditions: /\b(?:si|salvo|excepto|sin|solo|hasta que|siempre que)\b/i,
  negations: /\b(?:no|nunca|nadie|nada|ningún|ninguna|sin|apenas|ni)\b/gi,
  hedge: /\b(casi|unos|unas|cerca de|hasta|más de|menos de|alrededor de|solo|al menos|como máximo)\s*$/i,
  abbreviations: /(?:\b(?:Sr|Sra|Dr|Dra|Ud|Uds|núm|pág|a|p|aprox)\.|(?:^|\s)[A-Z]\.)$/,
  anaphor: /^(?:él|ella|ellos|esto|eso|este|esta|estos|su|sus|allí|entonces|también|así)\s/i,
  connective: /^(?:además|por cierto|y|pero),?\s+(?=\S)/i,
  saidVerbs: 'dice|dijo|explica|explicó|añade|cuenta',
  call: /^[¡]?(?:visita|compra|llama|reserva|prueba|ven|descarga|regístrate|únete|pide|planta|descubre|empieza|aprende|apunta|participa|dona)\b/i,
  contrast: /,\s+(?:mientras(?: que)?|pero)\s+|;\s+/i,
  change: /\b(?:bajó|bajaron|subió|subieron|cayó|cayeron|creció|aumentó|redujo|pasó|pasaron)\b/i,
  months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  units: `${COMMON_UNITS}|por ciento|grados|kilómetros|kilos|kilogramos|gramos|toneladas|litros?|metros|centímetros|euros?|céntimos|dólares|pesos|horas?|minutos?|segundos?|años?|meses|mes|semanas?|días?|noches|veces|vatios`,
  spelledNumbers,
  outOf: 'de cada|de',
  frames: {
    remember: 'Para recordar',
    or: 'o',
    and: 'y',
    before: 'Antes',
    after: 'Después',
    points: 'Lo que hace falta',
    openQuestions: ['¿Qué sabes ya?', '¿Qué imaginas?', '¿Qué preguntarías?'],
    findOut: 'Busca hoy la respuesta',
  },
};
