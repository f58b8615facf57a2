import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { literal } from '../../cards/elements.ts'

describe('text from people', () => {
  it.each([
    ['is left alone', 'Réunion d’équipe à 9.30 h, P&O – 3/5', 'Réunion d’équipe à 9.30 h, P&O – 3/5'],
    ['keeps its markdown as it was typed', '*a* _b_ ~c~ `d` \\', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\\\'],
    ['makes no link', '[x](https://evil.example)', '\\[x\\](https://evil.example)'],
    ['mentions nobody', '<at>Luc</at>', '\\<at\\>Luc\\</at\\>'],
    ['is no entity', '&lt;b&gt; & &#60;', '\\&lt;b\\&gt; & \\&#60;'],
    ['calls no date function', '{{DATE(2026-01-01)}}', '{\u2060{DATE(2026-01-01)}}'],
    ['opens no braces by opening many', '{{{{x', '{\u2060{\u2060{\u2060{x'],
    ['fills no template', `\${name} $\${x}`, '$\u2060{name} $$\u2060{x}'],
    ['is one line', 'a\nb\r\nc\td\u2028e\u0085f', 'a b c d e f'],
    ['starts no list', '- a', '\\- a'],
    ['starts no numbered list', '12. a', '12\\. a'],
    ['starts no title', '## a', '\\## a'],
    ['keeps a number', '3.5 jours', '3.5 jours'],
    ['does not turn around', '\u202Eabc\u2066\u200F', 'abc'],
    ['has no control characters', 'a\u0007b\u0000c\u009f', 'abc'],
    ['has no half characters', 'a\ud800b', 'a\ufffdb'],
    ['has no blanks around it', '  a  ', 'a'],
  ])('%s', (_what, said, shown) => {
    expect(literal(said)).toBe(shown)
  })

  it('never holds a live sign, whatever is typed', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('{', '$', '*', '[', ']', '(', '<', '\\', '\n', '-', '1', '.', '\u202e', 'a', ' '),
    })
    fc.assert(
      fc.property(nasty, said => {
        const shown = literal(said)
        expect(shown).not.toMatch(/\{\{|\$\{|\n|\u202e/)
        expect(shown.replace(/\\[\\*[\]<\-.]/g, '')).not.toMatch(/[\\*[\]<]/)
      }),
    )
  })
})
