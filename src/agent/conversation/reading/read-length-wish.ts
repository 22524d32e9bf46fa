import type { EditOperation } from '../../../schema/edit-operation.js';
import { readLength } from '../../brief/read-settings.js';
import { estimateSeconds, estimateTotal } from '../../script/sections.js';
import { asking, doing, type Clause, type ReadingContext, type Understood } from './clause.js';
import { findScenes, scenesMeant } from './find-scenes.js';
import { FASTER, LONGER, SHORTER, SLOWER } from './vocabulary.js';
import { wholeWords } from '../../language/whole-words.js';

const SLIGHTLY = wholeWords(
  "a (?:little )?(?:bit|touch|tad|little)|slightly|somewhat|a little|bisschen|etwas|ein wenig|leicht|un poco|un poquito|algo|un peu|légèrement|un po['’]?|leggermente|um pouco|iets|een beetje|trochę|nieco",
);
const STRONGLY = wholeWords(
  'much|a lot|way|far|lots|considerably|significantly|drastically|viel|deutlich|stark|mucho|muy|bastante|beaucoup|bien|molto|assai|muito|bem|veel|dużo|znacznie|really',
);
const RELATIVE =
  /(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|sekunden|segundos|secondes|secondi)\s*(?:shorter|longer|less|more|kürzer|länger|más|menos|de moins|de plus|plus (?:court|long)\p{L}*)|(?:by|um|en|de)\s+(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|sekunden|segundos|secondes)(?!\p{L})|(?<!\p{L})(?<change>cut|trim|remove|shave|lose|drop|save|take(?: off| out)?|kürze?|add|gain|give(?: it)?|quita|enlève\p{L}*)\s+(?:off\s+|out\s+|another\s+|about\s+|um\s+)?(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|sekunden|segundos|secondes)(?!\p{L})/iu;
const PERCENT = /(\d{1,3})\s*(?:%|percent|prozent|por ciento|pour ?cent)/iu;

/** "Shorter", "make the intro longer", "20 seconds", "speak faster". */
export function readLengthWish(clause: Clause, context: ReadingContext): Understood | null {
  const text = plainLengths(clause.text.replace(/⟦\d+⟧/g, ' '));
  const isLonger = /too short/i.test(text) || (LONGER.test(text) && !/no longer/i.test(text));
  const isShorter = !isLonger && SHORTER.test(text);
  const { unclear } = findScenes(clause, context);
  const numbers = scenesMeant(clause, context);
  const seconds = readSeconds(text);
  if (seconds === null && !isLonger && !isShorter) return speedWish(text, numbers);
  if (numbers.length === 0 && unclear !== null)
    return asking(`Which scene is the one about “${unclear}”? Please name its number.`);
  const { storyboard } = context;
  const targets = numbers.length === 0 ? [null] : numbers;
  const operations = targets.map((scene): EditOperation => {
    const now =
      scene === null
        ? estimateTotal(storyboard.scenes.map(asEstimated))
        : estimateSeconds(asEstimated(storyboard.scenes[scene - 1] ?? { narration: '', minimumSeconds: 0 }));
    const relative = text.match(RELATIVE);
    const change = Number((relative?.[1] ?? relative?.[2] ?? relative?.[4] ?? '').replace(',', '.'));
    if (relative !== null && change > 0) {
      const wanted =
        isLonger || /more|más|de plus|^(?:add|gain|give)/i.test(relative[0]) ? now + change : now - change;
      return { type: 'change-length', scene, factor: limited(Math.max(wanted, 1) / now) };
    }
    if (seconds !== null && scene === null)
      return { type: 'set-length', seconds: Math.min(1800, Math.max(3, seconds)) };
    if (seconds !== null) return { type: 'change-length', scene, factor: limited(seconds / now) };
    return { type: 'change-length', scene, factor: factorOf(text, isLonger) };
  });
  return doing(...operations);
}

