import type { Reply } from '../../schema/conversation.js';
import type { Storyboard } from '../../schema/storyboard.js';
import type { ConversationMoment } from '../director.js';
import { answerTalk, isQuestion, isSmallTalk } from './answer-talk.js';
import { describeOperation } from './describe-operation.js';
import { amendRequest } from './reading/amend-request.js';
import type { ConversationParts } from './reading/clause.js';
import { mendMessage } from './reading/mend-message.js';
import { isApproval, saysWait } from './reading/read-approval.js';
import { readEdits, type ReadEdits } from './reading/read-edits.js';
import { readNewFilm } from './reading/read-new-film.js';

const EXAMPLES = 'for example “make scene 2 shorter”, “scene 3 should say: …” or “another voice”';
const YOU_DECIDE =
  /^(?:(?:ok(?:ay)?|well|please|oh|just|fine)[,.!]?\s+)*(?:(?:i )?don['’]?t (?:know|care|mind)|no idea|whatever(?: you (?:like|want|think))?|anything(?: you like)?|you (?:decide|choose)|surprise me|up to you|as you like|(?:just )?(?:do|make|film|show) (?:it|something|anything|whatever)(?: anyway| you like| up)?|(?:go|carry) (?:on|ahead) anyway|egal|weiß nicht|entscheide du|como quieras|me da igual|comme tu veux|peu importe)[.!]*$/iu;
const RETRY =
  /^(?:please\s+)?(?:try (?:it |that )?again|retry|again|once more|resume|continue|go on|carry on|keep going|start (?:over|again)|weiter(?:machen)?|noch mal|nochmal|reprends|continue|réessaie|inténtalo de nuevo|sigue|riprova|continua)[.!]*$/iu;

const RETRY_FILM =
  /^(?:please\s+)?(?:(?:do|make|render|try) (?:it|that|this)? ?(?:once )?again|again)[.!]*$/iu;

/** Reads a message by rules, in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. */
export function readMessage(moment: ConversationMoment, parts: ConversationParts): Reply {
  const { storyboard, situation } = moment;
  const message = mendMessage(moment.message.trim(), storyboard);
  if (storyboard === null) return readBeforePlan({ ...moment, message }, parts);
  if (situation === 'stopped' && RETRY.test(message)) return { type: 'approval' };
  if (situation === 'question') return readAnswer({ ...moment, message }, storyboard, parts);
  if (situation === 'film' && isSmallTalk(message))
    return { type: 'talk', text: answerTalk({ ...moment, message }, parts) };
  if (situation === 'film' && /again/i.test(message) && RETRY_FILM.test(message))
    return { type: 'question', question: `What shall be different this time? Tell me ${EXAMPLES}.` };
  if (isApproval(message)) return { type: 'approval' };
  return readAboutFilm({ ...moment, message }, storyboard, parts);
}

/** Nothing is planned yet: what is said belongs to the request. */
function readBeforePlan(moment: ConversationMoment, parts: ConversationParts): Reply {
  const { message, prompt, situation } = moment;
  if (isApproval(message) || YOU_DECIDE.test(message) || RETRY.test(message)) return { type: 'approval' };
  if (!/[\p{L}\p{N}]/u.test(message))
    return { type: 'question', question: moment.question ?? 'What should the film be about?' };
  if (isSmallTalk(message) || (situation !== 'question' && (saysWait(message) || isQuestion(message))))
    return { type: 'talk', text: answerTalk(moment, parts) };
  const other = situation === 'question' ? null : readNewFilm(message, null);
  return other === null
    ? { type: 'amended-request', prompt: amendRequest(prompt, message) }
    : { type: 'new-film', prompt: other };
}

/** An answer to a question about a storyboard says what shall become of the scene that was asked about. */
function readAnswer(moment: ConversationMoment, storyboard: Storyboard, parts: ConversationParts): Reply {
  const { message, question } = moment;
  if (isApproval(message) || YOU_DECIDE.test(message) || RETRY.test(message)) return { type: 'approval' };
  const scene = question?.match(/\bscene (\d+)/i)?.[1];
  const context = { ...parts, storyboard };
  const direct = readEdits(message, context);
  const namesScene = /\b(?:scene|szene|escena|scène)\b/i.test(message);
  if (scene !== undefined && !namesScene) {
    for (const form of [`scene ${scene} ${message}`, `scene ${scene} should say: ${message}`]) {
      const aimed = readEdits(form, context);
      const isAimed = aimed.operations.some(
        (operation) => 'scene' in operation && operation.scene === Number(scene),
      );
      if (isAimed) return edited(aimed, storyboard, parts);
    }
  }
  const asked = answeredTo(question ?? '', message);
  if (direct.operations.length === 0 && asked !== null) {
    const read = readEdits(asked, context);
    if (read.operations.length > 0) return edited(read, storyboard, parts);
  }
  return readAboutFilm(moment, storyboard, parts);
}

/** "What shall the title be?" – "Green Streets": the answer with the words of the question. */
function answeredTo(question: string, answer: string): string | null {
  if (/title/i.test(question)) return `title: ${answer}`;
  if (/new scene say/i.test(question)) return `add a scene: ${answer}`;
  if (/film end on/i.test(question)) return `end with: ${answer}`;
  if (/which style/i.test(question)) return `style ${answer}`;
  if (/which colours/i.test(question)) return `colours ${answer}`;
  const place = answer.match(/^(?:(?:scene|number|the)\s+)*(\d{1,2})\.?$/i)?.[1];
  return place === undefined ? null : `scene ${place}`;
}

const NO =
  /^(?:no+|nope|nah|nein|nee|non|não|nie|not (?:good|ok|great)|bad|i don['’]t like (?:it|this|that))[.! ]*$/iu;
const UNDO =
  /^(?:please\s+)?(?:undo|revert|take (?:it|that) back|go back|rückgängig\p{L}*|deshaz\p{L}*|annule\p{L}*|annulla|desfaz\p{L}*)(?!\p{L})[^.]{0,40}[.!]*$/iu;

function readAboutFilm(moment: ConversationMoment, storyboard: Storyboard, parts: ConversationParts): Reply {
  const { message, situation } = moment;
  if (NO.test(message)) return { type: 'question', question: `What shall change? Tell me ${EXAMPLES}.` };
  if (UNDO.test(message))
    return {
      type: 'question',
      question:
        'Which change shall go back, and to what? Tell me in words how it was, and it will be so again.',
    };
  const other = readNewFilm(message, storyboard);
  if (other !== null) return { type: 'new-film', prompt: other };
  if (isQuestion(message)) {
    const wish = readEdits(message, { ...parts, storyboard });
    // "Is it possible to remove scene 2?" asks for the change; "how long is it?" does not.
    const isWish = wish.operations.length > 0 || wish.notes.length > 0;
    if (!isWish || !ASKS_FOR.test(message)) return { type: 'talk', text: answerTalk(moment, parts) };
  }
  const read = readEdits(message, { ...parts, storyboard });
  if (read.operations.length > 0 || read.question !== null || read.notes.length > 0)
    return edited(read, storyboard, parts);
  if (read.waits)
    return {
      type: 'talk',
      text: 'Nothing is made until you say so. Tell me what to change, or say “go ahead”.',
    };
  if (read.isApproved) return { type: 'approval' };
  if (isSmallTalk(message) || read.unread.length === 0)
    return situation === 'draft' &&
      read.unread.length === 0 &&
      !isSmallTalk(message) &&
      !/[\p{L}]/u.test(message)
      ? { type: 'question', question: `What shall change? Tell me ${EXAMPLES}.` }
      : { type: 'talk', text: answerTalk(moment, parts) };
  return {
    type: 'question',
    question: `I did not understand “${short(read.unread[0] ?? message)}”. What shall change? ${EXAMPLES.replace(/^f/, 'F')}.`,
  };
}

const ASKS_FOR =
  /(?<!\p{L})(?:can|could|would|may|possible|possibly|please|what about|how about|why not|why don['’]t|kannst|könnte\p{L}*|geht|möglich|puedes|podrías|posible|peux|pouvez|pourr\p{L}*|possible|puoi|potresti|possibile|pode\p{L}*|kun|mogelijk|możesz|można)(?!\p{L})/iu;

function edited(read: ReadEdits, storyboard: Storyboard, parts: ConversationParts): Reply {
  if (read.operations.length === 0)
    return read.question !== null
      ? { type: 'question', question: read.question }
      : { type: 'talk', text: `${read.notes.join(' ')}` };
  const left = [
    ...read.notes,
    ...(read.question === null ? [] : [`Not done yet: ${read.question}`]),
    ...read.unread.map((words) => `“${short(words)}” was not understood; nothing was changed for it.`),
  ];
  return {
    type: 'edits',
    operations: read.operations,
    summary: [
      ...read.operations.map((operation) => describeOperation(operation, storyboard, parts)),
      ...left,
    ],
    isApproved: read.isApproved && !read.waits && read.question === null,
  };
}

function short(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
