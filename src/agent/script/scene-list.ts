import { tidy } from '../language/words.js';
import { quotedTexts, splitPlainLiterals } from '../brief/read-literals.js';

/** One scene as the prompt describes it. */
export interface ListedScene {
  /** Words to be spoken, verbatim. */
  narration: string;
  /** Everything said about the picture, heading included. */
  visual: string;
  /** Texts for the screen, character for character. */
  literals: string[];
  askedSeconds: number | null;
}

type Field = 'narration' | 'visual' | 'literals' | 'duration' | 'other';

const HEADING =
  /^[\s>#*-]*(?:(?:scene|shot|slide|szene|escena|scène|plan|teil)\s*#?\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|uno|dos|tres|un|deux|trois)\b|[[(]?\d{1,2}:\d{2}\s*(?:[-–—]|to)\s*\d{1,2}:\d{2}[\])]?)/gim;

const FIELDS: [Field, string][] = [
  [
    'narration',
    'vo|v\\.o\\.|voice-?over|narration|narrator|audio|dialogue|spoken|script|says|sprecher(?:text)?|voz(?: en off)?|narrador(?:a)?|voix(?: off)?|narrateur',
  ],
  [
    'literals',
    "(?:critical )?(?:text on(?: the)? screen|on[- ]?screen(?: text| title| copy)?|screen text|text overlay|overlay(?: text)?|super|caption|title|text|texteinblendung|text im bild|texto(?: en pantalla)?|texte(?: à l['’]écran)?)",
  ],
  [
    'visual',
    'visuals?|video|picture|image|b-?roll|a-?roll|motion graphics|graphics|action|shot|setting|background|bild|imagen|animation',
  ],
  ['duration', 'duration|length|time|timing|dauer|duración|durée'],
  ['other', 'music|sound|sfx|transition|notes?|camera|mood|musik|música|musique'],
];

const FIELD_MARK = new RegExp(
  `(^|[\\n|;(.!?"”–—•*-]\\s*)\\**(${FIELDS.map(([, names]) => names).join('|')})(?:\\s*\\([^)\\n]*\\))?\\**\\s*:\\**\\s*`,
  'gi',
);

/** Scenes of a prompt's list, in order. */
export function parseSceneList(body: string): ListedScene[] {
  const starts = [...body.matchAll(HEADING)].map((match) => match.index);
  return starts
    .map((start, index) => parseScene(body.slice(start, starts[index + 1]).trim()))
    .filter((scene) => scene.narration !== '' || scene.visual !== '' || scene.literals.length > 0);
}

function parseScene(block: string): ListedScene {
  const heading = block.match(new RegExp(HEADING.source, 'i'))?.[0] ?? '';
  const seconds = timeOfHeading(heading);
  const rest = block.slice(heading.length).replace(/^[\s*]*(?:[-–—:.|)]+\s*)?/, '');
  const scene: ListedScene = { narration: '', visual: '', literals: [], askedSeconds: seconds };
  for (const { field, text } of splitFields(rest)) takeField(scene, field, text);
  if (scene.narration === '') takeLooseQuote(scene);
  scene.literals.push(...quotedInVisual(scene.visual).filter((text) => !scene.literals.includes(text)));
  const inline = scene.visual.match(/\(\s*(\d+(?:\.\d+)?)\s*(?:s|sec|seconds?)\s*\)/i);
  scene.askedSeconds ??= inline?.[1] === undefined ? null : Number(inline[1]);
  return scene;
}

