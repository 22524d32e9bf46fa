import type { SceneContent } from '../../schema/storyboard.js';
import { textFieldsOf } from '../repair/content-fields.js';
import type { Figure } from './figure.js';

/** Every text that a scene's content puts on the screen, captions not counted. */
export function textsOf(content: SceneContent): string[] {
  const shared = [content.kicker, content.source];
  return [...shared, ...ownTexts(content)].filter((text): text is string => text !== null && text !== '');
}

function ownTexts(content: SceneContent): (string | null)[] {
  switch (content.kind) {
    case 'host':
      return [content.strap?.name ?? null, content.strap?.role ?? null];
    case 'host-panel':
      return [
        content.headline,
        ...content.items.flatMap((item) => [item.text, item.sub]),
        ...figureTexts(content.figure),
      ];
    case 'opener':
      return [content.title, content.subtitle];
    case 'statement':
      return content.beats.map((beat) => beat.text);
    case 'list':
      return [content.headline, ...content.items.flatMap((item) => [item.text, item.sub])];
    case 'stat':
      return figureTexts(content.figure);
    case 'versus':
      return [
        content.left,
        content.right,
        content.verdict,
        ...content.rows.flatMap((row) => [row.left, row.right]),
      ];
    case 'flow':
      return [content.headline, ...content.steps.flatMap((step) => [step.title, step.note])];
    case 'quote':
      return [content.text, content.name, content.role];
    case 'cta':
      return [content.action, content.address, content.detail];
    default:
      return textFieldsOf(content).map((field) => field.text);
  }
}

function figureTexts(figure: Figure | null): (string | null)[] {
  if (figure === null) return [];
  const bars = figure.proof.type === 'bars' ? figure.proof.bars.flatMap((bar) => [bar.label, bar.text]) : [];
  return [printedFigure(figure), figure.label, figure.delta, ...bars];
}

/** Number and unit as they stand side by side. */
export function printedFigure(figure: Figure): string {
  return figure.unitBefore ? `${figure.unit}${figure.text}` : `${figure.text}${figure.unit}`;
}

/** Whether a scene shows a text character for character; beats of a statement are read as one line. */
export function showsLiteral(content: SceneContent, literal: string): boolean {
  const texts = textsOf(content);
  if (content.kind === 'statement') texts.push(content.beats.map((beat) => beat.text).join(' '));
  const figure = content.kind === 'stat' || content.kind === 'host-panel' ? content.figure : null;
  if (figure !== null)
    texts.push(`${figure.text} ${figure.unit}`, `${printedFigure(figure)} ${figure.label}`);
  return texts.some((text) => text === literal || includesWhole(text, literal));
}

/** Inside a longer text the literal must stand between word edges: "5" is not shown by "15". */
function includesWhole(text: string, literal: string): boolean {
  for (let at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + literal.length] ?? ' ';
    const isEdge = (outside: string, inside: string): boolean =>
      !/[\p{L}\p{N}]/u.test(outside) || !/[\p{L}\p{N}]/u.test(inside);
    if (isEdge(before, literal[0] ?? ' ') && isEdge(after, literal.at(-1) ?? ' ')) return true;
  }
  return false;
}
