import { samplePeople } from '../../src/sandbox/office.ts'
import type { SandboxPerson } from '../../src/sandbox/world.ts'
import { eventually, quiet, type Story } from './world.ts'

const towns = ['5030', '5000', '4000', '7000', '9000', '3500', '2800', '8500', '1500', '6000', '1300']
/** Enough in the first town for a storm of reports. */
const inTown = (town: number) => (town === 0 ? 56 : 24)

/** Many lines in eleven towns, so that something may happen in one while the others are calm. */
const neighbours: SandboxPerson[] = towns.flatMap((postalCode, town) =>
  Array.from({ length: inTown(town) }, (_, i) => ({
    ...(samplePeople()[0] as SandboxPerson),
    id: `0a0b0c0d-0000-4000-8000-${String(3000 + town * 100 + i).padStart(12, '0')}`,
    employeeId: `E7${String(town * 100 + i).padStart(4, '0')}`,
    postalCode,
  })),
)

export const sandbox = {
  people: [...samplePeople(), ...neighbours],
  contractor: { withLine: neighbours.map(({ employeeId }) => employeeId) },
}

/** The lines of one town, by the cabinet they hang from; the fullest cabinet first. */
export async function cabinetIn(on: Story, postcode: string): Promise<{ node: string; lines: string[] }> {
  const places = await eventually(async () => {
    const found = (await on.novo.store.network()).places.filter(place => place.postcode === postcode && place.node)
    return found.length > 0 ? found : undefined
  }, 'the network is read')
  const nodes = [...new Set(places.map(({ node }) => node ?? ''))]
  const cabinets = nodes.map(node => ({
    node,
    lines: places.filter(place => place.node === node && place.line.startsWith('home-line')).map(({ line }) => line),
  }))
  const [fullest] = cabinets.toSorted((a, b) => b.lines.length - a.lines.length)
  if (!fullest) throw new Error(`no cabinet in ${postcode}`)
  return fullest
}

/** Somebody in the chat who has this line. */
export async function holderOf(on: Story, line: string, language: 'fr' | 'nl' = 'fr') {
  const employeeId = line.replace('home-line-', '')
  return Object.assign(await on.newcomer(language, { employeeId }), { line })
}
export type Holder = Awaited<ReturnType<typeof holderOf>>

export function breakLines(
  { sandbox }: Story,
  lines: readonly string[],
  how: { sync?: boolean; vpn?: boolean } | null,
) {
  for (const line of lines) sandbox.contractor.condition(line, how)
}

/** The form is filled in and sent, whatever becomes of it. */
export async function reports(on: Story, holder: Holder): Promise<string> {
  await holder.says('Ma connexion est en panne')
  await holder.sees(/Depuis quel jour/)
  const answer = await holder.presses('Signaler la panne')
  await quiet(on)
  return answer
}

export const openIn = async ({ novo }: Story, node: string) =>
  (await novo.store.openIncidents()).find(({ nodes }) => nodes.includes(node))
