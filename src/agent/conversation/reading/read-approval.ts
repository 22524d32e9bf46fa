import { wholeWords } from '../../language/whole-words.js';

/** Ways to say yes, in the languages in which approvals are read. The longest come first inside each group. */
const YES = [
  "looks? (?:really |very |so |pretty |absolutely |all )?(?:good|great|fine|perfect|awesome|amazing|nice|fantastic|excellent|right|ok(?:ay)?|lovely|wonderful|brilliant|ready|solid)|(?:i )?(?:really )?(?:love|like) (?:it|this|that|them)(?: (?:a lot|very much|all))?|(?:it|this|that|all|everything|they)(?: all)?(?:['’]?s| is| are)? (?:good|great|fine|perfect|ok(?:ay)?|right|approved|correct|ready|nice|awesome)|works for me|fine (?:by|with) me|good (?:by|with|to|for) (?:me|go)|i['’]m (?:happy|fine|ok(?:ay)?|good)(?: with (?:it|this|that|everything))?|happy with (?:it|this|that)|no (?:changes?|objections?|complaints|notes|edits)(?: (?:needed|necessary|from me|required))?|nothing to (?:change|add)|no need to change(?: anything| a thing)?|don['’]t change (?:a thing|anything)|leave it as is|as is|keep it(?: (?:as is|like this|that way))?|nailed it|spot on|exactly (?:right|what i (?:want|wanted|need|needed|had in mind))|what i (?:wanted|want|needed)|couldn['’]t be better|can['’]t wait|thumbs up|all good|well done|good job|great job|nice work|great work|good work",
  "(?:let['’]?s|we can|you can|you may|please|now|then|just)? ?(?:go ahead|go for it|go on|go|proceed|continue|carry on|do it|make it(?: so)?|make (?:the|this|my) (?:film|video|movie)|(?:render|film|shoot|ship|roll|produce|generate|create|finali[sz]e|publish|start|build|finish)(?: (?:it|that|this|them|the (?:film|video|movie)|rendering|filming|making it))?(?: now| away| already| please)?|roll with it|run with it|send it|proceed with (?:it|this|that|the (?:film|video|rendering))|green ?light(?: it)?|be my guest|you have my (?:approval|ok|blessing)|i approve(?: (?:it|this))?|approved?|accept(?:ed)?|confirm(?:ed)?|agreed|sign(?:ed)? off|lgtm|sgtm|works)",
  'ok(?:ay|ey|i)?|oki ?doki|k|kk|yes|yeah|yep|yup|yea|ya|sure(?: thing)?|of course|absolutely|definitely|certainly|alright|all right|right|fine|good|great|perfect(?:ly)?|excellent|awesome|amazing|fantastic|wonderful|brilliant|super|cool|nice|lovely|sweet|neat|beautiful|splendid|deal|bingo|10/10|100%|fire away|very (?:good|nice)|sounds (?:good|great|perfect|fine|right)',
  "ja(?:wohl|wohl|a)?|jep|jo|passt(?: so| alles| mir| perfekt| gut| schon)*|(?:das |es )?(?:sieht|schaut) (?:sehr |richtig |echt )?(?:gut|super|toll|klasse|prima|perfekt|spitze) aus|(?:das |es |alles )?(?:ist )?(?:so )?(?:gut|super|perfekt|prima|klasse|toll|spitze|wunderbar|hervorragend|in ordnung|okay)(?: so)?|gefällt mir(?: (?:sehr|gut|so))*|einverstanden|genehmigt|freigegeben|freigabe(?: erteilt)?|(?:so )?machen wir(?: es|['’]s|s)?(?: so)?|mach(?: es|s|['’]s|t)?(?: (?:so|weiter|jetzt|mal))*|los(?: geht['’]?s)?|nur zu|weiter(?: so| machen)?|kann so bleiben|so lassen|leg los|bitte rendern|genau so|stimmt so|klar|gerne?|sehr gut|sehr schön",
  "oui|ouais|d['’]?accord|c['’ ]?est (?:très )?(?:bon|bien|parfait|super|ok|validé|excellent)(?: (?:comme ça|pour moi))*|ça (?:me )?(?:va|marche|convient|plaît|plait)(?: (?:bien|très bien|comme ça|parfaitement))*|parfait|très bien|impeccable|nickel|génial|excellent|super|validé|je valide|vas[- ]y|allez[- ]y|allons[- ]y|on y va|tu peux y aller|vous pouvez y aller|lancez?|lance(?:z)? (?:le rendu|la vidéo)|continuez?|bien sûr|entendu|ok pour moi|j['’]adore|j['’]aime(?: bien| beaucoup)?|rien à (?:changer|redire)|comme ça",
  'sí|si|vale|de acuerdo|dale|adelante|perfecto|genial|estupendo|excelente|muy bien|está (?:bien|perfecto|genial|muy bien|todo bien)(?: así)?|todo bien|me (?:gusta|encanta|parece bien)(?: (?:mucho|así|todo))*|apruebo|aprobado|hazlo|házlo|sigue|continúa|por supuesto|claro(?: que sí)?|listo|bueno|así está bien|vamos|sin cambios|queda bien',
  "va (?:bene|benissimo)(?: così)?|bene(?: così)?|perfetto|ottimo|benissimo|d['’]accordo|certo|approvo|approvato|procedi(?:amo)?|vai(?: pure)?|andiamo|mi piace(?: (?:molto|così|tanto))*|fallo|fantastico|eccellente|sì|continua|così va bene|tutto bene|tutto ok",
  'sim|está (?:bom|ótimo|perfeito|bem|certo)(?: assim)?|tá (?:bom|ótimo|perfeito)|perfeito|ótimo|óptimo|excelente|pode (?:ser|fazer|continuar|seguir|prosseguir|renderizar)|pode mandar|manda ver|gostei(?: muito)?|adorei|aprovado|aprovo|concordo|de acordo|continue|segue|com certeza|beleza|tudo (?:bem|certo|ok)|fixe|bora',
  'ja hoor|prima(?: zo)?|goed(?: zo)?|akkoord|oké|oke|ziet er (?:goed|prima|mooi|geweldig|perfect) uit|perfect|uitstekend|ga (?:je gang|door|maar door|maar)|doe maar|helemaal goed|in orde|mooi(?: zo)?|geweldig|top|zeker|dat is (?:goed|prima)|goedgekeurd|klopt',
  'tak|dobrze|w porządku|świetnie|super|idealnie|jest (?:ok|dobrze|super|świetnie|idealnie)|wygląda (?:dobrze|świetnie|super|idealnie)|zgoda|zgadzam się|akceptuję|zatwierdzam|zatwierdzone|dalej|jedziemy|rób|zrób to|działaj|może być|podoba mi się|bardzo dobrze|doskonale|pewnie|jasne|okej|kontynuuj|śmiało',
  'да|хорошо|отлично|давай|はい|いいね|いいです|お願いします|好的?|可以|没问题|行|네|좋아요|tamam|evet|ano|dobře|igen|jó|da|bine|ναι|نعم|हाँ|ठीक है',
];

