import type { Language, Symptom } from '../domain/understood.ts'
import type { Scene } from './scene.ts'
import type { Token } from './tokens.ts'

const FEATURES: readonly (readonly [string, RegExp])[] = [
  [
    'two-screens',
    / (?:(?:2|deux|double|doubles|twee|dubbele?|zwei|doppel|two|dual) (?:grands |grote |large |big )?(?:ecrans?|scherm(?:en)?|beeldscherm(?:en)?|bildschirm(?:en?)?|monitor(?:e|en|s)?|screens?)|doppelbildschirm|dubbelscherm|dubbelschermen|double ecran|bi ecran)(?= )/,
  ],
  [
    'large-screen',
    / (?:(?:grand|gros|large|groot|grote?|breed|grossen?|grosser|grossem|big|wide) (?:ecran|scherm|beeldscherm|bildschirm|monitor|screen)|ecran large|ultrawide|breedbeeld(?:scherm)?)(?= )/,
  ],
  [
    'sit-stand',
    / (?:assis debout|zit sta(?: bureau)?|zitsta\w*|reglable en hauteur|hauteur reglable|hoogteverstelbaar|hoogteverstelbare?|in hoogte verstelbaar|in de hoogte verstelbaar|hohenverstellbar(?:e[nrs]?)?|sit stand|standing desk|height adjustable|adjustable|reglable|debout|staand werken|stehpult|sitz steh\w*|rechtstaand|stehen|standing)(?= )/,
  ],
  ['window', / (?:fenetres?|ramen|raam|vensters?|fensters?|fensterplatz|windows?|vitre)(?= )/],
  [
    'quiet',
    / (?:calme|silencieuse?|silence|tranquille|stil|stille|rustige?|rustig|stiltezone|stilteplek\w*|ruhig\w*|ruhezone|stillarbeit\w*|quiet|silent|calm)(?= )/,
  ],
  ['docking', / (?:docking|dockingstation|dock|station d accueil|docking station)(?= )/],
  [
    'near-lift',
    / (?:(?:pres|proche|cote|(?:pas|niet|nicht|not)(?: te| trop| zu| too)? (?:loin|ver|weit|far)|dicht|nabij|vlak|nahe|near|close|next|neben|naast|beim|bij|by|am)(?: [a-z]+){0,3} (?:ascenseurs?|lift|liften|aufzug|elevators?|lifts))(?= )/,
  ],
  [
    'near-printer',
    / (?:(?:pres|proche|cote|(?:pas|niet|nicht|not)(?: te| trop| zu| too)? (?:loin|ver|weit|far)|dicht|nabij|vlak|nahe|near|close|next|neben|naast|beim|bij|by|am)(?: [a-z]+){0,3} (?:imprimante|imprimantes|printer|drucker|copieur))(?= )/,
  ],
  [
    'near-coffee',
    / (?:(?:pres|proche|cote|(?:pas|niet|nicht|not)(?: te| trop| zu| too)? (?:loin|ver|weit|far)|dicht|nabij|vlak|nahe|near|close|next|neben|naast|beim|bij|by|an)(?: [a-z]+){0,3} (?:cafe|machine a cafe|koffie\w*|kaffee\w*|kaffeemaschine|coffee|cafeteria|cafetaria))(?= )/,
  ],
  [
    'wheelchair',
    / (?:fauteuil roulant|chaise roulante|pmr|rolstoel|rolstoeltoegankelijke?|rollstuhl\w*|wheelchair|mobilite reduite|barrierefrei\w*)(?= )/,
  ],
]

export const featuresOf = (text: string): string[] =>
  FEATURES.filter(([, said]) => said.test(text)).map(([feature]) => feature)

const DESK =
  / (?:poste|bureau|place|table|desk|werkplek|plek|plaats|flexplek|arbeitsplatz|platz|tisch|schreibtisch|seat|emplacement|flexdesk)(?: (?:de travail|numero|nummer|number|nr|no|n|le|la))*(?: [°.])? (?!\d+(?:er|e|eme|de|ste|th|st|nd|rd) )([a-z]{0,2}-?\d[\d.\-a-z]*)(?= )/
const CODE = /^(?:[a-z]{1,2}-?\d{1,4}(?:[.-]\d{1,4})*|\d{1,2}\.\d{2,3})$/

/** The desk named, as typed. */
export function deskOf({ hears, tokens, signs }: Scene): string | undefined {
  const named = DESK.exec(hears.text)?.[1]
  const token =
    tokens.find(({ text }) => text === named) ??
    tokens.find((token, i) => CODE.test(token.text) && isPlace(token, i, signs))
  return token?.raw
}

