import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { fillDisc, fillRounded, withTurn } from '../styles/shapes.js';
import type { Style } from '../styles/style.js';
import type { IconData } from '../scene-plan.js';

/** A large sign beside the words of a scene. */
export interface Subject {
  /**
   * @param progress How much of it is drawn, 0–1
   * @param seconds Scene-local time, for what lives in it
   */
  draw(context: Context, progress: number, seconds: number): void;
}

/** Where a subject stands. Pixels. */
export interface SubjectPlace {
  x: number;
  y: number;
  radius: number;
}

/** The emblem of an icon, or a sign of the style's own shapes where no icon is given or known. */
export function createSubject(
  input: { style: Style; icons: Readonly<Record<string, IconData>> },
  iconName: string | null,
  place: SubjectPlace,
): Subject {
  const { style, icons } = input;
  const icon = iconName === null ? undefined : icons[iconName];
  if (icon !== undefined) {
    return {
      draw: (context, progress, seconds) => style.drawEmblem(context, { icon, ...place, progress, seconds }),
    };
  }
  if (style.dress === 'window') return createScreen(style, place);
  return style.dress === 'slab' ? createBurst(style, place) : createOrbits(style, place);
}

/** Calm styles: rings around a disc, with a small moon that wanders. */
function createOrbits({ palette }: Style, { x, y, radius }: SubjectPlace): Subject {
  const rings = [
    { radius: radius * 0.97, turn: 0.9, length: 0.62, speed: 0.1 },
    { radius: radius * 0.7, turn: 0.1, length: 0.8, speed: -0.14 },
  ];
  return {
    draw(context, progress, seconds) {
      context.save();
      context.lineCap = 'round';
      fillDisc(context, x, y, radius * 1.12, palette.surface);
      rings.forEach((ring, index) => {
        context.lineWidth = radius * 0.085;
        context.strokeStyle = mixColors(palette.surface, palette.primary, 0.14);
        context.beginPath();
        context.arc(x, y, ring.radius, 0, Math.PI * 2);
        context.stroke();
        if (progress <= 0) return;
        const start = Math.PI * 2 * ring.turn + seconds * ring.speed;
        context.strokeStyle =
          index === 0 ? palette.primary : mixColors(palette.surface, palette.primary, 0.5);
        context.beginPath();
        context.arc(x, y, ring.radius, start, start + Math.PI * 2 * ring.length * progress);
        context.stroke();
      });
      fillDisc(context, x, y, radius * 0.4 * (0.4 + 0.6 * progress), palette.primary);
      const moon = -0.7 + seconds * 0.35;
      fillDisc(
        context,
        x + Math.cos(moon) * radius * 0.97,
        y + Math.sin(moon) * radius * 0.97,
        radius * 0.13 * progress,
        palette.accent,
      );
      context.restore();
    },
  };
}

/** Lines of the screen: indent and pieces with their lengths as parts of its width, and colour roles. */
const SCREEN_LINES = [
  [0, [0.2, 'accent'], [0.34, 'text']],
  [0.1, [0.28, 'primary'], [0.16, 'muted']],
  [0.1, [0.16, 'text'], [0.3, 'primary']],
  [0.2, [0.36, 'muted']],
  [0.1, [0.22, 'primary'], [0.2, 'accent']],
  [0, [0.14, 'accent']],
] as const;
const CARET_HERTZ = 1.1;

/** Technical styles: a window in which lines are being written. */
function createScreen(style: Style, { x, y, radius }: SubjectPlace): Subject {
  const { palette } = style;
  const box = { x: x - radius * 1.12, y: y - radius * 0.98, width: radius * 2.24, height: radius * 1.96 };
  const card = style.createCard(box);
  const colors = {
    accent: palette.accent,
    primary: palette.primary,
    text: palette.surfaceText,
    muted: palette.surfaceMuted,
  };
  const left = box.x + 44;
  const width = box.width - 88;
  const top = box.y + style.cardHeader + 34;
  const step = (box.height - style.cardHeader - 34) / (SCREEN_LINES.length + 0.2);
  const thickness = Math.min(26, step * 0.46);
  return {
    draw(context, progress, seconds) {
      card.put(context);
      const written = progress * SCREEN_LINES.length;
      let caret = { x: left, y: top };
      SCREEN_LINES.forEach(([indent, ...pieces], line) => {
        let part =
          Math.min(1, Math.max(0, written - line)) * pieces.reduce((sum, [length]) => sum + length, 0);
        let at = left + indent * width;
        for (const [length, role] of pieces) {
          const drawn = Math.min(length, part) * width;
          if (drawn > 2) {
            fillRounded(
              context,
              { x: at, y: top + line * step, width: drawn, height: thickness },
              thickness / 2,
              colors[role],
            );
            caret = { x: at + drawn + 14, y: top + line * step };
          }
          at += length * width + thickness;
          part -= length;
        }
      });
      if (Math.floor(seconds * CARET_HERTZ * 2) % 2 === 0) {
        context.fillStyle = palette.primary;
        context.fillRect(caret.x, caret.y - 6, 18, thickness + 12);
      }
    },
  };
}

const SPIKES = 18;

/** Loud styles: a burst with a bolt. */
function createBurst({ palette }: Style, { x, y, radius }: SubjectPlace): Subject {
  return {
    draw(context, progress, seconds) {
      withTurn(context, Math.sin((seconds / 3) * Math.PI) * 3 - 6, { x, y }, () => {
        context.fillStyle = palette.surface;
        context.beginPath();
        for (let spike = 0; spike < SPIKES * 2; spike++) {
          const angle = (spike / SPIKES) * Math.PI;
          const reach = spike % 2 === 0 ? radius * 1.12 : radius * 0.9;
          context.lineTo(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
        }
        context.fill();
        fillDisc(context, x, y, radius * 0.78, palette.primary);
        drawBolt(context, x, y, radius * 0.62 * (0.5 + 0.5 * progress), palette.onPrimary);
      });
    },
  };
}

function drawBolt(context: Context, x: number, y: number, reach: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  for (const [dx, dy] of [
    [0.18, -1],
    [-0.62, 0.16],
    [-0.08, 0.16],
    [-0.22, 1],
    [0.62, -0.24],
    [0.08, -0.24],
  ] as const) {
    context.lineTo(x + dx * reach, y + dy * reach);
  }
  context.closePath();
  context.fill();
}
