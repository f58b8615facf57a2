import type { Check } from '../../domain/line-checks.ts'
import type { TestMeaning } from '../../domain/line-test.ts'
import type { Symptom } from '../../domain/outage.ts'

/** Reporting an outage: which line, whose, what can be tried first. */
export const report = {
  somethingElse: 'Something else',
  worksRun: ({ until }: { until: string }) =>
    `Works are under way on your line until ${until}: it may be down for that reason. If it is something else, report it below.`,
  worksBegin: ({ from }: { from: string }) =>
    `Works on your line begin on ${from}. If it is down already, report it below.`,
  whichLine: 'Which line is it about?',
  colleagueHasOne: ({ name }: { name: string }) => `An outage of ${name}’s line is already reported and followed.`,
  notYours: 'This line is not in your name. For a colleague’s outage, write for instance “Lotte’s line is down”.',
  /** What the test says, once the report is under way. */
  measured: {
    'no sync': 'Line test: no signal.',
    'vpn down': 'Line test: the line works, the VPN does not.',
    'all up': 'Line test: line and VPN work.',
    unknown: 'Line test: no result.',
  } as Record<TestMeaning, string>,
  late: 'The line test takes longer than it should: I will get back to you. You can report the outage without it.',
  tryFirst: 'Try this first',
  checks: {
    closer: 'Sit in the same room as the router and close the other programs that use the network.',
    cable: 'Connect your laptop to the router with a cable.',
    router: 'Switch the router off, wait one minute, and switch it on again.',
    laptop: 'Restart your laptop, then reconnect to your Wi-Fi.',
  } as Record<Check, string>,
  shortly: {
    closer: 'closer to the router',
    cable: 'with a cable',
    router: 'router restarted',
    laptop: 'laptop restarted',
  } as Record<Check, string>,
  helped: 'That helped',
  notHelped: 'That did not help',
  tried: 'Tried already',
  mended: 'Good: it works again, and nothing was reported.',
  expired: 'This form was never sent, so nothing was reported. If it is still down, report it anew.',
  repeated: ({ times }: { times: number }) =>
    `Repeated outage: number ${times} on this line within 90 days. The contractor is asked to check the whole line, and the ICT desk follows it.`,
  mobileSymptoms: {
    down: 'No mobile data',
    slow: 'Mobile data are slow',
    vpn: 'VPN or extranet does not work',
  } as Partial<Record<Symptom, string>>,
  meanwhileMobile: ({ phone }: { phone: string }) =>
    `In the meantime: the nearest office has internet, and so has the Wi-Fi of the place you visit if you trust it. ICT desk: ${phone}.`,
  unsent: ({ phone }: { phone: string }) =>
    `The contractor cannot be reached at the moment. Your report is safe with us and goes out as soon as they answer. If it cannot wait, call the ICT desk: ${phone}.`,
  forWhom: 'For',
  reportedBy: 'Reported for you by',
  whichColleague: ({ name }: { name: string }) => `Which colleague do you mean by “${name}”?`,
  noColleague: ({ name }: { name: string }) =>
    `The directory has no colleague called “${name}”. Write the full name, for instance “the line of Lotte Wouters is down”.`,
  colleagueWithoutLine: ({ name, phone }: { name: string; phone: string }) =>
    `The contractor’s inventory has no line in the name of ${name}, so I cannot report an outage of it. ICT desk: ${phone}.`,
  reportedForYou: ({ name, number }: { name: string; number: string }) =>
    `${name} has reported an outage of your line (${number}). You see it on the card; if there is none, press “Cancel”.`,
}

export type ReportTexts = typeof report
