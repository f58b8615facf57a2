import type { Scene } from './scene.ts'
import { isKnown } from './spelling.ts'
import { plain, type Token } from './tokens.ts'
import type { Language, Symptom } from './understood.ts'

const FEATURES: readonly (readonly [string, RegExp])[] = [
  [
    'two-screens',
    / (?:(?:2|deux|double|doubles|twee|dubbele?|zwei|doppel|two|dual) (?:grands |grote |large |big )?(?:ecrans?|schermen?|beeldschermen?|bildschirmen?|monitor(?:e|en|s)?|screens?)|doppelbildschirm|dubbelscherm|dubbelschermen|double ecran|bi ecran)(?= )/,
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
    / (?:(?:pres|proche|cote|dicht|nabij|vlak|nahe|near|close|next|neben|naast|beim|bij|by|am)(?: [a-z]+){0,3} (?:ascenseurs?|lift|liften|aufzug|elevators?|lifts))(?= )/,
  ],
  [
    'near-printer',
    / (?:(?:pres|proche|cote|dicht|nabij|vlak|nahe|near|close|next|neben|naast|beim|bij|by|am)(?: [a-z]+){0,3} (?:imprimante|imprimantes|printer|drucker|copieur))(?= )/,
  ],
  [
    'near-coffee',
    / (?:(?:pres|proche|cote|dicht|nabij|vlak|nahe|near|close|next|neben|naast|beim|bij|by|an)(?: [a-z]+){0,3} (?:cafe|machine a cafe|koffie\w*|kaffee\w*|kaffeemaschine|coffee|cafeteria|cafetaria))(?= )/,
  ],
  [
    'wheelchair',
    / (?:fauteuil roulant|chaise roulante|pmr|rolstoel|rolstoeltoegankelijke?|rollstuhl\w*|wheelchair|mobilite reduite|barrierefrei\w*)(?= )/,
  ],
]

export const featuresOf = (text: string): string[] =>
  FEATURES.filter(([, said]) => said.test(text)).map(([feature]) => feature)

const DESK =
  / (?:poste|bureau|place|table|desk|werkplek|plek|plaats|flexplek|arbeitsplatz|platz|tisch|schreibtisch|seat|emplacement|flexdesk)(?: (?:de travail|numero|nummer|number|nr|no|n|le|la))*(?: [°.])? ([a-z]{0,2}-?\d[\d.\-a-z]*)(?= )/
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
  ['1', / (?:premier etage|eerste verdieping|eerste verdiep|erste[nr]? (?:etage|stock)|first floor|1 st floor)(?= )/],
  [
    '2',
    / (?:deuxieme etage|second etage|tweede verdieping|tweede verdiep|zweite[nr]? (?:etage|stock)|second floor)(?= )/,
  ],
  ['3', / (?:troisieme etage|derde verdieping|derde verdiep|dritte[nr]? (?:etage|stock)|third floor)(?= )/],
  ['4', / (?:quatrieme etage|vierde verdieping|vierde verdiep|vierte[nr]? (?:etage|stock)|fourth floor)(?= )/],
  ['5', / (?:cinquieme etage|vijfde verdieping|vijfde verdiep|funfte[nr]? (?:etage|stock)|fifth floor)(?= )/],
  ['6', / (?:sixieme etage|zesde verdieping|sechste[nr]? (?:etage|stock)|sixth floor)(?= )/],
  ['7', / (?:septieme etage|zevende verdieping|siebte[nr]? (?:etage|stock)|seventh floor)(?= )/],
  ['8', / (?:huitieme etage|achtste verdieping|achte[nr]? (?:etage|stock)|eighth floor)(?= )/],
  ['9', / (?:neuvieme etage|negende verdieping|neunte[nr]? (?:etage|stock)|ninth floor)(?= )/],
]
const FLOOR_NUMBER =
  / (?:(\d{1,2})(?:e|er|eme|ieme|de|ste|th|st|nd|rd)?(?: [.])? (?:etage|verdieping|verdiep|floor|stock|etages)|(?:etage|verdieping|floor|niveau|stock|verdiep) (\d{1,2}))(?= )/

