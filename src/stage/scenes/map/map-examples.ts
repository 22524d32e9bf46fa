import { MapContent } from '../../../schema/scenes/map.js';

/** Contents for tests and golden frames: a country, a route through a continent, the world, no outline, the longest. */
export const mapExamples: MapContent[] = [
  MapContent.parse({
    kind: 'map',
    kicker: 'Where coffee grows',
    headline: 'Three farms in Kenya',
    region: 'Kenya',
    places: [
      { label: 'Nyeri', latitude: -0.42, longitude: 36.95, cueWord: 5 },
      { label: 'Kisii', latitude: -0.68, longitude: 34.77, cueWord: 6 },
      { label: 'Machakos', latitude: -1.52, longitude: 37.26, cueWord: 7 },
    ],
  }),
  MapContent.parse({
    kind: 'map',
    headline: 'By night train to Lisbon',
    region: 'Europe',
    places: [
      { label: 'Berlin', latitude: 52.52, longitude: 13.4, cueWord: 3 },
      { label: 'Paris', latitude: 48.86, longitude: 2.35, cueWord: 6 },
      { label: 'Madrid', latitude: 40.42, longitude: -3.7, cueWord: 9 },
      { label: 'Lisbon', latitude: 38.72, longitude: -9.14, cueWord: 11 },
    ],
    route: true,
  }),
  MapContent.parse({
    kind: 'map',
    kicker: 'Data centres',
    region: 'world',
    places: [
      { label: 'Oregon', latitude: 45.6, longitude: -121.2 },
      { label: 'São Paulo', latitude: -23.55, longitude: -46.63 },
      { label: 'Frankfurt', latitude: 50.11, longitude: 8.68 },
      { label: 'Singapore', latitude: 1.35, longitude: 103.82 },
      { label: 'Sydney', latitude: -33.87, longitude: 151.21 },
    ],
  }),
  MapContent.parse({
    kind: 'map',
    headline: 'Two towns of the old kingdom',
    region: 'Kingdom of Ruritania',
    places: [
      { label: 'Strelsau', latitude: 50.1, longitude: 14.4 },
      { label: 'Zenda', latitude: 50.9, longitude: 13.3 },
    ],
  }),
  MapContent.parse({
    kind: 'map',
    kicker: 'Neighbourhood programme',
    source: 'Source: annual report of the neighbourhood council, page 12',
    headline: 'Everything the new workshop offers neighbors',
    region: 'DEU',
    places: [
      { label: 'Frankfurt am Main!', latitude: 50.11, longitude: 8.68 },
      { label: 'Garmisch-Partenk..', latitude: 47.49, longitude: 11.1 },
      { label: 'Brandenburg/Havel!', latitude: 52.41, longitude: 12.56 },
      { label: 'Neumünster, Holst.', latitude: 54.07, longitude: 9.99 },
      { label: 'Saarbrücken, Saar.', latitude: 49.23, longitude: 7.0 },
    ],
    route: true,
  }),
];
