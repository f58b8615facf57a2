import type { SandboxPerson } from './world.ts'

/** Entra ID group with its members' person ids. */
export type SandboxGroup = { id: string; displayName: string; members: string[] }

type Language = SandboxPerson['preferredLanguage']
type Unit = { department: string; floor: string }

const personId = (number: number) => `0a0b0c0d-0000-4000-8000-${String(number).padStart(12, '0')}`
const groupId = (number: number) => `0a0b0c0d-0000-4000-8000-00000000f00${number}`

const units = {
  presidency: { department: 'Présidence - Voorzitterschap', floor: '9' },
  people: { department: 'P&O', floor: '8' },
  ict: { department: 'ICT', floor: '3' },
  facilities: { department: 'Facilities', floor: '1' },
  files: { department: 'Dossiers', floor: '6' },
  communication: { department: 'Communication - Communicatie', floor: '7' },
  inspection: { department: 'Inspection - Inspectie', floor: '5' },
} satisfies Record<string, Unit>

type Row = [
  number: number,
  name: string,
  language: Language,
  unit: keyof typeof units,
  chief: number | undefined,
  jobTitle: string,
  home: string,
]

const rows: Row[] = [
  [
    1,
    'Martine Vandenbulcke',
    'nl-BE',
    'presidency',
    undefined,
    'Voorzitter van het directiecomité',
    'Lindenlaan 18, 3000 Leuven',
  ],
  [2, 'Philippe Renardy', 'fr-BE', 'people', 1, 'Directeur P&O', 'Rue du Vieux Puits 7, 1300 Wavre'],
  [3, 'Katrien Woutermans', 'nl-BE', 'ict', 1, 'Directeur ICT en logistiek', 'Meidoornstraat 41, 9000 Gent'],
  [4, 'Luc Fontenelle', 'fr-BE', 'inspection', 1, "Directeur de l'inspection", 'Avenue des Noisetiers 3, 5000 Namur'],
  [5, 'Griet Maesen', 'nl-BE', 'files', 1, 'Directeur dienstverlening', 'Sleedoornweg 22, 2800 Mechelen'],
  [6, 'Bram Peeters', 'nl-BE', 'files', 5, 'Diensthoofd dossiers', 'Kersenlaan 9, 1800 Vilvoorde'],
  [
    7,
    'Claire Dumont',
    'fr-BE',
    'communication',
    5,
    'Cheffe du service communication',
    'Rue des Aubépines 55, 1400 Nivelles',
  ],
  [8, 'Pieter Goossens', 'nl-BE', 'ict', 3, 'Diensthoofd ICT-desk', 'Wilgenpad 4, 9300 Aalst'],
  [
    9,
    'Nathalie Collignon',
    'fr-BE',
    'facilities',
    3,
    'Cheffe du service logistique',
    'Rue de la Sablière 31, 6000 Charleroi',
  ],
  [10, 'Anna Lemaire', 'fr-BE', 'files', 6, 'Gestionnaire de dossiers', 'Rue des Tilleuls 14, 5030 Gembloux'],
  [11, 'Wouter Janssens', 'nl-BE', 'files', 6, 'Dossierbeheerder', 'Vlierstraat 63, 2200 Herentals'],
  [12, 'Sarah Lambotte', 'fr-BE', 'files', 6, 'Gestionnaire de dossiers', 'Chemin du Moulin Brûlé 2, 4500 Huy'],
  [13, 'Els Vercammen', 'nl-BE', 'files', 6, 'Dossierbeheerder', 'Hazelaarslaan 27, 3500 Hasselt'],
  [14, 'Jonas Heinen', 'de-BE', 'files', 6, 'Sachbearbeiter', 'Am Ahornhang 12, 4700 Eupen'],
  [15, 'Thomas Evrard', 'fr-BE', 'files', 6, 'Juriste', 'Rue du Cerisier 88, 7000 Mons'],
  [16, 'Lotte Claes', 'nl-BE', 'communication', 7, 'Communicatiemedewerker', 'Esdoornplein 5, 1500 Halle'],
  [17, 'Julien Marchal', 'fr-BE', 'communication', 7, 'Graphiste', 'Rue des Genêts 19, 4000 Liège'],
  [18, 'Hanne De Backer', 'nl-BE', 'communication', 7, 'Vertaler', 'Beukendreef 36, 8500 Kortrijk'],
  [19, 'Katharina Schmitz', 'de-BE', 'communication', 7, 'Übersetzerin', 'Birkenweg 8, 4780 Sankt Vith'],
  [
    20,
    'Emily Hartwell',
    'en-GB',
    'communication',
    7,
    'International relations officer',
    'Rue du Grand Érable 44, 1040 Etterbeek',
  ],
  [21, 'Sofie Aerts', 'nl-BE', 'ict', 8, 'Medewerker ICT-desk', 'Populierenlaan 71, 2300 Turnhout'],
  [22, 'Mehdi Bensalem', 'fr-BE', 'ict', 8, 'Collaborateur ICT desk', 'Rue des Bouleaux 6, 1080 Molenbeek-Saint-Jean'],
  [23, 'Dries Martens', 'nl-BE', 'ict', 8, 'Netwerkbeheerder', 'Elzenstraat 15, 9100 Sint-Niklaas'],
  [24, 'Laura Pirotte', 'fr-BE', 'ict', 8, 'Gestionnaire du réseau', 'Rue du Lavoir Vert 23, 6700 Arlon'],
  [25, 'Stijn Verbeke', 'nl-BE', 'ict', 8, 'Systeembeheerder', 'Dennenhof 2, 8000 Brugge'],
  [26, 'Marc Delhaye', 'fr-BE', 'facilities', 9, 'Gestionnaire des bâtiments', 'Rue des Saules 50, 7500 Tournai'],
  [27, 'Ine Coppens', 'nl-BE', 'facilities', 9, 'Gebouwbeheerder', 'Iepenlaan 33, 9400 Ninove'],
  [28, 'Fatima Ouali', 'fr-BE', 'facilities', 9, 'Accueil', 'Rue de la Fontaine Claire 11, 1030 Schaerbeek'],
  [29, 'Joris Lenaerts', 'nl-BE', 'facilities', 9, 'Onthaal', 'Kastanjedreef 48, 3300 Tienen'],
  [30, 'Didier Gaspard', 'fr-BE', 'facilities', 9, 'Magasinier', 'Rue du Charme 4, 5300 Andenne'],
  [31, 'Valérie Henrard', 'fr-BE', 'inspection', 4, "Cheffe d'équipe inspection", 'Rue des Frênes 72, 5500 Dinant'],
  [32, 'Karim Belhadj', 'fr-BE', 'inspection', 31, 'Inspecteur itinérant', 'Rue du Pré Fleuri 16, 4800 Verviers'],
  [33, 'Ruben Smets', 'nl-BE', 'inspection', 31, 'Rondreizend inspecteur', 'Olmenstraat 58, 3600 Genk'],
  [34, 'Charlotte Masson', 'fr-BE', 'inspection', 31, 'Inspectrice itinérante', 'Rue des Mûriers 29, 6600 Bastogne'],
  [35, 'Bart Willems', 'nl-BE', 'inspection', 31, 'Rondreizend inspecteur', 'Lijsterbeslaan 13, 8800 Roeselare'],
  [36, 'Markus Lenz', 'de-BE', 'inspection', 31, 'Reisender Inspektor', 'Eschenring 20, 4750 Bütgenbach'],
  [
    37,
    'Isabelle Thirion',
    'fr-BE',
    'people',
    2,
    'Cheffe du service du personnel',
    'Rue des Platanes 37, 1348 Louvain-la-Neuve',
  ],
  [38, 'Tine Van Hove', 'nl-BE', 'people', 37, 'Personeelsbeheerder', 'Wingerdstraat 25, 1730 Asse'],
  [39, 'Olivier Bastin', 'fr-BE', 'people', 37, 'Gestionnaire du personnel', 'Rue de la Houblonnière 10, 1480 Tubize'],
  [40, 'Nele Segers', 'nl-BE', 'people', 37, 'Preventieadviseur', 'Berkenhof 17, 2500 Lier'],
  [41, 'Caroline Maréchal', 'fr-BE', 'people', 37, 'Assistante sociale', 'Rue des Coquelicots 66, 7100 La Louvière'],
  [42, 'Koen Baeten', 'nl-BE', 'people', 37, 'Opleidingsverantwoordelijke', 'Rozenkrans 39, 3200 Aarschot'],
]

