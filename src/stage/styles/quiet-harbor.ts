import type { Context } from '../draw/canvas.js';
import { contrastOf, mixColors, repairContrast } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, withShadow, type Layer } from '../draw/layer.js';
import { setLines, drawText } from '../draw/text.js';
import { insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { anchorOf, driftAt } from './parts/anchor.js';
import { fillDisc, fillRounded, strokeTick } from './shapes.js';
import type {
  CaptionColors,
  Emblem,
  Focus,
  Ground,
  Marker,
  Palette,
  Slab,
  Style,
  StyleDesign,
} from './style.js';

const DISPLAY = { family: 'Plus Jakarta Sans', weight: 700 } as const;
const BODY = { family: 'Plus Jakarta Sans', weight: 500 } as const;
const RADIUS = 36;

const PALETTE: Palette = {
  ground: '#F3F7F8',
  groundShape: '#DCEAEC',
  line: '#BFD9DB',
  text: '#12313B',
  muted: '#4F6A73',
  primary: '#0B6E75',
  onPrimary: '#FFFFFF',
  primaryInk: '#0B6E75',
  primaryDisplay: '#0B6E75',
  accent: '#E0592A',
  onAccent: '#111111',
  accentDisplay: '#E0592A',
  surface: '#FFFFFF',
  surfaceText: '#12313B',
  surfaceMuted: '#4F6A73',
  surfacePrimary: '#0B6E75',
  surfaceLine: '#CFE0E2',
  surfaceTint: '#E3F0F1',
};

/** Clean and calm: white cards with soft shadows on a pale ground with one big disc. */
export const quietHarbor: StyleDesign = {
  id: 'quiet-harbor',
  name: 'Quiet Harbor',
  energy: 2,
  words: [
    'clean',
    'minimal',
    'corporate',
    'calm',
    'white space',
    'hr',
    'onboarding',
    'professional',
    'simple',
  ],
  tags: [],
  palette: PALETTE,
  transitions: { primary: 'shove', accents: ['melt', 'match'] },
  build,
};

function build(palette: Palette): Style {
  return {
    id: quietHarbor.id,
    name: quietHarbor.name,
    energy: quietHarbor.energy,
    words: quietHarbor.words,
    transitions: quietHarbor.transitions,
    palette,
    fonts: { display: DISPLAY, body: BODY, kicker: DISPLAY, caption: DISPLAY },
    isUpperCase: false,
    displayLeading: 1.04,
    displayTracking: 0.75,
    dress: 'card',
    isKickerUpperCase: false,
    displayGrowth: 0,
    lineEnds: 'round',
    proofShape: 'soft',
    cornerRadius: RADIUS,
    ruleWeight: 6,
    tiltDegrees: 0,
    captionStyle: 'pill',
    captionColors: () => captionColors(palette),
    createGround: (frame, focus) => createGround(palette, frame, focus),
    cardHeader: 0,
    createCard: (box) => createCard(palette, box),
    drawMarker: (context, marker) => drawMarker(context, palette, marker),
    drawEmblem: (context, emblem) => drawEmblem(context, palette, emblem),
    drawSlab,
    kickerPadding: { left: 0, top: 40, right: 0, bottom: 0 },
    drawKickerDress: (context, textBox, progress) =>
      fillRounded(
        context,
        { x: textBox.x, y: textBox.y - 40, width: 84 * progress, height: 12 },
        6,
        palette.primary,
      ),
    kickerColor: palette.primaryInk,
    kickerBackground: palette.ground,
  };
}

/** Colour of the spoken word while the style keeps its own accent. */
const OWN_HIT = '#FFB08F';

function captionColors(palette: Palette): CaptionColors {
  const box = contrastOf(palette.text, '#FFFFFF') >= 7 ? palette.text : PALETTE.text;
  const hit = palette.accent === PALETTE.accent ? OWN_HIT : repairContrast(palette.accent, [box], 4.5)?.color;
  return {
    box,
    boxOpacity: 1,
    said: '#FFFFFF',
    current: hit ?? OWN_HIT,
    coming: mixColors(box, '#FFFFFF', 0.68),
    plate: palette.primary,
    onPlate: palette.onPrimary,
  };
}

const DRIFT_PIXELS = 14;
const DRIFT_SECONDS = 7;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const { x, y, radius } = anchorOf(frame, focus);
  const whole = wholeFrame(frame);
  const faint = mixColors(palette.groundShape, palette.ground, 0.55);
  const cornerX = x > frame.width / 2 ? frame.width * 0.02 : frame.width * 0.98;
  const cornerY = y > frame.height * 0.7 ? 0 : frame.height * 1.02;
  return {
    draw(context, seconds) {
      const drift = driftAt(seconds, DRIFT_PIXELS, DRIFT_SECONDS);
      context.fillStyle = palette.ground;
      context.fillRect(whole.x, whole.y, whole.width, whole.height);
      fillDisc(context, x + drift.x, y + drift.y, radius, palette.groundShape);
      fillDisc(context, cornerX - drift.x, cornerY - drift.y, radius * 0.4, faint);
    },
  };
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -90, -110), (context) =>
    withShadow(context, { color: palette.text, opacity: 0.16, blur: 60, offsetY: 24 }, () =>
      fillRounded(context, box, Math.min(RADIUS, box.height / 2), palette.surface),
    ),
  );
}

