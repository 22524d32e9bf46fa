/** Words for a film, in the languages the director reads. */
export const FILM_NOUN =
  'videos?|vid|v[ií]deos?|vidéos?|films?|filme|película|clips?|reels?|shorts?|explainers?|erklärvideo|erklärfilm|spots?|ads?|adverts?|trailers?|promos?|teasers?|commercials?|tutorials?|animations?|announcements?|testimonials?|tiktoks?|stor(?:y|ies)|demos?|montages?|anuncio|werbespot|kurzfilm|infographics?';

const MAKE_VERBS =
  'make|create|produce|generate|build|turn|write|do|prepare|film|shoot|design|animate|record|craft|draft|put together|give me|get me|need|want|mach\\p{Ll}*|erstell\\p{Ll}*|erzeug\\p{Ll}*|produzier\\p{Ll}*|dreh\\p{Ll}*|haz|hazme|crea|créa?me|crear|hacer|genera|prepara|quiero|necesito|fais|faites|crée\\p{Ll}*|créer|génère|produis|réalise\\p{Ll}*|prépare';
const POLITE =
  "please|pls|plz|kindly|hi|hello|hey|hey there|can you|can u|could you|could u|would you|will you|i want you to|i'd like you to|i would like you to|i'd like|i would like|i|we|let's|bitte|könntest du|kannst du|por favor|puedes|s'il vous plaît|peux-tu|pouvez-vous";

/** A sentence that asks for a film: verb, at most some words, a word for a film. */
export const MAKE = new RegExp(
  `^(?:(?:${POLITE})[,!]?\\s+)*(?:${MAKE_VERBS})(?!\\p{L})[^.:;\\n]{0,120}?(?<!\\p{L})(?:${FILM_NOUN})(?![\\p{L}'])`,
  'iu',
);

/** "A 45-second vertical video about …", "Explainer, 30 s: …": the film itself stands first. */
export const FILM_FIRST = new RegExp(
  `^(?:an?\\s+|eine?n?\\s+|une?\\s+|un\\s+)?(?:[\\p{L}\\d:.,/-]+\\s+){0,7}?(?:[\\p{L}\\d]+[- ])?(?:${FILM_NOUN})(?:\\s+(?:${FILM_NOUN}))?(?![\\p{L}'])`,
  'iu',
);

/** Sentences that name the task without a word for the film; only the first sentence of a prompt is read so. */
export const TELL =
  /^(?:please\s+)?(?:explain|introduce|announce|present|promote|advertise|describe|compare|teach(?: me| us| people| (?:[\p{L}\d-]+\s?){1,3}(?=\s(?:how|why|what|about)\s))?|celebrate|summari[sz]e|invite (?:people|everyone|viewers|customers|neighbou?rs|guests) to|tell (?:the story of|people about|us about|me about|viewers about|everyone about)|show (?:how|why|what)|erklär\p{Ll}*|explica|explique[rz]?|presenta|présente[rz]?|vergleiche?)(?!\p{L})\s*/iu;

/** What leads from the film to its topic. */
export const TOPIC_LEAD =
  /(?<!\p{L})(?:about|on the (?:topic|subject) of|on(?! screen| camera| tiktok| instagram| youtube)|explaining|introducing|announcing|showing|covering|comparing|promoting|describing|celebrating|regarding|explains?|introduces?|announces?|to (?:explain|introduce|announce|promote|present|show|describe|celebrate|compare)|about how|über|zum thema|zu[mr]?|sobre|acerca de|para explicar|sur|à propos de|pour expliquer|qui explique|das|die erklärt)\s+/iu;

