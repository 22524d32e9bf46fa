import type { Lexicon } from '../lexicon.js';
import { COMMON_UNITS, wordSet } from './word-set.js';

const spelledNumbers: Record<string, number> = {};
'un deux trois quatre cinq six sept huit neuf dix onze douze'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = index + 1));
'vingt trente quarante cinquante soixante'
  .split(' ')
  .forEach((word, index) => (spelledNumbers[word] = (index + 2) * 10));

/** French. */
export const french: Lexicon = {
  language: 'fr',
  name: 'French',
  stopWords:
    wordSet(`le la les l' un une des de du d' à au aux en dans par pour avec sans et ou mais que qui quoi
    comme est sont était être a ont ce cet cette ces se sa son ses leur leurs il elle ils elles on nous vous je tu ne
    pas plus très déjà ici chaque entre depuis jusqu'à sur sous aussi si quand où dont notre nos votre vos mon ma mes
    pourquoi comment fais faites crée vidéo secondes y c'est`),
  danglers:
    wordSet(`le la les un une des de du à au aux en dans par pour avec sans et ou mais que qui comme est sont
    ce cet cette ces se sa son ses leur leurs ne pas plus très chaque entre depuis sur sous si notre nos votre vos`),
  prepositions: wordSet('dans pour avec depuis sur sous entre pendant chez'),
  subordinators: wordSet('parce car tandis alors'),
  conditions: /\b(?:si|sauf|sans|seulement|à condition|tant que)\b/i,
  negations: /\b(?:ne|pas|jamais|personne|rien|aucun|aucune|sans)\b|\bn['’]/gi,
  hedge: /\b(environ|près de|presque|jusqu'à|plus de|moins de|autour de|seulement|au moins|au plus)\s*$/i,
  abbreviations: /(?:\b(?:M|Mme|Mlle|Dr|Pr|St|env|p|etc|n°)\.|(?:^|\s)[A-Z]\.)$/,
  anaphor: /^(?:il|elle|ils|elles|ce|cela|ceci|ceux|celui|celle|ses|leurs?|alors|aussi|ainsi)\s/i,
  connective: /^(?:de plus|en outre|et|mais|enfin|par ailleurs),?\s+(?=\S)/i,
  saidVerbs: 'dit|a dit|explique|ajoute|raconte',
  call: /^(?:visitez|venez|achetez|appelez|réservez|essayez|téléchargez|inscrivez|rejoignez|commandez|plantez|découvrez|viens|essaie|plante|participez)\b/i,
  contrast: /,\s+(?:tandis qu[e']|alors qu[e']|mais)\s*|\s+;\s+/i,
  change: /\b(?:baissé|baisse|augmenté|augmente|tombé|passé|passe|chuté|grimpé|réduit)\b/i,
  months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  units: `${COMMON_UNITS}|pour cent|degrés|kilomètres|kilos|kilogrammes|grammes|tonnes|litres?|mètres|centimètres|euros?|centimes|dollars|francs|heures?|minutes?|secondes?|ans|années?|mois|semaines?|jours?|nuits|fois|watts`,
  spelledNumbers,
  outOf: 'sur',
  frames: {
    remember: 'À retenir',
    or: 'ou',
    and: 'et',
    before: 'Avant',
    after: 'Après',
    points: 'Ce qu’il faut',
    openQuestions: ['Que savez-vous déjà ?', 'Qu’imaginez-vous ?', 'Que demanderiez-vous ?'],
    findOut: 'Cherchez la réponse',
  },
};