const isPlace = ({ text }: Token, i: number, signs: Scene['signs']): boolean =>
  /^[a-z]/.test(text) ? !/^(?:t|s|v|kw|tt|g)\d/.test(text) : signs.find(({ at }) => at === i)?.code === 'x'

const FLOORS: readonly (readonly [string, RegExp])[] = [
  ['0', / (?:rez de chaussee|rez|gelijkvloers|gelijkvloerse|begane grond|erdgeschoss|ground floor)(?= )/],
  [
    '1',
    / (?:premier etage|au premier|op het eerste|eerste verdieping|eerste verdiep|erste[nr]? (?:etage|stock)|first floor|1 st floor)(?= )/,
  ],
  [
    '2',
    / (?:deuxieme etage|au deuxieme|op het tweede|second etage|tweede verdieping|tweede verdiep|zweite[nr]? (?:etage|stock)|second floor)(?= )/,
  ],
  [
    '3',
    / (?:troisieme etage|au troisieme|op het derde|derde verdieping|derde verdiep|dritte[nr]? (?:etage|stock)|third floor)(?= )/,
  ],
  [
    '4',
    / (?:quatrieme etage|au quatrieme|op het vierde|vierde verdieping|vierde verdiep|vierte[nr]? (?:etage|stock)|fourth floor)(?= )/,
  ],
  [
    '5',
    / (?:cinquieme etage|au cinquieme|op het vijfde|vijfde verdieping|vijfde verdiep|funfte[nr]? (?:etage|stock)|fifth floor)(?= )/,
  ],
  ['6', / (?:sixieme etage|au sixieme|op het zesde|zesde verdieping|sechste[nr]? (?:etage|stock)|sixth floor)(?= )/],
  [
    '7',
    / (?:septieme etage|au septieme|op het zevende|zevende verdieping|siebte[nr]? (?:etage|stock)|seventh floor)(?= )/,
  ],
  [
    '8',
    / (?:huitieme etage|au huitieme|op het achtste|achtste verdieping|achte[nr]? (?:etage|stock)|eighth floor)(?= )/,
  ],
  [
    '9',
    / (?:neuvieme etage|au neuvieme|op het negende|negende verdieping|neunte[nr]? (?:etage|stock)|ninth floor)(?= )/,
  ],
]
const FLOOR_NUMBER =
  / (?:(\d{1,2})(?:e|er|eme|ieme|de|ste|th|st|nd|rd)?(?: [.])? (?:etage|verdieping|verdiep|floor|stock|etages)|(?:etage|verdieping|floor|niveau|stock|verdiep) (\d{1,2})|(?:au|het) (\d{1,2})(?:e|eme|ieme|de|ste))(?= )/

export function floorOf(text: string): string | undefined {
  const number = FLOOR_NUMBER.exec(text)
  return number?.[1] ?? number?.[2] ?? number?.[3] ?? FLOORS.find(([, said]) => said.test(text))?.[0]
}

export function symptomOf({ hears }: Scene): Symptom | undefined {
  if (hears('vpn')) return 'vpn'
  if (hears('phone') && !/ (?:internet|wifi|4g|gsm)(?= )/.test(hears.text)) return 'phone'
  if (hears('unstable')) return 'unstable'
  if (hears('slow')) return 'slow'
  return hears('down') || hears('stillBad') ? 'down' : undefined
}

const REASON: Record<Language, RegExp> = {
  fr: /(?<![\p{L}])(?:parce qu(?:e|['’])|puisqu(?:e|['’])|étant donné qu(?:e|['’])|vu qu(?:e|['’])|car|motif ?:|raison ?:|à cause d(?:e|u|es|['’])|a cause d(?:e|u|es|['’])|en raison d(?:e|u|es|['’]))\s*/iu,
  nl: /(?<![\p{L}])(?:omdat|want|aangezien|reden ?:|motief ?:|wegens|vermits|doordat)\s+/iu,
  de: /(?<![\p{L}])(?:weil|denn|grund ?:|begründung ?:|wegen)\s+/iu,
  en: /(?<![\p{L}])(?:because of|because|due to|reason ?:)\s+/iu,
}

const WISH_AFTER =
  /,? (?:zou ik|wil ik|mag ik|kan ik|puis-je|je voudrais|je souhaite|j['’]aimerais|möchte ich|darf ich|kann ich|may i|can i|could i|i['’]d like) .*$/iu

/** The reason as typed, up to the end of its sentence. */
export function reasonOf(said: string, language: Language): string | undefined {
  const found = REASON[language].exec(said)
  if (found === null) return undefined
  const rest = said.slice(found.index + found[0].length)
  const reason = /^[^\n.;?!]{2,400}/
    .exec(rest)?.[0]
    .replace(WISH_AFTER, '')
    .trim()
    .replace(/[,\s]+$/, '')
  return reason === '' ? undefined : reason
}