/** Words of production: a sentence without any is about the subject, not about the film. */
export const PRODUCTION =
  /(?<!\p{L})(?:avatars?|presenters?|hosts?|narrators?|narrat(?:ion|ed)|voice-?overs?|voices?|captions?|subtitles?|colou?rs?|palette|fonts?|typeface|typography|styles?|music|soundtrack|tone|mood|pacing|pace|vertical|portrait|landscape|horizontal|square|\d+:\d+|aspect ratio|format|on-?screen|screens?|viewers?|audience|videos?|film|clip|animat\p{Ll}+|transitions?|b-?roll|footage|stock|logos?|watermark|brand(?:ing)?|backgrounds?|length|duration|hook|cta|call to action|tiktok|instagram|linkedin|youtube|reels?|shorts|scenes?|language|spoken|script|hashtags?|jargon|visuals?|icons?|images?|graphics?|headline|title|energetic|upbeat|untertitel|farben?|schrift|stil|musik|hochformat|querformat|quadratisch|sprecher\p{Ll}*|subtítulos|estilo|música|presentador\p{Ll}*|cuadrado|couleurs?|musique|sous-titres|présentat\p{Ll}+|carré)(?!\p{L})/iu;

/** Words of production that mark even a fragment ("Upbeat, vertical.") as an instruction. */
export const STRONG_PRODUCTION =
  /(?<!\p{L})(?:avatars?|presenters?|voice-?overs?|narrators?|captions?|subtitles?|vertical|portrait|landscape|\d+:\d+|aspect ratio|b-?roll|tiktok|instagram|youtube|linkedin|reels?|soundtrack|music|on-?screen|brand colou?rs?|colou?rs? #|fonts?|videos?|vídeo|clip|jargon|stock (?:footage|photos?)|hashtags?|energetic|upbeat|tone|untertitel|hochformat|querformat|musik|subtítulos|música|musique|sous-titres)(?!\p{L})/iu;

/** A setting that stands as one part of a list: "Instagram, upbeat, no music, 30 s". */
export const SETTING_PART =
  /^(?:and\s+)?(?:in (?:a |an )?)?(?:for )?(?:(?:instagram|tiktok|linkedin|youtube|facebook|social(?: media)?)(?: \p{L}+)?|(?:no|without|with|kein\p{Ll}*|ohne|mit|sin|con|sans|avec)\s+(?:an?\s+|the\s+)?(?:\p{L}+\s+)?(?:avatar|presenter|host|music|captions?|subtitles?|voice-?over|narration|text|logo|untertitel|musik|sprecher\p{Ll}*|presentador\p{Ll}*|música|subtítulos|musique|sous-titres)|(?:style|tone|mood|voice|music|format)\s*:?\s*\p{L}+(?:\s\p{L}+)?|(?:very |quite |super |a bit )?(?:short|simple|fun|funny|friendly|upbeat|professional|energetic|calm|punchy|snappy|engaging|catchy|warm|casual|formal|serious|playful|dynamic|modern|minimal|clean|concise|fast|fast-paced|cinematic|dramatic|inspiring|informative|bold|loud|quirky|humorous|emotional|exciting|ruhig|energisch|freundlich|tranquilo|enérgico|calme|énergique)(?:\s+(?:style|tone|mood|voice|pace|and\s\p{L}+))?|[\p{L}-]+(?: [\p{L}-]+)? (?:style|look|theme)|vertical|portrait|landscape|square|hochformat|querformat|cuadrado|9:16|16:9|1:1)$/iu;

/** First words of an instruction. */
export const INSTRUCTS =
  /^(?:please\s+)?(?:use|keep|no|without|do not|don['’]t|avoid|add|include|show|display|put|place|highlight|feature|render|end|close|finish|start|open|begin|read|make|write|style|colou?rs?|tone|music|title|voice|language|portrait|landscape|vertical|square|target|give|format|length|duration|audience|brand|font|pace|mood|speak|narrate|aim|ensure|make sure|let|have|set|choose|pick|limit|it should|it must|should|must|the (?:video|film|clip|tone|style|voice|music|pace|pacing|text|colou?rs|audience|narrator|presenter|avatar|look|language|length|format)\b|(?:i|we)(?:['’]d| would)? (?:want|need|like|prefer)|nutze|verwende|kein\p{Ll}*|ohne|mit|ende|beginne|stil|farben?|musik|hochformat|querformat|usa|sin|con|termina|empieza|estilo|colores?|música|vertical|horizontal|utilise[rz]?|sans|avec|termine[rz]?|commence[rz]?|couleurs?|musique)(?!\p{L})/iu;

