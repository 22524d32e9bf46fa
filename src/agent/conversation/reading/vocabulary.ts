import { wholeWords } from '../../language/whole-words.js';

/** Words for a scene, in the languages in which changes are read. */
export const SCENE_NOUN =
  'scenes?|slides?|shots?|szenen?|escenas?|scènes?|scene?s?|scena|scenę|sceny|cenas?|scènes?|clips?';
/** Words for a stretch of the film that is named by what it says. */
export const PART_NOUN =
  'scenes?|slides?|shots?|parts?|bits?|sections?|sentences?|lines?|pieces?|thing|stuff|szene|teil|stelle|satz|abschnitt|escena|parte|frase|scène|partie|passage|phrase|scena|cena|deel|stuk|część|fragment';
/** The film as a whole. */
export const FILM_WORD =
  'films?|videos?|movie|clip|whole thing|everything|all of it|overall|it|das ganze|ganze film|vídeos?|vidéo|película|todo|tout|filmato|tutto|het geheel|całość|filmu?';

export const REMOVE = wholeWords(
  "remove[ds]?|delete[ds]?|drop(?:ped)?|cut(?: out)?|kill|lose|loose|omit|skip|scrap|ditch|take (?:out|away|off)|get rid of|leave (?:out|off)|throw (?:out|away)|erase|strip|without|don['’]t (?:need|want)|do not (?:need|want)|no need for|entfern\\p{L}*|lösch\\p{L}*|streich\\p{L}*|weglassen|lass\\b.{0,40}\\bweg|raus|weg damit|qu[ií]ta\\p{L}*|elimina\\p{L}*|borra\\p{L}*|saca|suprime|supprime\\p{L}*|enlève\\p{L}*|retire\\p{L}*|efface\\p{L}*|rimuovi|togli|remov[ae]\\p{L}*|tira|retira|verwijder|haal|usuń|wytnij",
);
export const ADD = wholeWords(
  'add|insert|include|append|put in|bring in|also (?:mention|say|include|tell)|mention|ergänz\\p{L}*|füge?\\p{L}*|hinzufügen|einfügen|erwähn\\p{L}*|añad\\p{L}*|agreg\\p{L}*|inclu\\p{L}*|menciona|ajout\\p{L}*|insèr\\p{L}*|mentionne\\p{L}*|aggiung\\p{L}*|inserisci|adicion\\p{L}*|acrescent\\p{L}*|voeg|toevoegen|dodaj',
);
export const MOVE = wholeWords(
  'move|shift|put|place|bring|verschieb\\p{L}*|setz\\p{L}*|stell\\p{L}*|pack\\p{L}*|mueve|mover|pon|coloca|déplac\\p{L}*|mets|mettez|place|sposta\\p{L}*|metti|mov[ae]|verplaats|zet|przenieś',
);
export const SWAP = wholeWords(
  'swap|switch|exchange|interchange|flip|tausch\\p{L}*|vertausch\\p{L}*|intercambi\\p{L}*|échang\\p{L}*|invers\\p{L}*|interverti\\p{L}*|scambi\\p{L}*|troc\\p{L}*|wissel|verwissel|zamień miejscami',
);
export const REPLACE = wholeWords(
  'replace|change|swap|substitute|turn|correct|fix|exchange|ersetz\\p{L}*|änder\\p{L}*|tausch\\p{L}*|reemplaz\\p{L}*|sustituy\\p{L}*|cambi\\p{L}*|remplac\\p{L}*|chang\\p{L}*|sostituisci|cambia|substitu\\p{L}*|troc\\p{L}*|mud[ae]|vervang|verander|zamień|zmień',
);

