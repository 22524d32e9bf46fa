/** A part of the world that is larger than one country. */
export interface Area {
  /** Countries that belong to it, by ISO 3166 alpha-2 code. */
  countries: readonly string[];
  /** What the map shows: west, south, east, north in degrees. */
  bounds: readonly [number, number, number, number];
}

const codes = (list: string): string[] => list.split(' ');

const NORDIC = 'DK FI FO IS NO SE AX SJ';
const CENTRAL_AMERICA = 'BZ CR SV GT HN NI PA';
const CARIBBEAN = 'AG AI AW BB BL BM BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI';
const SOUTH_AMERICA = 'AR BO BR CL CO EC FK GF GY PY PE SR UY VE';
const NORTH_AMERICA = `CA US MX GL PM ${CENTRAL_AMERICA} ${CARIBBEAN}`;
const EUROPE = `AD AL AT BA BE BG BY CH CY CZ DE EE ES FR GB GG GI GR HR HU IE IM IT JE LI LT LU LV MC MD ME MK MT NL PL PT RO RS RU SI SK SM UA VA XK ${NORDIC}`;
const NORTH_AFRICA = 'DZ EG EH LY MA SD TN';
const AFRICA = `AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW ${NORTH_AFRICA}`;
const SOUTHEAST_ASIA = 'BN ID KH LA MM MY PH SG TH TL VN';
const EAST_ASIA = 'CN HK JP KP KR MN MO TW';
const SOUTH_ASIA = 'AF BD BT IN LK MV NP PK';
const CENTRAL_ASIA = 'KG KZ TJ TM UZ';
const MIDDLE_EAST = 'AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE CY';
const ASIA = `AE AM AZ BH GE IL IQ IR JO KW LB OM PS QA SA SY TR YE RU ${SOUTHEAST_ASIA} ${EAST_ASIA} ${SOUTH_ASIA} ${CENTRAL_ASIA}`;
const OCEANIA = 'AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV VU WF WS';

const NAMED: readonly [names: string, area: Area][] = [
  ['europe', { countries: codes(EUROPE), bounds: [-24, 35, 42, 71] }],
  ['africa', { countries: codes(AFRICA), bounds: [-18, -35, 52, 38] }],
  ['asia', { countries: codes(ASIA), bounds: [30, -9, 146, 68] }],
  ['oceania', { countries: codes(OCEANIA), bounds: [112, -47, 180, 2] }],
  ['north america', { countries: codes(NORTH_AMERICA), bounds: [-162, 10, -54, 72] }],
  ['south america', { countries: codes(SOUTH_AMERICA), bounds: [-82, -56, -34, 13] }],
  [
    'latin america',
    { countries: codes(`MX ${CENTRAL_AMERICA} ${CARIBBEAN} ${SOUTH_AMERICA}`), bounds: [-117, -56, -34, 33] },
  ],
  [
    'americas|america north and south',
    { countries: codes(`${NORTH_AMERICA} ${SOUTH_AMERICA}`), bounds: [-165, -56, -34, 72] },
  ],
  ['antarctica', { countries: ['AQ'], bounds: [-180, -90, 180, -62] }],
  ['central america', { countries: codes(CENTRAL_AMERICA), bounds: [-93, 7, -77, 19] }],
  ['caribbean', { countries: codes(CARIBBEAN), bounds: [-85, 10, -59, 27] }],
  ['scandinavia', { countries: codes('DK NO SE'), bounds: [4, 54.5, 31, 71.3] }],
  ['nordic countries|nordics|northern europe', { countries: codes(NORDIC), bounds: [-25, 54, 32, 71.3] }],
  ['baltic states|baltics', { countries: codes('EE LV LT'), bounds: [20, 53.5, 29, 60] }],
  ['benelux', { countries: codes('BE NL LU'), bounds: [2.3, 49.3, 7.4, 53.7] }],
  ['british isles', { countries: codes('GB IE IM'), bounds: [-11, 49.8, 2, 59.2] }],
  ['iberia|iberian peninsula', { countries: codes('ES PT'), bounds: [-9.8, 35.8, 4.4, 44] }],
  ['alps', { countries: codes('AT CH FR DE IT LI SI'), bounds: [4.8, 43.5, 16.6, 48.6] }],
  [
    'balkans|southeastern europe',
    { countries: codes('AL BA BG GR HR ME MK RO RS SI XK'), bounds: [13, 35, 30, 48.5] },
  ],
  ['western europe', { countries: codes('BE DE FR NL LU AT CH'), bounds: [-5.5, 42, 17.5, 55.5] }],
  ['eastern europe', { countries: codes('BY BG CZ HU MD PL RO SK UA'), bounds: [12, 41, 41, 57] }],
  [
    'mediterranean',
    {
      countries: codes('ES FR IT GR HR AL ME SI MT CY TR SY LB IL EG LY TN DZ MA'),
      bounds: [-7, 29, 37, 46],
    },
  ],
  ['middle east', { countries: codes(MIDDLE_EAST), bounds: [25, 12, 64, 42] }],
  ['north africa|northern africa|maghreb', { countries: codes(NORTH_AFRICA), bounds: [-18, 8, 39, 38] }],
  ['east africa', { countries: codes('BI DJ ER ET KE RW SO SS TZ UG'), bounds: [28, -12, 52, 18] }],
  [
    'west africa',
    { countries: codes('BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG'), bounds: [-18, 3, 16, 27] },
  ],
  ['southern africa', { countries: codes('BW LS MZ NA SZ ZA ZM ZW'), bounds: [11, -35, 41, -8] }],
  ['southeast asia|south east asia', { countries: codes(SOUTHEAST_ASIA), bounds: [92, -11, 141, 28] }],
  ['east asia', { countries: codes(EAST_ASIA), bounds: [74, 18, 146, 54] }],
  ['south asia|indian subcontinent', { countries: codes(SOUTH_ASIA), bounds: [60, 5, 98, 39] }],
  ['central asia', { countries: codes(CENTRAL_ASIA), bounds: [46, 35, 88, 56] }],
  ['caucasus', { countries: codes('AM AZ GE'), bounds: [39.5, 38.3, 50.5, 43.8] }],
];

const AREAS = new Map(NAMED.flatMap(([names, area]) => names.split('|').map((name) => [name, area])));
const WORLD = new Set(['world', 'earth', 'globe', 'global', 'worldwide', 'whole world', 'planet']);

/** Whether a plain name, in small letters, means the whole world. */
export function isWorld(name: string): boolean {
  return WORLD.has(name);
}

/** A continent or larger region by its plain English name in small letters; null for one that is not listed. */
export function areaNamed(name: string): Area | null {
  return AREAS.get(name) ?? null;
}