/** "key: value" lines about the film. */
export const SETTING_KEY =
  /^[\s\-*•]*(?:tone(?: of voice)?|style|visual style|mood|audience|target(?: audience)?|voice|voice-?over(?: style| artist)?|narrator|narration style|music|soundtrack|background music|duration|length|runtime|time|format|aspect(?: ratio)?|ratio|orientation|size|resolution|presenter|avatar|host|captions?|subtitles?|colou?rs?|brand(?: colou?rs?| kit)?|palette|fonts?|typography|language|platform|channel|pace|pacing|purpose|objective|type|genre|transitions?|animation|logo|background|visuals?|deliverable|output|reference|keywords?|hashtags?|do not|don'ts?|avoid|stil|ton|farben?|musik|format|dauer|länge|sprache|sprecher\p{Ll}*|untertitel|estilo|tono|colores|música|duración|formato|idioma|style|ton|couleurs?|musique|durée|langue)\s*[:=]\s*\S/iu;

/** Headings that only name the part of the prompt that follows. */
export const NEUTRAL_HEADING =
  /^[\s#*>-]*(?:key (?:points|facts|messages|info(?:rmation)?)|main points|facts|points(?: to (?:cover|include|mention))?|talking points|details?|information|info|content|text|article|notes?|brief|context|background|source(?: text| material)?|the (?:text|article|facts|content|product|details)|here (?:is|are) (?:the|some|my|our) [\p{L} ]{2,30}|include|includes|cover|mention|must (?:include|mention)|please (?:include|mention|cover)|it should (?:cover|mention|include)|what to (?:say|cover|mention)|requirements?|instructions?|settings?|specs?|specifications?|production notes?|visual notes?|inhalt|fakten|datos|hechos|faits|points clés)(?: below| follow(?:s|ing)?)?\s*:?\s*$/iu;

/** Headings under which only instructions stand. */
export const INSTRUCTION_HEADING =
  /^[\s#*>-]*(?:requirements?|instructions?|settings?|specs?|specifications?|production notes?|visual (?:style|notes?|direction)|style(?: guide| notes)?|technical(?: details)?|format|branding|do(?:['’]?s)?(?: and|\/) ?don['’]?ts)\s*:?\s*$/i;

/** Manner adjectives: "Keep it short and friendly." */
export const MANNER =
  /(?<!\p{L})(?:short|simple|fun|funny|friendly|upbeat|light|clear|professional|energetic|calm|punchy|snappy|engaging|catchy|warm|casual|formal|serious|playful|dynamic|modern|minimal|clean|concise|fast|fast-paced|slow|quick|cinematic|dramatic|inspiring|inspirational|informative|educational|bold|quirky|witty|humorous|emotional|exciting|conversational|tight|crisp|cheerful|positive|hopeful|respectful|gentle|soothing|under \d+|no longer)(?!\p{L})/iu;

/** Wrappers around content: "Mention that …", "Points to cover: …". */
export const WRAPPER =
  /^(?:please\s+)?(?:also\s+)?(?:(?:be sure to|make sure (?:to|you)|don['’]t forget to|remember to|it should|the (?:video|film) should)\s+)?(?:mention|say|state|tell (?:people|them|viewers|the audience|everyone|customers)|explain|emphasi[sz]e|stress|highlight|point out|note|cover|include|talk about|communicate|convey)(?:\s+(?:the\s+)?(?:following|these|key|main)?\s*(?:facts?|points?|features?|benefits?))?(?:\s+that\s+|\s*:\s+|\s+)(.+)$/is;
