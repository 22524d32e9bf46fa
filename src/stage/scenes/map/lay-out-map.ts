import { createLayer, type Layer } from '../../draw/layer.js';
import { findRegion, type Region } from '../../draw/maps/find-region.js';
import { projectMap, type MapDrawing } from '../../draw/maps/project-map.js';
import { boxOf, insetBox, turnedBounds, type Box } from '../../frame/box.js';
import { figureFrames, type FigureFrame } from '../figure-frame.js';
import { firstThatFits } from '../first-that-fits.js';
import type { PlacedText } from '../place-text.js';
import type { LayoutInput, SceneLayout } from '../scene-kind.js';
import { inGroup } from '../tilted-group.js';
import { layOutPlaceCard } from './lay-out-place-card.js';
import { mapColors, type MapColors } from './map-colors.js';
import { restingView, seen, type MapView } from './map-camera.js';
import { paintMap } from './paint-map.js';
import { placeLabels, type PlacedLabel } from './place-labels.js';

/** A map in its place. */
export interface MapLayout extends SceneLayout {
  frame: FigureFrame;
  /** The map's panel with its dress, and the part of it that shows the map. */
  card: Layer | null;
  panel: Box;
  colors: MapColors;
  /** Null where no outline of the region is known: a card with the places stands in. */
  map: PlacedMap | null;
  /** Card of a region without an outline: its name, and a line for each place. */
  names: { region: PlacedText; rows: { y: number; text: PlacedText }[] } | null;
}

/** Outlines, and where the camera comes to rest over them. */
export interface PlacedMap {
  drawing: MapDrawing;
  view: MapView;
  /** Still pictures of the whole map without and with its region filled, and of the resting view. */
  layers: { bare: Layer; whole: Layer; resting: Layer };
  pins: { x: number; y: number }[];
  labels: PlacedLabel[];
  isRoute: boolean;
  /** Radius of the panel's corners. */
  radius: number;
}

const MAP_COLUMNS = 8;
const LABEL_MARGIN = 14;

/** Landscape: the map at the right of its headline, the world under it. Portrait and square: under it. */
export function layOutMap(input: LayoutInput<'map'>): MapLayout {
  const region = findRegion(input.content.region);
  const frames = figureFrames(input, input.content, {
    // A map of the world is wide.
    arrangement: region?.isWorld === true ? 'above' : 'beside',
    hasCard: false,
    columns: MAP_COLUMNS,
    tiltShare: 0.3,
  });
  return firstThatFits(
    frames.map(
      (frame) => () => (region === null ? layOutPlaceCard(input, frame()) : layOutIn(input, frame(), region)),
    ),
  );
}

function layOutIn(input: LayoutInput<'map'>, frame: FigureFrame, region: Region): MapLayout {
  const { style, content } = input;
  const colors = mapColors(style.palette);
  const panel = panelIn(frame.box, style.cardHeader);
  const points = content.places.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  const drawing = projectMap(region, points, panel);
  const spots = points.map(([longitude, latitude]) => drawing.project(longitude, latitude));
  const view = restingView(panel, spots, region.isWorld);
  const pins = spots.map((spot) => seen(panel, view, spot));
  const right = input.frame.zones.rail?.right ?? Infinity;
  const room = insetBox(panel, LABEL_MARGIN);
  const labels = placeLabels(
    input,
    pins,
    boxOf(room.x, room.y, Math.min(room.x + room.width, right), room.y + room.height),
    frame.turn,
  );
  const layerOf = (shown: MapView, isFilled: boolean): Layer =>
    createLayer(turnedBounds(insetBox(panel, -2), frame.turn.turnDegrees, frame.turn.pivot), (context) =>
      inGroup(context, frame.turn, () =>
        paintMap(context, { panel, drawing, colors, view: shown, radius: radiusOf(input), isFilled }),
      ),
    );
  const whole = { scale: 1, x: panel.x + panel.width / 2, y: panel.y + panel.height / 2 };
  return {
    frame,
    card: frame.turn.turnDegrees === 0 ? style.createCard(frame.box) : null,
    panel,
    colors,
    map: {
      drawing,
      view,
      layers: { bare: layerOf(whole, false), whole: layerOf(whole, true), resting: layerOf(view, true) },
      pins,
      labels,
      isRoute: content.route,
      radius: radiusOf(input),
    },
    names: null,
    texts: [...frame.texts, ...labels.map(({ text }) => text)],
    focus: frame.focus,
    spokenOnScreen: [],
  };
}

/** The part of a card that shows the map: all of it but its header. */
export function panelIn(box: Box, header: number): Box {
  return { ...box, y: box.y + header, height: box.height - header };
}

function radiusOf({ style }: LayoutInput<'map'>): number {
  return style.dress === 'slab' ? 0 : style.cornerRadius;
}