const SIGNS = /👍|👌|✅|☑️?|✔️?|💯|🎉|🚀|🙌|👏|❤️?|😍|🔥|🆗|⭐|🥳|😀|😃|😄|😊|🙂|🫡|🤝|🙏|✨/u;
const SIGNS_ALL = new RegExp(SIGNS.source, 'gu');

/** Words that say nothing by themselves. */
const FILLERS = wholeWords(
  "and|so|then|now|just|exactly|precisely|(?:it|this|that)['’]s|genau|exactement|exactamente|please|pls|plz|thanks?(?: you)?(?: (?:so|very) much)?(?: a lot)?|thx|ty|cheers|to me|for me|from me|i think|i guess|to be honest|tbh|very|really|much|it|that|this|the (?:film|video|storyboard|draft|plan|script|scenes|result)|with (?:it|this|that)|as (?:it is|planned|is)|already|everything|all|here|there|well|oh|wow|hey|hi|man|guys|mate|dude|bro|haha|lol|like this|like that|that way|on my side|on our side|we['’]?re|i['’]?m|you|we|i|is|are|us|bitte|danke(?: schön| sehr| dir)?|vielen dank|dann|jetzt|so|alles|doch|mal|und|das|es|mir|merci(?: beaucoup)?|s['’]il (?:te|vous) pla[iî]t|alors|et|tout|pour moi|maintenant|gracias|por favor|así|todo|y|ahora|muchas|grazie|per favore|e|tutto|così|ora|per me|obrigad[oa]|assim|tudo|agora|por mim|para mim|dank (?:je|u)|bedankt|graag|nu|en|voor mij|zo|dziękuję|dzięki|proszę|i|to|teraz|mnie|dla mnie",
  'giu',
);

