import type { ReportTexts } from './en.ts'

export const report: ReportTexts = {
  somethingElse: 'C’est autre chose',
  worksRun: ({ until }) =>
    `Des travaux sont en cours sur votre ligne jusqu’au ${until} : elle peut être coupée pour cette raison. Si c’est autre chose, signalez-le ci-dessous.`,
  worksBegin: ({ from }) =>
    `Des travaux commencent sur votre ligne le ${from}. Si elle est déjà en panne, signalez-le ci-dessous.`,
  whichLine: 'De quelle ligne s’agit-il ?',
  colleagueHasOne: ({ name }) => `Une panne de la ligne de ${name} est déjà signalée et suivie.`,
  notYours:
    'Cette ligne n’est pas à votre nom. Pour la panne d’un collègue, écrivez par exemple « la ligne de Lotte est en panne ».',
  measured: {
    'no sync': 'Test de la ligne : pas de signal.',
    'vpn down': 'Test de la ligne : la ligne fonctionne, le VPN non.',
    'all up': 'Test de la ligne : la ligne et le VPN fonctionnent.',
    unknown: 'Test de la ligne : pas de résultat.',
  },
  late: 'Le test de la ligne prend plus de temps que prévu : je reviens vers vous. Vous pouvez signaler la panne sans l’attendre.',
  tryFirst: 'Essayez d’abord ceci',
  checks: {
    closer: 'Mettez-vous dans la même pièce que le routeur et fermez les autres programmes qui utilisent le réseau.',
    cable: 'Reliez votre ordinateur au routeur avec un câble.',
    router: 'Éteignez le routeur, attendez une minute et rallumez-le.',
    laptop: 'Redémarrez votre ordinateur, puis reconnectez-vous à votre Wi-Fi.',
  },
  shortly: {
    closer: 'plus près du routeur',
    cable: 'avec un câble',
    router: 'routeur redémarré',
    laptop: 'ordinateur redémarré',
  },
  helped: 'Ça a aidé',
  notHelped: 'Ça n’a pas aidé',
  tried: 'Déjà essayé',
  mended: 'Tant mieux : cela remarche, et rien n’a été signalé.',
  expired: 'Ce formulaire n’a jamais été envoyé : rien n’a été signalé. Si la panne dure, signalez-la de nouveau.',
  repeated: ({ times }) =>
    `Panne répétée : la ${times}e de cette ligne en 90 jours. L’opérateur est prié de vérifier toute la ligne, et le helpdesk ICT suit le dossier.`,
  mobileSymptoms: {
    down: 'Pas de données mobiles',
    slow: 'Données mobiles lentes',
    vpn: 'Le VPN ou l’extranet ne marche pas',
  },
  meanwhileMobile: ({ phone }) =>
    `En attendant : le bureau le plus proche a internet, et le Wi-Fi du lieu que vous visitez aussi, si vous lui faites confiance. Helpdesk ICT : ${phone}.`,
  unsent: ({ phone }) =>
    `L’opérateur n’est pas joignable pour le moment. Votre signalement est en sécurité chez nous et part dès qu’il répond. Si cela ne peut pas attendre, appelez le helpdesk ICT : ${phone}.`,
  forWhom: 'Pour',
  reportedBy: 'Signalée pour vous par',
  whichColleague: ({ name }) => `De quel collègue s’agit-il, pour « ${name} » ?`,
  noColleague: ({ name }) =>
    `L’annuaire ne connaît pas de collègue « ${name} ». Écrivez son nom complet, par exemple « la ligne de Lotte Wouters est en panne ».`,
  colleagueWithoutLine: ({ name, phone }) =>
    `L’inventaire de l’opérateur ne connaît pas de ligne au nom de ${name} : je ne peux donc pas en signaler la panne. Helpdesk ICT : ${phone}.`,
  reportedForYou: ({ name, number }) =>
    `${name} a signalé une panne de votre ligne (${number}). Vous la suivez sur la carte ; s’il n’y en a pas, appuyez sur « Annuler ».`,
}