/** A fictional federal public service: names, addresses and numbers are invented; the same people at every call, as fresh objects. */
export function samplePeople(): SandboxPerson[] {
  return rows.map(([number, name, language, unit, chief, jobTitle, home]) => ({
    id: personId(number),
    ...names(name),
    mail: `${plain(name)}@fps.example`,
    preferredLanguage: language,
    employeeId: `E${10000 + number}`,
    jobTitle,
    department: units[unit].department,
    ...(chief === undefined ? {} : { managerId: personId(chief) }),
    officeLocation: `Bruxelles - Brussel, ${units[unit].floor}`,
    ...address(home),
  }))
}

/** Those whom the stories name. */
export const cast = {
  /** FR, chief Bram. */
  anna: personId(10),
  /** NL, chief of Anna and Jonas. */
  bram: personId(6),
  /** NL, chief Claire. */
  lotte: personId(16),
  /** FR, chief of Lotte. */
  claire: personId(7),
  /** DE, chief Bram. */
  jonas: personId(14),
  /** EN, chief Claire. */
  emily: personId(20),
  /** FR, itinerant inspector. */
  karim: personId(32),
  /** NL, personnel. */
  tine: personId(38),
  /** FR, personnel. */
  olivier: personId(39),
  /** NL, ICT desk. */
  sofie: personId(21),
  /** FR, ICT desk. */
  mehdi: personId(22),
  /** FR, facilities. */
  marc: personId(26),
  /** FR, P&O director. */
  philippe: personId(2),
  /** NL, president: nobody above. */
  martine: personId(1),
} as const

export function sampleGroups(): SandboxGroup[] {
  return [
    { id: groupId(1), displayName: 'ICT desk', members: [8, 21, 22, 23, 24, 25].map(personId) },
    { id: groupId(2), displayName: 'Facilities', members: [9, 26, 27, 28, 29, 30].map(personId) },
    { id: groupId(3), displayName: 'P&O', members: [2, 37, 38, 39, 40, 41, 42].map(personId) },
  ]
}

function names(name: string): { name: string; givenName: string; surname: string } {
  const [givenName = '', ...surname] = name.split(' ')
  return { name, givenName, surname: surname.join(' ') }
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(' ', '.')
    .replaceAll(' ', '')

function address(home: string): { streetAddress: string; postalCode: string; city: string } {
  const [, streetAddress = '', postalCode = '', city = ''] = /^(.+), (\d{4}) (.+)$/.exec(home) ?? []
  return { streetAddress, postalCode, city }
}