function drawMarker(context: Context, palette: Palette, marker: Marker): void {
  const { x, y, radius, state } = marker;
  if (state === 'empty') {
    context.strokeStyle =
      marker.on === 'surface' ? palette.surfaceLine : mixColors(palette.line, palette.primary, 0.3);
    context.lineWidth = 5;
    context.lineCap = 'round';
    context.setLineDash([10, 12]);
    context.beginPath();
    context.arc(x, y, radius - 3, 0, Math.PI * 2);
    context.stroke();
    context.setLineDash([]);
    return;
  }
  const isCurrent = state === 'current';
  const quiet = marker.on === 'ground' ? palette.surface : mixColors(palette.surface, palette.primary, 0.16);
  const fill = isCurrent ? palette.primary : quiet;
  const ink = isCurrent ? palette.onPrimary : palette.surfacePrimary;
  fillDisc(context, x, y, radius, fill);
  if (marker.isTicked === true) strokeTick(context, x, y, radius, ink);
  else if (marker.label != null) drawLabel(context, marker.label, x, y, radius, ink);
  else if (marker.icon != null)
    drawIcon(context, marker.icon, { x, y, sizePixels: radius * 1.16, color: ink });
  else fillDisc(context, x, y, radius * 0.3, ink);
}

function drawLabel(
  context: Context,
  label: string,
  x: number,
  y: number,
  radius: number,
  color: string,
): void {
  const block = setLines([label], { face: DISPLAY, sizePixels: radius * 1.08, leading: 1, trackingEm: 0 });
  drawText(context, block, x, y - block.capHeight / 2, color, 'center');
}

function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  emblemPlate(palette, emblem).put(context);
  const breath = 1 + 0.012 * Math.sin((emblem.seconds / 5) * Math.PI * 2);
  context.strokeStyle = palette.accent;
  context.lineWidth = radius * 0.045;
  context.lineCap = 'round';
  context.beginPath();
  const start = -Math.PI / 2 + emblem.seconds * 0.22;
  context.arc(x, y, radius * 1.16 * breath, start, start + Math.PI * 0.42);
  context.stroke();
  drawIcon(context, emblem.icon, {
    x,
    y,
    sizePixels: radius * 1.2,
    color: palette.surfacePrimary,
    weight: 0.86,
    progress: emblem.progress,
  });
}

const plates = new WeakMap<object, Map<string, Layer>>();

/** The emblem's white disc with its shadow, kept for as long as its icon lives. */
function emblemPlate(palette: Palette, { icon, x, y, radius }: Emblem): Layer {
  const key = [palette.surface, palette.text, palette.primary, x, y, radius].join();
  const known = plates.get(icon) ?? new Map<string, Layer>();
  plates.set(icon, known);
  const plate =
    known.get(key) ??
    createLayer(
      { x: x - radius - 90, y: y - radius - 90, width: radius * 2 + 180, height: radius * 2 + 220 },
      (to) => {
        withShadow(to, { color: palette.text, opacity: 0.16, blur: 60, offsetY: 24 }, () =>
          fillDisc(to, x, y, radius, palette.surface),
        );
        fillDisc(to, x, y, radius * 0.86, mixColors(palette.surface, palette.primary, 0.08));
      },
    );
  known.set(key, plate);
  return plate;
}

function drawSlab(context: Context, slab: Slab): void {
  fillRounded(
    context,
    { ...slab.box, width: slab.box.width * slab.progress },
    Math.min(20, slab.box.height / 3),
    slab.color,
  );
}
