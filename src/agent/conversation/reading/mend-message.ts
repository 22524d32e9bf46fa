import { isSlipOf } from '../../brief/mend-typos.js';
import { textsOf } from '../../pictures/literal-texts.js';
import { keyOf, splitWords } from '../../language/words.js';
import type { Storyboard } from '../../../schema/storyboard.js';

/** Words of wishes and approvals that are worth recognising in spite of a slip of the finger. */
const KEYWORDS =
  'scene scenes voice music captions subtitles shorter longer faster slower remove delete replace change portrait landscape vertical square presenter avatar style title headline ending intro colors second third great perfect looks approve approved awesome excellent fantastic render ahead another different everything instead'.split(
    ' ',
  );
/** Real words that lie one step from a keyword. */
const REAL =
  'szene szenen scena sceny cena cenas stile stilo titel titelo scent scented scenic choice voices voiced noise invoice singer short longest fastest slow slowest lower flower removes removed removal deleted replaces replaced changed changes chance chances charge present presented presents presenters styles stylish titles titled little headlines ending endings sending mending introduction color colour colours seconds secondly thirty greet greater greatest treat look looked lookup books hooks approves approval tender rendered renders head heads others mother brother differ difference anything thing instant steady square squares avatars portraits landscapes verticals musical'.split(
    ' ',
  );

/** The message with slips in its key words mended, outside quotation marks and away from the film's own words. */
export function mendMessage(message: string, storyboard: Storyboard | null): string {
  const own = new Set(
    storyboard === null
      ? []
      : storyboard.scenes.flatMap(({ narration, content }) =>
          [narration, ...textsOf(content)].flatMap((text) => splitWords(text).map(keyOf)),
        ),
  );
  const dictated = message.search(/["“„«]|:\s/);
  const [head, tail] = dictated < 0 ? [message, ''] : [message.slice(0, dictated), message.slice(dictated)];
  const mended = head.replace(/\p{L}{4,}/gu, (word) => {
    const key = word.toLowerCase();
    if (!/^[a-z]+$/.test(key)) return word;
    if (own.has(key) || KEYWORDS.includes(key) || REAL.includes(key)) return word;
    return KEYWORDS.find((keyword) => isSlipOf(key, keyword)) ?? word;
  });
  return `${mended}${tail}`;
}
