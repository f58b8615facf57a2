import type { SignWord } from './sign.ts'

type Entry = readonly [code: string, words: string, more?: Partial<SignWord>]

const fr = { only: ['fr'] as const }
const en = { only: ['en'] as const }

/** What words say of days, by the letters of the day grammar. */
export const dayPhrases: readonly Entry[] = [
  // today and around
  [
    'R',
    'aujourd hui|aujourdhui|auj|ajd|vandaag|vndg|heute|today|ce jour|ce soir|cette nuit|vanavond|vannacht|tonight|this evening|heute abend|tantot|ce midi|straks|later vandaag|tout a l heure',
    { n: 0 },
  ],
  [
    'R',
    'ce matin|vanmorgen|vanochtend|deze morgen|deze ochtend|deze voormiddag|vanvoormiddag|heute morgen|heute fruh|heute vormittag|this morning',
    { n: 0, part: 'morning' },
  ],
  [
    'R',
    'cet apres midi|cette apres midi|cet aprem|cette aprem|cet apm|cet ap midi|vanmiddag|vannamiddag|deze namiddag|deze middag|heute nachmittag|this afternoon|cette aprem midi',
    { n: 0, part: 'afternoon' },
  ],
  ['R', 'demain|dmain|2main|2m1|2mn|tomorrow|tmrw|tomorow|tmr|demain soir|morgenavond', { n: 1 }],
  ['R', 'morgen', { n: 1, only: ['nl', 'de', 'fr', 'en'] }],
  [
    'R',
    'demain matin|morgenvroeg|morgenochtend|morgen vroeg|morgen ochtend|morgen voormiddag|morgenvoormiddag|morgen fruh|morgen vormittag|tomorrow morning',
    { n: 1, part: 'morning' },
  ],
  [
    'R',
    'demain apres midi|demain aprem|demain apm|morgenmiddag|morgen middag|morgennamiddag|morgen namiddag|morgen nachmittag|tomorrow afternoon',
    { n: 1, part: 'afternoon' },
  ],
  [
    'R',
    'apres demain|apresdemain|overmorgen|ubermorgen|uebermorgen|day after tomorrow|the day after tomorrow',
    { n: 2 },
  ],
  ['R', 'overovermorgen|uberubermorgen', { n: 3 }],
  [
    'R',
    'hier|hier soir|gisteren|gisterenavond|gisteravond|gestern|gestern abend|yesterday|last night|cette nuit passee',
    { n: -1 },
  ],
  [
    'R',
    'hier matin|gisterenmorgen|gisterenvoormiddag|gisterochtend|gisteren voormiddag|gisterenochtend|gestern vormittag|gestern fruh|gestern morgen|yesterday morning',
    { n: -1, part: 'morning' },
  ],
  [
    'R',
    'hier apres midi|hier aprem|gisterenmiddag|gisterennamiddag|gisteren namiddag|gistermiddag|gestern nachmittag|yesterday afternoon',
    { n: -1, part: 'afternoon' },
  ],
  ['R', 'avant hier|avanthier|eergisteren|vorgestern|day before yesterday|the day before yesterday', { n: -2 }],
  // weeks
  [
    'w',
    'la semaine prochaine|semaine prochaine|sem prochaine|la sem prochaine|la semaine qui vient|semaine qui vient|volgende week|vlgnde week|toekomende week|komende week|de komende week|nachste woche|naechste woche|nachster woche|naechster woche|kommende woche|kommender woche|next week|the coming week|coming week|semaine pro|la semaine pro',
    { n: 1 },
  ],
  [
    'w',
    'cette semaine|cette sem|la semaine en cours|deze week|diese woche|dieser woche|this week|reste de la semaine|rest van de week|rest der woche|rest of the week|de rest van de week|le reste de la semaine',
    { n: 0 },
  ],
  ['w', 'ubernachste woche|ubernachster woche|uebernachste woche|the week after next|week after next', { n: 2 }],
  [
    '9',
    'dans deux semaines|d ici deux semaines|over twee weken|binnen twee weken|in twee weken|over 2 weken|binnen 2 weken|in zwei wochen|in 2 wochen|in two weeks|in 2 weeks|dans 2 semaines',
    { n: 2 },
  ],
  [
    '9',
    'dans trois semaines|dans 3 semaines|over drie weken|over 3 weken|binnen drie weken|in drei wochen|in 3 wochen|in three weeks|in 3 weeks',
    { n: 3 },
  ],
  [
    'w',
    'la semaine derniere|la semaine passee|semaine derniere|semaine passee|vorige week|verleden week|letzte woche|letzter woche|vorige woche|last week',
    { n: -1 },
  ],
  ['8', 'en huit', { n: 1 }],
  [
    '8',
    'over acht dagen|over een week|binnen een week|binnen acht dagen|in acht tagen|in einer woche|dans huit jours|dans une semaine|a week from|a week on|in a week|over 8 dagen|in 8 tagen|dans 8 jours|dans 1 semaine|over 1 week|binnen 1 week|binnen 8 dagen|week over',
    { n: 1 },
  ],
  [
    '8',
    'en quinze|dans quinze jours|dans 15 jours|d ici quinze jours|over veertien dagen|binnen veertien dagen|over 14 dagen|binnen 14 dagen|in vierzehn tagen|in 14 tagen|fortnight|in a fortnight|in two weeks time|a fortnight on|in 14 days|in fourteen days',
    { n: 2 },
  ],
  ['K', 'semaine|sem|week|woche|kw|kalenderwoche|weeknr', { n: 1 }],
  ['k', 'semaines|weken|wochen|weeks', {}],
  ['u', 'dagelijks|quotidiennement|taglich|daily', {}],
  ['>', 'na|apres|nach|after|suivant', {}],
  ['{', 'voor|avant|vor|before', {}],
  [
    'x',
    'vacances de noel|vacances de paques|vacances de toussaint|kerstvakantie|paasvakantie|herfstvakantie|weihnachtsferien|osterferien|christmas holidays|easter holidays|la saint nicolas|ce jour la|ces jours la|ce matin la|die dag|die dagen|dezelfde dag|diezelfde dag|that day|those days|the same day|an dem tag|an diesem tag|diesen tag|le meme jour|on second thoughts|on second thought|after all|at all|all right|all of|sur place|en place|on site|on top|on my',
    {},
  ],
  [
    'd',
    'jour|jours|dag|dagen|tag|tage|tagen|day|days|werkdag|werkdagen|jours ouvrables|arbeitstage|working days|werkdagen',
    {},
  ],
  ['m', 'mois|maand|maanden|monat|monats|monate|monaten|month|months', {}],
  ['y', 'annee|an|ans|jaar|jahr|jahres|year', {}],
  ['e', 'weekend|week end|we|wochenende', { only: ['fr', 'nl', 'de'] }],
  ['e', 'weekend', {}],
  // which one
  [
    'N',
    'prochain|prochaine|prochains|prochaines|proch|pro|suivant|suivants|qui vient|qui viennent|qui suit|volgende|volgend|vlgnde|vlg|toekomende|nachsten|nachste|nachster|nachstem|nachstes|naechsten|naechste|naechster|next|a venir',
    {},
  ],
  [
    'H',
    'ce|cet|cette|ces|deze|dit|komende|komend|aanstaande|eerstvolgende|diesen|dieser|diesem|diese|dieses|kommenden|kommende|kommender|kommendem|this|coming|upcoming|these',
    {},
  ],
  [
    'L',
    'dernier|derniere|derniers|passe|passee|vorige|afgelopen|voorbije|verleden|letzten|letzte|letzter|letztem|vergangenen|last|past',
    {},
  ],
  ['L', 'dernier|laatste|letzten|letzte|last', { n: -1 }],
  ['Z', 'fin|fin de|a la fin de|a la fin du|fin du|eind|einde|einde van|eind van|ende|end of|the end of|end', { n: 1 }],
  [
    'Z',
    'debut|debut de|au debut de|au debut du|debut du|begin|begin van|beginnen|anfang|beginning of|the start of|start of|the beginning of|en debut de',
    { n: -1 },
  ],
  ['Z', 'mi|mi de|milieu de|midden|halverwege|mitte|mid|middle of', { n: 0 }],
  ['Z', 'en fin de', { n: 1 }],
  // joining
  [
    'F',
    'a partir de|a partir du|a partir d|a compter de|a compter du|des|des le|depuis|depuis le|depuis la|vanaf|met ingang van|ingaand|vanaf de|sinds|sedert|ab|ab dem|seit|seit dem|starting|starting from|as of|as from|since|beginning|from now on|beginnend|startend|te beginnen op|startend op|beginnend op|commencant',
    {},
  ],
  ['f', 'du|des|van|vom|von|from|of|d|dal|der', {}],
  ['f', 'de', { only: ['fr', 'en'] }],
  ['l', 'de', { only: ['nl', 'de'] }],
  [
    'T',
    't / m|jusque|jusqu|jusqu au|jusqu a|jusqu en|jusqu aux|jusque fin|tot|tot en met|t m|tem|t e m|tot aan|bis|bis zum|bis einschliesslich|bis und mit|until|till|til|thru|through|up to|inclus jusqu au',
    {},
  ],
  ['t', 'au', {}],
  ['t', 'a|aux', fr],
  ['t', 'to', en],
  ['g', 'naar|auf|par|vers|for|into|wordt|worden|devient|deviendrait|wird|becomes|durch|door|contre|with|tegen', {}],
  ['B', 'entre|tussen|zwischen|between', {}],
  [
    'A',
    'et|ainsi que|und|sowie|and|alsook|evenals|plus|puis|et puis|as well as|et aussi|en ook|und auch|and also|en|n',
    {},
  ],
  ['V', 'sinon|ou sinon|a defaut|anders|sonst|otherwise|ou|of|oder|or|ou bien|ofwel|of anders|ou alors|soit', {}],
  [
    'X',
    'sauf|excepte|hormis|a l exception de|a l exception du|hors|a part|a part le|behalve|uitgezonderd|zonder|met uitzondering van|op na|ausser|ausgenommen|mit ausnahme von|mit ausnahme des|except|except for|excluding|apart from|but not|mais pas|maar niet|aber nicht|sans|pas le|pas les|pas la|bis auf',
    {},
  ],
  [
    'E',
    'tous les|toutes les|chaque|tt les|ts les|les|elke|elk|iedere|ieder|alle|al de|jeden|jede|jeder|jedem|alle|every|each|all',
    {},
  ],
  [
    '2',
    'toutes les deux semaines|toutes les 2 semaines|tous les quinze jours|tous les 15 jours|une semaine sur deux|1 semaine sur 2|une sem sur deux|une semaine sur 2|sur deux|sur 2|tous les deux|tous les 2|om de twee weken|om de 2 weken|om de veertien dagen|om de 14 dagen|om de week|elke twee weken|elke 2 weken|alle veertien dagen|alle 14 dagen|tweewekelijks|twee wekelijks|tweewekelijkse|veertiendaags|een week op twee|een week op de twee|1 week op 2|op twee|op de twee|om de andere|om de twee|alle zwei wochen|alle 2 wochen|jede zweite woche|jeden zweiten|jede zweite|zweiwochentlich|zweiwochig|vierzehntagig|alle vierzehn tage|alle 14 tage|every other week|every other|every second|every second week|every two weeks|every 2 weeks|fortnightly|biweekly|bi weekly|every fortnight|bimensuel|alternate|elke tweede|elke tweede week|iedere tweede|om de 2|aller zwei wochen|14 tagig|eens om de twee weken',
    {},
  ],
  [
    '?',
    'un jour sur deux|1 jour sur 2|un jour sur 2|een dag op twee|een dag op de twee|om de andere dag|om de twee dagen|om de dag|jeden zweiten tag|alle zwei tage|every other day|every second day|1 dag op 2|tous les deux jours',
    {},
  ],
  [
    '=',
    'semaines paires|semaine paire|les semaines paires|even weken|even week|paire weken|pare weken|gerade wochen|geraden wochen|gerade kalenderwochen|geraden kalenderwochen|even weeks|even numbered weeks|even week numbers|sem paires|weken met een even nummer|geraden kw|geraden woche',
    { n: 0 },
  ],
  [
    '=',
    'semaines impaires|semaine impaire|les semaines impaires|oneven weken|oneven week|onpare weken|ungerade wochen|ungeraden wochen|ungerade kalenderwochen|ungeraden kalenderwochen|odd weeks|odd numbered weeks|odd week|sem impaires|ungeraden kw|ungeraden woche',
    { n: 1 },
  ],
  [
    's',
    'par semaine|chaque semaine|toutes les semaines|per week|elke week|iedere week|wekelijks|wekelijkse|pro woche|jede woche|wochentlich|every week|each week|weekly|a week|hebdomadaire',
    {},
  ],
  ['I', 'dans|binnen|over|in|d ici', {}],
  ['i', 'il y a|geleden|ago|vor|ca fait', {}],
  [
    'c',
    'du mois|de chaque mois|par mois|chaque mois|tous les mois|van de maand|van elke maand|van iedere maand|per maand|elke maand|im monat|des monats|jedes monats|jeden monats|of the month|of each month|of every month|in the month|every month|each month|a month',
    {},
  ],
  // feasts
  [
    'C',
    'entre noel et nouvel an|entre noel et le nouvel an|entre noel et nouvel|entre les fetes|entre noel et le jour de l an|tussen kerst en nieuw|tussen kerst en nieuwjaar|tussen kerstmis en nieuwjaar|tussen de feestdagen|zwischen weihnachten und neujahr|zwischen den jahren|zwischen den feiertagen|between christmas and new year|between christmas and new years|between christmas and new year s|between xmas and new year|between the holidays',
    {},
  ],
  ['U', 'pont|le pont|jour de pont|brugdag|de brugdag|bruckentag|brueckentag|bridge day|bridging day', {}],
  [
    'v',
    'la veille de|la veille du|veille de|veille du|la veille de l|veille de l|de dag voor|dag voor|am tag vor|tag vor|the day before|day before',
    { n: -1 },
  ],
  [
    'v',
    'le lendemain de|le lendemain du|lendemain de|lendemain du|lendemain de l|de dag na|dag na|am tag nach|tag nach|the day after|day after',
    { n: 1 },
  ],
  // parts of day
  [
    'p',
    'matin|matinee|le matin|du matin|au matin|dans la matinee|voormiddag|voormiddags|s voormiddags|s morgens|s ochtends|smorgens|ochtend|in de voormiddag|in de ochtend|vormittag|vormittags|am vormittag|morgens|fruhmorgens|morning|mornings|in the morning|avant midi|avm|vm|am morgen|toute la matinee|hele voormiddag|vormiddag|vanvoormiddag',
    { part: 'morning' },
  ],
  [
    'p',
    'apres midi|l apres midi|aprem|apm|ap midi|dans l apres midi|en apres midi|namiddag|namiddags|s namiddags|in de namiddag|middag|s middags|nm|nachmittag|nachmittags|am nachmittag|afternoon|afternoons|in the afternoon|apresmidi|achtermiddag',
    { part: 'afternoon' },
  ],
  // standing for others
  [
    '!',
    'au lieu de|au lieu du|au lieu d|a la place de|a la place du|plutot que|plutot que le|in plaats van|ipv|i p v|i p v de|in de plaats van|statt|anstatt|anstelle von|anstelle|an stelle von|instead of|rather than|liever dan|liever dan de|liever dan op|eerder dan|lieber als|lieber als am|in place of|en remplacement de|en remplacement du|ter vervanging van',
    {},
  ],
  ['-', 'et non|et pas|en niet|und nicht|and not|non pas|pas|plus|niet|nicht|not|kein|keinen|geen', {}],
  [
    'b',
    'en plus de|en plus du|outre|en dehors de|en dehors du|naast|bovenop|buiten mijn|zusatzlich zu|zusatzlich zum|neben|ausser meinem|in addition to|besides|on top of|a cote de|a cote du|behalve mijn|en complement de|en complement du',
    {},
  ],
  // small words
  ['l', 'le|la|l|den|het|the|am|op|on|dem|den|das|die|zum|vom|ten|den', {}],
  [
    'a',
    'en|aussi|egalement|ook|auch|also|too|donc|encore|bien|mon|ma|mes|notre|mijn|onze|mein|meinen|meine|my|our|pour|pr|fur|fuer|par exemple|at|im|an|surtout|uniquement|seulement|alleen|nur|only|journee|toute la journee|toute|tout|toutes|tous|hele|heel|de hele dag|de hele|hele dag|ganze|ganzen|ganztagig|den ganzen|whole|the whole|all day|full day|entire|complete|volledige|volledig|inclus|inclusief|included|einschliesslich|compris|y compris|euh|hum|uh|s|eventuellement|eventueel|bv',
    {},
  ],
]
