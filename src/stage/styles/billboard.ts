import type { Context } from '../draw/canvas.js';
import { mixColors } from '../draw/color.js';
import { drawIcon } from '../draw/icon.js';
import { createLayer, drawGrain, drawHalftone, type Layer } from '../draw/layer.js';
import { setLines, drawText } from '../draw/text.js';
import { centerOf, insetBox, type Box } from '../frame/box.js';
import { wholeFrame, type Frame } from '../frame/frame.js';
import { fillDisc, strokeTick, withTurn } from './shapes.js';
import type { Emblem, Focus, Ground, Marker, Palette, Slab, Style, StyleDesign } from './style.js';

const DISPLAY = { family: 'Anton', weight: 400 } as const;
const HEAVY = { family: 'Archivo', weight: 900 } as const;
const TILT = -5;
const DOT_SPACING = 30;

const PALETTE: Palette = {
  ground: '#FFD400',
  groundShape: '#F4B800',
  line: '#8F7A0A',
  text: '#111111',
  muted: '#4A3F00',
  primary: '#D4002A',
  onPrimary: '#FFFFFF',
  primaryInk: '#111111',
  primaryDisplay: '#D4002A',
  accent: '#FFFFFF',
  onAccent: '#111111',
  accentDisplay: '#111111',
  surface: '#111111',
  surfaceText: '#FFFFFF',
  surfaceMuted: '#D9D2B0',
  surfacePrimary: '#FFD400',
  surfaceLine: '#5A5540',
  surfaceTint: '#3A3300',
};

/** Loud: tilted slabs of capitals on yellow, halftone in a corner, a black wedge at the foot. */
export const billboard: StyleDesign = {
  id: 'billboard',
  name: 'Billboard',
  energy: 5,
  words: ['bold', 'loud', 'viral', 'sale', 'hype', 'shocking', 'energetic', 'punchy'],
  tags: ['pop-culture', 'print'],
  palette: PALETTE,
  transitions: { primary: 'smash', accents: ['whip', 'slice'] },
  build,
};

function build(palette: Palette): Style {
  return {
    id: billboard.id,
    name: billboard.name,
    energy: billboard.energy,
    words: billboard.words,
    transitions: billboard.transitions,
    palette,
    fonts: { display: DISPLAY, body: HEAVY, kicker: DISPLAY, caption: HEAVY },
    isUpperCase: true,
    displayLeading: 1.14,
    displayTracking: 0.12,
    dress: 'slab',
    isKickerUpperCase: false,
    displayGrowth: 1,
    lineEnds: 'square',
    proofShape: 'poster',
    cornerRadius: 0,
    ruleWeight: 10,
    tiltDegrees: TILT,
    captionStyle: 'block',
    captionColors: (shape) => captionColors(palette, shape),
    createGround: (frame, focus) => createGround(palette, frame, focus),
    cardHeader: 14,
    createCard: (box) => createCard(palette, box),
    drawMarker: (context, marker) => drawMarker(context, palette, marker),
    drawEmblem: (context, emblem) => drawEmblem(context, palette, emblem),
    drawSlab,
    kickerPadding: { left: 24, top: 16, right: 24, bottom: 16 },
    drawKickerDress: (context, textBox, progress) =>
      drawSlab(context, {
        box: { ...insetBox(textBox, -24, -16), width: textBox.width + 48 },
        color: palette.surface,
        progress,
      }),
    kickerColor: palette.surfacePrimary,
    kickerBackground: palette.surface,
  };
}

/** In portrait captions stand on the ground, otherwise on the wedge. */
function captionColors(palette: Palette, shape: Frame['shape']) {
  const isOnGround = shape === 'portrait';
  const ink = isOnGround ? palette.text : palette.surfaceText;
  return {
    box: null,
    boxOpacity: 0,
    said: ink,
    current: ink,
    coming: ink,
    plate: isOnGround ? palette.primary : palette.surfacePrimary,
    onPlate: isOnGround ? palette.onPrimary : palette.surface,
  };
}

const DRIFT_PIXELS = 12;
const DRIFT_SECONDS = 6;
const WEDGES = { landscape: [52, 6], portrait: [420, 326], square: [58, 10] } as const;
const BAND_PIXELS = { landscape: 0, portrait: 28, square: 0 } as const;

