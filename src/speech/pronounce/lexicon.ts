/** Words that are written in capitals but read as words. */
export const READ_AS_WORDS = new Set(
  `nasa nato unesco unicef opec fifa uefa covid ram rom pin sim laser radar scuba swat gif jpeg json yaml
  ajax crud saas paas ikea lego asap aids sars basic cobol bios imax moma nafta nasdaq noaa osha potus scotus
  taser zip captcha raid`.split(/\s+/),
);

/** Short English words that someone may write in capitals for emphasis. */
export const SHORT_WORDS = new Set(
  `a i an as at be by do go he if in is it me my no of on or so to up we am oh
  the and not now new you all can get out one two big top hot buy yes let see say try how why who our your
  for but was are has had his her she him its off own any day may way use win run fun job man men old key
  ago add ask art bad bag bar bed best bit box boy bus car cat cut dad dog ear eat end eye far few fly gas
  god gun guy hat hit ice ill kid law leg lie lot low map mom oil pay pet put red sea set sex sir sit six
  sky son sun tax tea ten tie war wet yet`.split(/\s+/),
);

/** Longer capitals that are spelled although they could be read. */
export const SPELLED_WORDS = new Set(
  'html ieee aarp ucla usda adhd oecd ncaa naacp isbn hiit uefi isin'.split(' '),
);

/** How single words are said when their letters mislead. Keys are lower case. */
export const SPOKEN_AS: Record<string, string> = {
  ok: 'okay',
  wifi: 'why fie',
  'wi-fi': 'why fie',
  sql: 'sequel',
  mysql: 'my sequel',
  postgresql: 'post gress cue el',
  json: 'jayson',
  yaml: 'yammel',
  jpeg: 'jay peg',
  gif: 'giff',
  saas: 'sass',
  paas: 'pass',
  asap: 'ay sap',
  ios: 'eye oh ess',
  macos: 'mack oh ess',
  git: 'gitt',
  github: 'gitt hub',
  gitlab: 'gitt lab',
  javascript: 'java script',
  typescript: 'type script',
  login: 'log in',
  oauth: 'oh auth',
  jalapeno: 'halla pain yo',
  nginx: 'engine ex',
  linux: 'linnucks',
  ubuntu: 'oo boon too',
  phd: 'pee aitch dee',
  iot: 'eye oh tee',
  naive: 'nigh eve',
  vs: 'versus',
  async: 'a sink',
  gui: 'gooey',
  url: 'you are el',
  ai: 'ay eye',
  ui: 'you eye',
  ux: 'you ex',
  id: 'eye dee',
  hr: 'aitch are',
  tv: 'tee vee',
};

/** Abbreviations with their point, lower case. */
export const ABBREVIATIONS: Record<string, string> = {
  'mr.': 'mister',
  'mrs.': 'missus',
  'ms.': 'miz',
  mr: 'mister',
  mrs: 'missus',
  'prof.': 'professor',
  'vs.': 'versus',
  'etc.': 'et cetera',
  'e.g.': 'for example',
  'i.e.': 'that is',
  'approx.': 'approximately',
  'inc.': 'incorporated',
  'ltd.': 'limited',
  'co.': 'company',
  'corp.': 'corporation',
  'jr.': 'junior',
  'sr.': 'senior',
  'dept.': 'department',
  'est.': 'established',
  'max.': 'maximum',
  'min.': 'minimum',
  'hrs.': 'hours',
  'ph.d.': 'pee aitch dee',
  'ph.d': 'pee aitch dee',
  'b.sc.': 'bee ess see',
  'm.sc.': 'em ess see',
  'a.m.': 'ay em',
  'p.m.': 'pee em',
  'w/': 'with',
  'w/o': 'without',
};