export function floorOf(text: string): string | undefined {
  const number = FLOOR_NUMBER.exec(text)
  return number?.[1] ?? number?.[2] ?? FLOORS.find(([, said]) => said.test(text))?.[0]
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

/** The reason as typed, up to the end of its sentence. */
export function reasonOf(said: string, language: Language): string | undefined {
  const found = REASON[language].exec(said)
  if (found === null) return undefined
  const rest = said.slice(found.index + found[0].length)
  const reason = /^[^\n.;?!]{2,400}/
    .exec(rest)?.[0]
    .trim()
    .replace(/[,\s]+$/, '')
  return reason === '' ? undefined : reason
}

const TITLE =
  /^(?:m|mr|mme|mlle|monsieur|madame|mevr|mevrouw|dhr|heer|meneer|herr|herrn|frau|mrs|ms|dr|collegue|collega|kollege|kollegin|colleague)$/
const PARTICLE = /^(?:van|de|den|der|du|von|le|la|vande|vander|ter|el|ben|d)$/
const CUE =
  /^(?:avec|cote|pres|met|naast|bij|mit|neben|with|by|next|beside|near|collegue|collega|kollege|kollegin|colleague|est|is|ist|komt|kommt|sera|zal|wird|will|werkt|zit|arbeitet|demande|aanvraag|antrag|request|ou|waar|wo|where|a|to|von|from|que|d|et|en|und|and|fur|voor|pour|for|an|aan|does|teletravaille|telewerkt|of|cc|mme|mevrouw|mevr|dhr|m|herr|frau|mr|mrs|ms|monsieur|madame|meneer|herrn|delegue|deleguer|delegeer|suppleant|plaatsvervanger|stellvertreter|deputy|delegate|vient|van)$/
const PLACES =
  /^(?:bruxelles|brussel|brussels|namur|namen|liege|luik|gand|gent|anvers|antwerpen|charleroi|mons|eupen|bruges|brugge|louvain|leuven|arlon|hasselt|belgique|belgie|wallonie|flandre|novo|teams|vpn|proximus|telenet|noel|outlook|ict|hr|spf|fod|excel|paques|toussaint|ascension|pentecote|stib|mivb|sncb|nmbs|covid|selor|wifi|internet|adsl|vdsl)$/
const CLOSING =
  /\n\s*(?:bien à vous|bien a vous|cordialement|salutations|bàv|mvg|met vriendelijke groet(?:en)?|vriendelijke groeten|groeten|groetjes|mit freundlichen grüßen|mit freundlichen grussen|viele grüße|mfg|kind regards|best regards|regards|best|cheers|merci d['’]avance|merci|alvast bedankt|bedankt|thanks)[\s\S]*$/iu

/** Names of colleagues as written, without titles, in the order they are said. */
export function peopleOf(said: string, tokens: readonly Token[]): string[] {
  const end = CLOSING.exec(said)?.index ?? said.length
  const shouting = !/\p{Ll}/u.test(said.slice(0, end))
  const names: string[] = []
  for (let i = 0; i < tokens.length; ) {
    const size = shouting || (tokens[i]?.start ?? 0) >= end ? 0 : nameAt(tokens, i)
    if (size > 0) names.push(said.slice(tokens[i]?.start, tokens[i + size - 1]?.end))
    i += Math.max(1, size)
  }
  return [...new Set(names)]
}

function nameAt(tokens: readonly Token[], at: number): number {
  if (!isNamePart(tokens[at])) return 0
  const before = tokens[at - 1]?.text ?? ''
  const opens = at === 0 || /^[.?!\n:]$/.test(before)
  if (!opens && !isCapital(tokens[at])) return 0
  if (opens && (tokens.length < 2 || looksOrdinary(tokens[at]))) return 0
  let size = 1
  while (size < 5 && continues(tokens, at, size)) size++
  return size
}

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}[\p{Ll}\p{Lu}]+$/u.test(token.raw)
const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  isCapital(token) &&
  !isKnown(plain(token.raw)) &&
  !TITLE.test(token.text) &&
  !PLACES.test(token.text)
const looksOrdinary = (token: Token | undefined): boolean => token === undefined || isKnown(token.text)

function continues(tokens: readonly Token[], at: number, size: number): boolean {
  const next = tokens[at + size]
  if (next === undefined) return false
  if (isCapital(next) && !PLACES.test(next.text)) return next.start - (tokens[at + size - 1]?.end ?? 0) <= 1
  return (
    PARTICLE.test(next.text) &&
    isCapital(tokens[at + size + 1]) &&
    !PLACES.test(tokens[at + size + 1]?.text ?? '') &&
    /^(?:van|de|den|der|von|vande|vander)$/.test(next.text)
  )
}

/** Names in lower case after a word that calls for one: "est ce que sophie est la". */
export const lowNames = (tokens: readonly Token[]): string[] =>
  tokens
    .filter(
      (token, i) =>
        /^\p{Ll}{3,}$/u.test(token.raw) &&
        CUE.test(tokens[i - 1]?.text ?? '') &&
        !isKnown(token.text) &&
        !PLACES.test(token.text),
    )
    .map(({ raw }) => raw)
