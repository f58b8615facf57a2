import { type Language, languages } from '../../src/domain/person.ts'
import { everythingSaid, type Said } from './said.ts'

const names: Record<Language, string> = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' }

const cell = (text: string) => text.replaceAll('\u00a0', '&nbsp;').replaceAll('|', '\\|').replaceAll('\n', ' ') || '–'

/** Facts as a reader of the table needs them: what differs between the rows of one sentence. */
const factsOf = ({ facts }: Said) =>
  facts.length === 0 || JSON.stringify(facts) === '[]' ? '' : cell(facts.map(fact => JSON.stringify(fact)).join(', '))

const groupOf = (path: string) => (path.includes('.') ? path.slice(0, path.indexOf('.')) : 'general')

/** All texts side by side, as Markdown; it is the content of `docs/texts.md`. */
export function textsDocument(): string {
  const said = languages.map(everythingSaid)
  const rows = (said[0] ?? []).map((first, i) => ({ first, texts: said.map(of => of[i]?.text ?? '') }))
  const groups = [...new Set(rows.map(({ first }) => groupOf(first.path)))]
  const tables = groups.map(group => {
    const own = rows.filter(({ first }) => groupOf(first.path) === group)
    return [
      `## ${group}`,
      '',
      `| text | ${languages.map(language => names[language]).join(' | ')} | facts |`,
      `|${'---|'.repeat(languages.length + 2)}`,
      ...own.map(({ first, texts }) => `| ${first.path} | ${texts.map(cell).join(' | ')} | ${factsOf(first)} |`),
      '',
    ].join('\n')
  })
  return [
    '# Everything Novo says',
    '',
    'Written by `node_modules/.bin/node test/texts/write-docs.ts` from `src/texts`, with example facts from',
    '`test/texts/examples.ts`; a test compares. To change a text, change its source and write this page again.',
    '',
    ...tables,
  ].join('\n')
}
