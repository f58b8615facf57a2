/** HTML that is finished; text from anybody else goes in through `html` and is escaped. */
export type Html = { readonly html: string }

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Without control and direction characters, and without meaning to a browser. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[&<>"']/g, sign => escapes[sign] ?? sign)

type Part = string | number | Html | readonly Html[] | false | undefined

/** A template whose values are escaped, but for HTML that was made here. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, i) => text + partOf(parts[i])).join(''),
})

function partOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(one => one.html).join('')
}
