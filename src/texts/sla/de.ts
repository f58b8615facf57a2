import type { SlaTexts } from './en.ts'

const percent = (value: number) => `${value} %`

export const sla: SlaTexts = {
  bar: {
    running: ({ due, used }) => `Reparatur zugesagt vor ${due} (verbrauchte Zeit: ${percent(used)})`,
    breached: ({ due }) => `Die Reparatur war vor ${due} zugesagt: diese Frist ist verstrichen`,
    paused: ({ side, reason, used }) => `Die Frist ruht (${side}: ${reason}); bisher verbraucht: ${percent(used)}`,
    kept: ({ used }) => `Innerhalb der zugesagten Zeit behoben (verbrauchte Zeit: ${percent(used)})`,
    missed: 'Später behoben als zugesagt',
  },
  side: {
    office: 'bei uns',
    contractor: 'beim Betreiber',
    'third party': 'bei einem Dritten',
    nobody: 'ohne jemandes Zutun',
  },
  pause: {
    pending: 'der Betreiber wartet auf Angaben',
    held: 'zuerst muss ein Dritter handeln',
    resolved: 'wir warten auf die Bestätigung der Behebung',
    'no access': 'der Techniker traf niemanden an',
    'later visit wanted': 'ein späterer Besuch wurde gewünscht',
    'planned works': 'geplante Arbeiten',
    'force majeure': 'ein Fall höherer Gewalt',
    stopped: 'als behoben gemeldet',
  },
  clock: {
    response: 'Reaktion',
    'first eta': 'Erste Prognose',
    'update interval': 'Zwischenstand',
    repair: 'Reparatur',
  },
}