function createGround(palette: Palette, frame: Frame, focus: Focus): Ground {
  const whole = wholeFrame(frame);
  const cornerX = focus === 'left' ? 0 : frame.width;
  const reach = Math.hypot(frame.width, frame.height) * 0.56;
  const dots = createLayer(insetBox(whole, -40), (context) => {
    context.fillStyle = palette.ground;
    context.fillRect(-40, -40, frame.width + 80, frame.height + 80);
    drawHalftone(context, insetBox(whole, -60), palette.groundShape, DOT_SPACING, (x, y) => {
      const near = 1 - Math.hypot(x - cornerX, y) / reach;
      const far = 0.8 * (1 - Math.hypot(x - (frame.width - cornerX), y - frame.height) / (reach * 0.85));
      return Math.max(0, near, far);
    });
    drawGrain(context, insetBox(whole, -40), 0.05);
  });
  const wedge = createWedge(palette, frame);
  return {
    draw(context, seconds) {
      const angle = (seconds / DRIFT_SECONDS) * Math.PI * 2;
      dots.put(context, 1, Math.cos(angle) * DRIFT_PIXELS, Math.sin(angle) * DRIFT_PIXELS);
      wedge(context);
    },
  };
}

/** The dark foot of the frame, rising to the right, under everything that must be read on the ground. */
function createWedge(palette: Palette, frame: Frame): (context: Context) => void {
  const { content, textSafe } = frame.zones;
  const base = frame.shape === 'portrait' ? textSafe.y + textSafe.height - 270 : content.y + content.height;
  const [leftDrop, rightDrop] = WEDGES[frame.shape];
  const left = base + leftDrop;
  const right = base + rightDrop;
  const band = BAND_PIXELS[frame.shape];
  const quad = (context: Context, color: string, rise: number): void => {
    context.fillStyle = color;
    context.beginPath();
    context.moveTo(0, left - rise);
    context.lineTo(frame.width, right - rise);
    context.lineTo(frame.width, frame.height);
    context.lineTo(0, frame.height);
    context.fill();
  };
  return (context) => {
    if (band > 0) quad(context, palette.primary, band);
    quad(context, palette.surface, 0);
  };
}

function createCard(palette: Palette, box: Box): Layer {
  return createLayer(insetBox(box, -8, -8), (context) => {
    context.fillStyle = palette.primary;
    context.fillRect(box.x, box.y, box.width, 14);
    context.fillStyle = palette.surface;
    context.fillRect(box.x, box.y + 14, box.width, box.height - 14);
  });
}

function drawMarker(context: Context, palette: Palette, marker: Marker): void {
  const { x, y, radius, state } = marker;
  withTurn(context, TILT, { x, y }, () => {
    const box = { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
    if (state === 'empty') {
      context.strokeStyle = marker.on === 'surface' ? palette.surfaceLine : palette.line;
      context.lineWidth = 6;
      context.strokeRect(box.x + 3, box.y + 3, box.width - 6, box.height - 6);
      return;
    }
    const isOnCard = marker.on === 'surface';
    const saidFill = isOnCard ? palette.surfacePrimary : palette.surface;
    const saidInk = isOnCard ? palette.surface : palette.surfacePrimary;
    const ink = state === 'current' ? palette.onPrimary : saidInk;
    context.fillStyle = state === 'current' ? palette.primary : saidFill;
    context.fillRect(box.x, box.y, box.width, box.height);
    drawMarkerContent(context, marker, ink);
  });
}

function drawMarkerContent(context: Context, marker: Marker, ink: string): void {
  const { x, y, radius } = marker;
  if (marker.isTicked === true) strokeTick(context, x, y, radius, ink);
  else if (marker.label != null) {
    const block = setLines([marker.label], {
      face: DISPLAY,
      sizePixels: radius * 1.3,
      leading: 1,
      trackingEm: 0,
    });
    drawText(context, block, x, y - block.capHeight / 2, ink, 'center');
  } else if (marker.icon != null) {
    drawIcon(context, marker.icon, { x, y, sizePixels: radius * 1.3, color: ink, weight: 1.3 });
  } else fillDisc(context, x, y, radius * 0.36, ink);
}

function drawEmblem(context: Context, palette: Palette, emblem: Emblem): void {
  const { x, y, radius } = emblem;
  fillDisc(context, x, y, radius, palette.surface);
  fillDisc(context, x, y, radius * 0.92, palette.accent);
  const sweep = 0.62 + 0.05 * Math.sin((emblem.seconds / 3) * Math.PI * 2);
  context.fillStyle = mixColors(palette.accent, palette.ground, 0.85);
  context.beginPath();
  context.moveTo(x, y);
  context.arc(x, y, radius * 0.92, -Math.PI / 2, -Math.PI / 2 + Math.PI * 2 * sweep * emblem.progress);
  context.fill();
  withTurn(context, TILT, { x, y }, () =>
    drawIcon(context, emblem.icon, {
      x,
      y,
      sizePixels: radius * 1.28,
      color: palette.text,
      weight: 1.35,
      progress: emblem.progress,
    }),
  );
}

/** A plate with square corners, tilted about its centre by the caller when it stands alone. */
function drawSlab(context: Context, slab: Slab): void {
  const center = centerOf(slab.box);
  context.fillStyle = slab.color;
  context.fillRect(
    slab.box.x,
    center.y - slab.box.height / 2,
    slab.box.width * slab.progress,
    slab.box.height,
  );
}