export const SHORTER = wholeWords(
  'short\\p{L}*|tight\\p{L}*|trim(?:med)?|condense\\p{L}*|cut (?:it |this |that |the \\p{L}+ )?(?:down|back|short)|too long|drags?|compress\\p{L}*|concise|brief(?:er)?|snappier|half as long|in half|by half|half the length|punchier|kürz\\p{L}*|knapper|zu lang|straff\\p{L}*|más cort\\p{L}*|acort\\p{L}*|demasiado larg\\p{L}*|reduc\\p{L}*|recort\\p{L}*|plus court\\p{L}*|raccourci\\p{L}*|trop long\\p{L}*|più cort\\p{L}*|più breve|accorcia\\p{L}*|troppo lung\\p{L}*|mais curt\\p{L}*|encurt\\p{L}*|korter|inkorten|te lang|krótsz\\p{L}*|skróć|za dług\\p{L}*',
);
export const LONGER = wholeWords(
  'longer|lengthen|extend|expand|stretch|prolong|too short|more time|twice as long|double (?:the|its) length|linger|hold (?:\\p{L}+ ){0,3}longer|länger|verläng\\p{L}*|zu kurz|más larg\\p{L}*|alarg\\p{L}*|demasiado cort\\p{L}*|plus long\\p{L}*|allong\\p{L}*|rallong\\p{L}*|trop court\\p{L}*|più lung\\p{L}*|allunga|troppo cort\\p{L}*|mais long\\p{L}*|along\\p{L}*|langer|te kort|dłuższ\\p{L}*|wydłuż|za krótk\\p{L}*',
);
export const FASTER = wholeWords(
  'fast(?:er)?|quick(?:er)?|quickly|speed (?:it |things |this |the \\p{L}+ )?up|speed up|too slow(?:ly)?|schneller|flotter|zu langsam|más rápid\\p{L}*|demasiado lent\\p{L}*|acelera|plus vite|plus rapide\\p{L}*|trop lent\\p{L}*|accélère\\p{L}*|più veloce\\p{L}*|troppo lent\\p{L}*|mais rápid\\p{L}*|sneller|te langzaam|szybciej|za wolno',
);
export const SLOWER = wholeWords(
  'slow(?:er|ly)?|slow (?:it |things |the \\p{L}+ )?down|too fast|too quick(?:ly)?|rushed|langsamer|zu schnell|más (?:lent\\p{L}*|despacio)|demasiado rápid\\p{L}*|plus lent\\p{L}*|trop (?:vite|rapide)|ralenti\\p{L}*|più lent\\p{L}*|troppo veloce|mais (?:devagar|lent\\p{L}*)|langzamer|te snel|wolniej|za szybko',
);

export const VOICE = wholeWords(
  'voices?|accents?|akzent|acento|voice-?overs?|narrators?|narration|speakers?|stimmen?|sprecher(?:in)?|erzähler(?:in)?|voz|voces|locutor\\p{L}*|narrador\\p{L}*|voix|narrateur|narratrice|voce|vozes|stem|głos|lektor\\p{L}*',
);
export const PRESENTER = wholeWords(
  'presenters?|hosts?|avatars?|talking heads?|person|anchor|spokesperson|moderator\\p{L}*|präsentator\\p{L}*|presentador\\p{L}*|présentat\\p{L}+|presentatore|presentatrice|conduttore|conduttrice|apresentador\\p{L}*|presentator|prezenter\\p{L}*',
);
export const MUSIC = wholeWords(
  'music|soundtrack|background track|musik|hintergrundmusik|música|musique|musica|muziek|muzyk\\p{L}*',
);
export const CAPTIONS = wholeWords(
  'captions?|captioning|subtitles?|subs|untertitel\\p{L}*|subtítulos|sous-titres?|sottotitoli|legendas?|ondertitel\\p{L}*|ondertiteling|napis\\p{L}*',
);
export const STYLE = wholeWords(
  'styles?|looks?|themes?|design|vibe|visuals|aesthetic|stil|aussehen|optik|estilo|aspecto|apparence|stile|stijl|styl\\p{L}*|wygląd',
);
export const TITLE = wholeWords('title|titel|título|titre|titolo|tytuł');
export const HEADLINE = wholeWords(
  'headline|heading|header|title|on-?screen text|screen text|text on (?:the )?screen|überschrift|schlagzeile|bildtext|titular|encabezado|titre|titolo|título|kop|nagłówek',
);

/** Off, away, none. */
export const NEGATION = wholeWords(
  'no|not|without|off|none|never|(?:can|should|must|has to|needs to) go|gone|muss weg|kann weg|mute|silence|hide|disable|deactivate|stop|away|aus|ohne|kein\\p{L}*|weg|stumm|sin|nada de|apaga\\p{L}*|desactiva\\p{L}*|sans|pas de|coupe\\p{L}*|désactive\\p{L}*|senza|niente|sem|desliga\\p{L}*|zonder|geen|uit|bez|wyłącz',
);
/** Another one than now. */
export const ANOTHER = wholeWords(
  'another|other|different|new|change|switch|swap|next|else|ander\\p{L}*|neue\\p{L}*|wechsel\\p{L}*|otr[ao]|distint[ao]|cambia\\p{L}*|autre|différente?|chang\\p{L}*|altr[ao]|divers[ao]|outr[ao]|ander\\p{L}*|inn[aey]\\p{L}*|zmień',
);