/** Lengths in words that the reader of lengths does not know. */
function plainLengths(text: string): string {
  return text
    .replace(
      /(?<!\p{L})(?:a|one|1) minute and a half|one and a half minutes|1[.,]5 minutes|anderthalb minuten|minuto y medio|une minute et demie|un minuto e mezzo|um minuto e meio|anderhalve minuut|półtorej minuty(?!\p{L})/giu,
      '90 seconds',
    )
    .replace(
      /(?<!\p{L})half a minute|eine halbe minute|medio minuto|une demi-minute|mezzo minuto|meio minuto|een halve minuut|pół minuty(?!\p{L})/giu,
      '30 seconds',
    )
    .replace(/(?<!\p{L})(?:between|zwischen|entre|tra)\s+(\d+)\s+(?:and|und|y|et|e)\s+(\d+)/giu, '$1-$2');
}

function asEstimated(scene: { narration: string; minimumSeconds: number }): {
  narration: string;
  askedSeconds: number;
} {
  return { narration: scene.narration, askedSeconds: scene.minimumSeconds };
}

/** Seconds that a wish names; also fewer than a whole film could have, since a scene may last three. */
function readSeconds(text: string): number | null {
  if (/(?:first|last|ersten|letzten)\s+\d+\s*(?:s|sec|seconds?)/i.test(text)) return null;
  const found = readLength(text);
  if (found !== null) return found;
  const short = text.match(
    /(?<![\p{L}\d.,])([1-3](?:[.,]5)?)\s*(?:s|sec|secs|seconds|sekunden|segundos|secondes)(?!\p{L})/iu,
  );
  return short?.[1] === undefined ? null : Number(short[1].replace(',', '.'));
}

function factorOf(text: string, isLonger: boolean): number {
  if (
    /(?<!\p{L})(?:(?:in|by) half|half (?:as long|the length)|halbier\p{L}*|halb so lang|la mitad|de moitié|della metà|pela metade)(?!\p{L})/iu.test(
      text,
    )
  )
    return 0.5;
  if (
    /(?<!\p{L})(?:twice as long|double|doppelt so lang|el doble|deux fois plus long\p{L}*)(?!\p{L})/iu.test(
      text,
    )
  )
    return 2;
  const percent = Number(text.match(PERCENT)?.[1] ?? 0) / 100;
  if (percent > 0) return limited(isLonger ? 1 + percent : Math.max(0.2, 1 - percent));
  if (SLIGHTLY.test(text)) return isLonger ? 1.15 : 0.88;
  if (STRONGLY.test(text)) return isLonger ? 1.6 : 0.55;
  return isLonger ? 1.3 : 0.75;
}

function limited(factor: number): number {
  return Math.round(Math.min(4, Math.max(0.2, factor)) * 1000) / 1000;
}

function speedWish(text: string, scenes: number[]): Understood | null {
  const isFaster =
    /too slow|(?:feels?|is|seems?|looks?)\s+(?:a bit |a little |so |very |really )?slow(?!er)/i.test(text) ||
    (FASTER.test(text) &&
      !/too (?:fast|quick)|zu schnell|demasiado rápid|trop (?:vite|rapide)|troppo veloce|te snel|za szybko/iu.test(
        text,
      ));
  const isSlower = !isFaster && SLOWER.test(text);
  const times = text.match(/(\d(?:[.,]\d+)?)\s*(?:x|×)(?!\p{L})/iu)?.[1];
  if (!isFaster && !isSlower && times === undefined) return null;
  // A single scene has no voice of its own: told shorter or longer it comes nearest.
  if (scenes.length > 0)
    return doing(
      ...scenes.map((scene): EditOperation => ({
        type: 'change-length',
        scene,
        factor: isSlower ? 1.2 : 0.85,
      })),
    );
  const percent = Number(text.match(PERCENT)?.[1] ?? 0) / 100;
  const share = percent > 0 ? percent : SLIGHTLY.test(text) ? 0.05 : STRONGLY.test(text) ? 0.18 : 0.1;
  const factor = times !== undefined ? Number(times.replace(',', '.')) : isFaster ? 1 + share : 1 - share;
  return factor < 0.5 || factor > 2
    ? null
    : doing({ type: 'change-speed', factor: Math.round(factor * 100) / 100 });
}