function timeOfHeading(heading: string): number | null {
  const match = heading.match(/(\d{1,2}):(\d{2})\D+(\d{1,2}):(\d{2})/);
  if (match === null) return null;
  const [from = 0, to = 0] = [
    [match[1], match[2]],
    [match[3], match[4]],
  ].map(([minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  return to > from ? to - from : null;
}

/** The text cut at its field names; what stands before the first one describes the picture. */
function splitFields(text: string): { field: Field; text: string }[] {
  const marks = [...text.matchAll(FIELD_MARK)].filter((mark) => isFieldPlace(text, mark));
  const nameAt = (mark: RegExpExecArray | undefined): number =>
    mark === undefined ? text.length : mark.index + (mark[1]?.length ?? 0);
  const parts: { field: Field; text: string }[] = [
    { field: 'visual', text: text.slice(0, nameAt(marks[0])) },
  ];
  marks.forEach((mark, index) => {
    const name = mark[2] ?? '';
    const field = FIELDS.find(([, names]) => new RegExp(`^(?:${names})$`, 'i').test(name))?.[0] ?? 'other';
    parts.push({ field, text: text.slice(mark.index + mark[0].length, nameAt(marks[index + 1])) });
  });
  return parts;
}

/** Inside a quotation a word with a colon is no field: VO: "Two words: fresh bread." */
function isFieldPlace(text: string, mark: RegExpMatchArray): boolean {
  const at = (mark.index ?? 0) + (mark[1]?.length ?? 0);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const isOpen =
    (line.match(/"/g)?.length ?? 0) % 2 === 1 ||
    (line.match(/“/g)?.length ?? 0) > (line.match(/”/g)?.length ?? 0);
  const isWord =
    /^(?:time|text|title|super|action|video|image|background|script|length|says|audio|notes?|sound|caption|shot|setting|plan)$/i.test(
      mark[2] ?? '',
    );
  const opensLine = /^[\s\-*•(|]*$/.test(line);
  return !isOpen && (!isWord || opensLine || /[|;(.!?"”]\s*$/.test(line));
}

function takeField(scene: ListedScene, field: Field, raw: string): void {
  const text = raw.trim();
  if (text === '') return;
  if (field === 'narration') scene.narration = tidy(`${scene.narration} ${unquoteSpeech(text)}`);
  else if (field === 'visual') scene.visual = tidy(`${scene.visual} ${text.replace(/\n/g, ' ')}`);
  else if (field === 'literals') scene.literals.push(...literalTexts(text));
  else if (field === 'duration') scene.askedSeconds ??= secondsOf(text);
}

/** The words between the quotation marks; what stands behind them describes the scene, not the speech. */
function unquoteSpeech(text: string): string {
  const flat = text.replace(/\n+/g, ' ').trim();
  const quoted =
    flat.match(/^["“„«](.+)["”“»]\s*(?:\([^)]*\))?\.?$/s)?.[1] ?? flat.match(/^["“„«]([^"”“»]+)["”»]/)?.[1];
  return (quoted ?? flat)
    .replace(/^\([^)]*\)\s*/, '')
    .replace(/\s*[([]\d+\s?s(?:ec(?:onds?)?)?[)\]]\s*$/i, '')
    .replace(/\s*\|\s*$/, '')
    .trim();
}

function literalTexts(text: string): string[] {
  if (/^(?:none|no|n\/a|-)\.?$/i.test(text)) return [];
  const quoted = quotedTexts(text);
  if (quoted.length > 0) return quoted;
  return text.split('\n').flatMap((line) => splitPlainLiterals(line.replace(/^\s*[-*•]\s+/, '')));
}

function secondsOf(text: string): number | null {
  const value = text.match(/(\d+(?:[.,]\d+)?)/)?.[1];
  return value === undefined ? null : Number(value.replace(',', '.'));
}

/** Without a field for speech a long quotation in the scene is what is said. */
function takeLooseQuote(scene: ListedScene): void {
  const quoted = scene.visual.match(/["“]([^"”]{20,})["”]/);
  if (quoted?.[1] === undefined || !/[.!?]$/.test(quoted[1].trim())) return;
  if (
    /(?:text|title|headline|caption|sign|words?|says|reads)[^"“]{0,20}$/i.test(
      scene.visual.slice(0, quoted.index),
    )
  )
    return;
  scene.narration = quoted[1].trim();
  scene.visual = tidy(scene.visual.replace(quoted[0], ''));
}

/** Texts in quotation marks inside a picture's description stand on the screen. */
function quotedInVisual(visual: string): string[] {
  return quotedTexts(visual).filter((text) => text.length <= 140);
}