const APPROVAL = wholeWords(YES.join('|'), 'giu');
const DOUBT =
  /(?<!\p{L})(?:not|isn['’]?t|doesn['’]?t|don['’]?t|can['’]?t|won['’]?t|never|wait|hold (?:on|off|it)|stop|no|nope|nah|but|except|however|unless|only if|almost|nearly|nicht|noch|kein\p{L}*|nein|aber|außer|warte\p{L}*|halt|stopp|fast|pas|non|mais|sauf|attend\p{L}*|presque|pero|espera\p{L}*|todavía|aún|excepto|casi|ma|però|aspetta|ancora|tranne|mas|não|espere|ainda|niet|nog|maar|wacht|nee|nie|ale|czekaj|jeszcze|prawie)(?!\p{L})/iu;
/** Phrases in which a "no" or "not" is part of a yes. */
const HARMLESS =
  /(?<!\p{L})(?:nothing(?: else| more)?(?=\s*[,.!]|$)|not bad(?: at all)?|(?:gar )?nicht schlecht|pas mal(?: du tout)?|nada mal|non male|niet slecht|ga (?:je gang|maar(?: door)?)|doe maar|zo laten|nicht ändern|no (?:changes?|objections?|complaints|notes|edits|problem|worries)(?: (?:needed|necessary|from me|required))?|no need to change(?: anything| a thing)?|don['’]t change (?:a thing|anything)|nothing to (?:change|add)|why not|can['’]t wait|couldn['’]t be better|warum nicht|pourquoi pas|por qué no|perché no|sin cambios|de otra)(?!\p{L})/giu;

/** Whether a message is a yes and nothing but a yes. */
export function isApproval(message: string): boolean {
  const plain = message.normalize('NFC').replace(/[’‘]/g, "'").toLowerCase();
  const harmless = (plain.match(HARMLESS) ?? []).length > 0;
  const calm = squeeze(plain.replace(HARMLESS, ' '));
  if (DOUBT.test(calm) || /\?/.test(calm)) return false;
  const signs = SIGNS.test(calm);
  const unsigned = calm
    .replace(SIGNS_ALL, ' ')
    .replace(/[^\p{L}\p{N}'%/ -]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const left = unsigned.replace(APPROVAL, ' ');
  const said = left !== unsigned;
  return (
    (signs || said || harmless) && !/[\p{L}\p{N}]/u.test(left.replace(FILLERS, ' ').replace(/['%/-]/g, ' '))
  );
}

/** "Sooo goood!!" reads "so good". */
function squeeze(text: string): string {
  return text.replace(/(\p{L})\1{2,}/gu, '$1');
}

const GO = wholeWords(
  "(?:then |and |now |after that )*(?:go ahead|go for it|render|film it|shoot it|ship it|make the (?:film|video)|start rendering|proceed|produce it|do it|finali[sz]e it|publish it|send it|make it so)(?: it| the (?:film|video))?(?: (?:right away|straight away|now))?|without asking(?: again)?|no need to (?:show|ask)(?: me)?(?: again)?|don['’]t (?:ask|show me)(?: again)?|(?:dann )?(?:rendern|loslegen|leg los|mach(?:e)? den film|mach weiter|kannst du loslegen)|ohne rückfrage|(?:et |puis )*(?:lance(?:z)?(?: le rendu| la vidéo)?|vas-y|allez-y)|(?:y )?(?:adelante|hazlo|dale)|vai pure|procedi|pode fazer",
);

/** Whether a clause says that the film shall be made now. */
export function saysGo(clause: string): boolean {
  return (
    GO.test(clause) &&
    !/(?<!\p{L})(?:don['’]?t|do not|not yet|before|nicht|pas|no)(?!\p{L})/iu.test(
      clause.replace(/no need|don['’]t (?:ask|show)/gi, ''),
    )
  );
}

const HOLD =
  /(?<!\p{L})(?:don['’]?t|do not|not|noch nicht|nicht|ne\b.{0,20}\bpas|todavía no|no)\s+(?:render|film|make|start|shoot|go|produce|proceed|publish|ship|rendern|loslegen|filmer|lancer|hagas|empieces)|(?<!\p{L})(?:not yet|hold (?:on|off|it)|wait|noch nicht|warte|pas encore|attends|attendez|todavía no|espera|aún no|non ancora|aspetta|ainda não|espere|nog niet|wacht|jeszcze nie|czekaj|stop|stopp|pause)(?!\p{L})/iu;

/** Whether a clause asks to wait with the film. */
export function saysWait(clause: string): boolean {
  return HOLD.test(clause);
}
