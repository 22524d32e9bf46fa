import { mkdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SceneContent } from '../../src/schema/storyboard.js';
import { createLucideProvider } from '../../src/providers/lucide/lucide-provider.js';
import {
  contextOf,
  createCanvas,
  decodePicture,
  encodePng,
  readPixels,
  type Canvas,
} from '../../src/stage/draw/canvas.js';
import { createScenePainter, createTransitionPainter, type Painter } from '../../src/stage/render-frame.js';
import type { ScenePlan } from '../../src/stage/scene-plan.js';
import { examplePlan } from '../../src/stage/scenes/example-plan.js';
import { findKind, sceneKinds } from '../../src/stage/scenes/registry.js';
import { comparePictures } from './compare-pictures.js';

/**
 * Reference frames: for every kind of scene its first example, at rest, in landscape and portrait and in every
 * style; and the middle of every transition. A difference writes three pictures into the system's temporary folder and names them. After a wanted change
 * of drawing: `npm run golden:update`, look at the changed files, commit them.
 *
 * On one machine the same plan gives the same pixels. Other processors round differently in a few anti-aliased
 * pixels, so at most 0.1 % of the pixels may differ by more than 12 levels.
 */
const MOST_DIFFERING_SHARE = 0.001;
const WIDTHS = { landscape: 400, portrait: 225 } as const;
const STYLES = ['quiet-harbor', 'night-shift', 'billboard'] as const;
const REST_FRAMES_BEFORE_END = 4;

const framesFolder = fileURLToPath(new URL('frames', import.meta.url));
const isUpdate = process.env['AUTOKINO_UPDATE_GOLDEN'] === '1';
const icons = createLucideProvider();

interface Golden {
  name: string;
  render: () => Canvas;
}

const SHAPES = ['landscape', 'portrait'] as const;
type Shape = (typeof SHAPES)[number];

function planOf(content: SceneContent | undefined, shape: Shape, styleId: string): ScenePlan {
  if (content === undefined) throw new Error('The kind has no example.');
  return examplePlan(content, { styleId, shape, captions: 'always', findIcon: (name) => icons.icon(name) });
}

function picture(painter: Painter, frame: number, shape: Shape): Canvas {
  const canvas = createCanvas(painter.width, painter.height);
  painter.paint(contextOf(canvas), frame);
  return reduced(canvas, WIDTHS[shape]);
}

const SCENES: Golden[] = sceneKinds().flatMap((kind) =>
  SHAPES.flatMap((shape) =>
    STYLES.map((styleId) => ({
      name: `${kind.kind}-${shape}-${styleId}`,
      render: () => {
        const painter = createScenePainter(planOf(kind.examples[0], shape, styleId));
        return picture(painter, painter.frameCount - REST_FRAMES_BEFORE_END, shape);
      },
    })),
  ),
);

const TRANSITIONS: Golden[] = (['shove', 'melt'] as const).flatMap((name) =>
  SHAPES.map((shape) => ({
    name: `transition-${name}-${shape}`,
    render: () => {
      const [from, to] = (['list', 'opener'] as const).map((kind) =>
        planOf(findKind(kind).examples[0], shape, 'quiet-harbor'),
      );
      if (from === undefined || to === undefined) throw new Error('A transition needs two scenes.');
      const painter = createTransitionPainter({ name, frameCount: 15, from, to });
      return picture(painter, 7, shape);
    },
  })),
);

const GOLDENS = [...SCENES, ...TRANSITIONS];

/** Halves as often as possible first: reducing at one go would skip pixels. */
function reduced(canvas: Canvas, width: number): Canvas {
  if (canvas.width > width * 2) return reduced(resized(canvas, Math.round(canvas.width / 2)), width);
  return resized(canvas, width);
}

function resized(canvas: Canvas, width: number): Canvas {
  const height = Math.round((canvas.height * width) / canvas.width);
  const small = createCanvas(width, height);
  const context = contextOf(small);
  context.imageSmoothingQuality = 'low';
  context.drawImage(canvas, 0, 0, width, height);
  readPixels(small);
  return small;
}

async function readGolden(path: string): Promise<Canvas> {
  const picture = await decodePicture(readFileSync(path));
  const canvas = createCanvas(picture.width, picture.height);
  contextOf(canvas).drawImage(picture, 0, 0);
  return canvas;
}

function keepEvidence(name: string, pictures: Record<string, Canvas>): string {
  const folder = join(tmpdir(), 'autokino-golden');
  mkdirSync(folder, { recursive: true });
  for (const [label, canvas] of Object.entries(pictures)) {
    writeFileSync(join(folder, `${name}-${label}.png`), encodePng(canvas));
  }
  return folder;
}

describe('golden frames', () => {
  it.each(GOLDENS)('$name looks as it did', async ({ name, render }) => {
    const path = join(framesFolder, `${name}.png`);
    const actual = render();
    if (isUpdate) {
      mkdirSync(framesFolder, { recursive: true });
      writeFileSync(path, encodePng(actual));
      return;
    }
    expect(existsSync(path), `${path} is missing: run npm run golden:update and look at it.`).toBe(true);
    const expected = await readGolden(path);
    const { differingShare, difference } = comparePictures(expected, actual);
    if (differingShare > MOST_DIFFERING_SHARE) {
      const folder = keepEvidence(name, { expected, actual, difference });
      expect.fail(
        `${(differingShare * 100).toFixed(2)} % of ${name} differs; see the pictures in ${folder}.`,
      );
    }
  });
});
