import { describe, expect, it } from 'vitest'
import { quiet, storyWorld, told } from './world.ts'

const story = storyWorld()

describe('the main story', () => {
  it('runs in French, with a Dutch chief', async () => {
    const [anna, bram] = [await story.person('anna'), await story.person('bram')]
    await anna.says('Je voudrais télétravailler mardi et jeudi prochains, structurel')
    const asked = await anna.sees(/Quels jours/)
    expect(asked.match(/^\[.+\]$/gm)).toHaveLength(2)
    await anna.says('plutôt mercredi et jeudi de la semaine prochaine')
    await anna.sees(/Mercredi · première fois le mercredi 9 décembre.*possible[\s\S]*\[Envoyer\]/)
    await anna.presses('Envoyer')
    await bram.sees(/Anna Lemaire vraagt telewerk[\s\S]*Elke woensdag[\s\S]*Elke donderdag/)
    const decided = await bram.presses('Sommige dagen goedkeuren', { items: 'every-3' })
    expect(decided).toMatch(/Gedeeltelijk goedgekeurd door Bram Peeters[\s\S]*Toegestaan: elke woensdag/)
    await anna.sees(/Bram Peeters a approuvé une partie de votre télétravail.*mercredi/)
    await anna.sees(/Approuvée en partie[\s\S]*ligne/)
    await anna.sees(/Commande reçue par l’opérateur/)
  })

  it('runs in Dutch, with a French chief', async () => {
    const [lotte, claire] = [await story.person('lotte'), await story.person('claire')]
    await lotte.says('telewerk donderdag en vrijdag')
    const filled = await lotte.sees(/Telewerkaanvraag[\s\S]*\[Verzenden\]/)
    expect(filled).toMatch(/Donderdag 3 december · mogelijk[\s\S]*Vrijdag 4 december · mogelijk/)
    await lotte.presses('Verzenden', { reason: 'nota afwerken' })
    await claire.sees(/Lotte Claes demande du télétravail[\s\S]*jeudi 3 décembre[\s\S]*nota afwerken/)
    expect(await claire.presses('Approuver')).toMatch(/Approuvée par Claire Dumont/)
    await lotte.sees(/Claire Dumont heeft uw telewerk goedgekeurd: donderdag 3 december en vrijdag 4 december/)
    await lotte.sees(/Goedgekeurd door Claire Dumont .*dinsdag 1 december om 9/)
    await quiet(story)
    expect(told(story, lotte, /heeft uw telewerk goedgekeurd/)).toBe(1)
    expect(told(story, claire, /demande du télétravail/)).toBe(1)
  })

  it('runs in German, with a Dutch chief', async () => {
    const [jonas, bram] = [await story.person('jonas'), await story.person('bram')]
    await jonas.says('Homeoffice am Donnerstag')
    await jonas.sees(/Antrag auf Telearbeit[\s\S]*Donnerstag, 3\. Dezember[\s\S]*\[Senden\]/)
    await jonas.presses('Senden')
    await bram.sees(/Jonas Heinen vraagt telewerk[\s\S]*\[Goedkeuren\]/)
    await bram.presses('Goedkeuren')
    await jonas.sees(/Bram Peeters hat Ihre Telearbeit genehmigt/)
  })

  it('runs in English, with a French chief', async () => {
    const [emily, claire] = [await story.person('emily'), await story.person('claire')]
    await emily.says('I would like to work from home on Friday')
    await emily.sees(/Telework request[\s\S]*Friday,? 4 December[\s\S]*\[Send\]/)
    await emily.presses('Send')
    await claire.sees(/Emily Hartwell demande du télétravail[\s\S]*\[Approuver\]/)
    await claire.presses('Approuver')
    await emily.sees(/Claire Dumont (has )?approved your telework/)
  })
})

describe('a chief decides', () => {
  async function asked(said = 'télétravail jeudi et vendredi') {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says(said)
    await employee.sees(/\[Envoyer\]/)
    await employee.presses('Envoyer')
    await chief.sees(/demande du télétravail[\s\S]*\[Approuver\]/)
    return { employee, chief }
  }

  it('on all days at once', async () => {
    const { employee, chief } = await asked()
    expect(await chief.presses('Approuver')).toMatch(/Accordé: jeudi 3 décembre et vendredi 4 décembre/)
    await employee.sees(/a approuvé votre télétravail : jeudi 3 décembre et vendredi 4 décembre\./)
    const card = await employee.sees(/^Demande de télétravail\nApprouvée par/)
    expect(card).not.toMatch(/\[Retirer\]/)
  })

  it('on some of the days, with a press that forgets to choose answered and nothing lost', async () => {
    const { employee, chief } = await asked()
    expect(await chief.presses('Approuver certains jours', { items: '' })).toMatch(/au moins un jour/)
    const decided = await chief.presses('Approuver certains jours', { items: '2026-12-04' })
    expect(decided).toMatch(/Approuvée en partie/)
    await employee.sees(/Accordé: vendredi 4 décembre\nNon accordé: jeudi 3 décembre/)
    await employee.sees(/a approuvé une partie .*vendredi 4 décembre\. Non accordé : jeudi 3 décembre/)
  })

  it('with a refusal and its reason', async () => {
    const { employee, chief } = await asked()
    expect(await chief.presses('Confirmer le refus', { Motif: 'réunion d’équipe' })).toMatch(/Refusée par/)
    await employee.sees(/a refusé votre demande de télétravail\. Motif : réunion d’équipe/)
    await employee.sees(/Refusée par[\s\S]*Motif: réunion d’équipe/)
  })

  it('with a refusal that lacks its reason: it is asked, and the request still waits', async () => {
    const { employee, chief } = await asked()
    const again = await chief.presses('Confirmer le refus', { Motif: '  ' })
    expect(again).toMatch(/doit être motivé[\s\S]*\[Approuver\][\s\S]*\[Confirmer le refus\]/)
    await chief.presses('Confirmer le refus', { Motif: 'clôture du mois' })
    await employee.sees(/Motif : clôture du mois/)
    await quiet(story)
    expect(told(story, employee, /a refusé/)).toBe(1)
  })

  it('after it was withdrawn: the chief reads that it is over', async () => {
    const { employee, chief } = await asked()
    expect(await employee.presses('Retirer')).toMatch(/Retirée .*mardi 1er décembre/)
    const card = await chief.sees(/Retirée/)
    expect(card).not.toMatch(/\[Approuver\]/)
    await employee.says('télétravail jeudi et vendredi')
    await employee.sees(/Jeudi 3 décembre · possible/)
  })

  it('five times the same press: one decision, one message, five equal answers', async () => {
    const { employee, chief } = await asked()
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => chief.presses('Approuver')))
    expect(new Set(answers).size).toBe(1)
    await quiet(story)
    expect(told(story, employee, /a approuvé votre télétravail/)).toBe(1)
  })

  it('on an old card: it shows the current state and says that nothing has changed', async () => {
    const { chief, employee } = await asked()
    const { activityId = '', card } = chief.last() ?? {}
    const refuse = JSON.stringify(card).match(/"verb":"telework\/refuse","data":(\{.*?\})/)?.[1] ?? '{}'
    await chief.presses('Approuver')
    const action = { type: 'Action.Execute', verb: 'telework/refuse', data: JSON.parse(refuse) }
    const old = await story.sandbox.channel.presses(chief.id, activityId, action, { because: 'trop tard' })
    expect(JSON.stringify(old)).toMatch(/Rien n’a changé.*Approuvée par/)
    await quiet(story)
    expect(told(story, employee, /refusé/)).toBe(0)
  })

  it('by asking what waits', async () => {
    const { chief } = await asked()
    await chief.says('qu’est-ce qui attend ma décision ?')
    expect(await chief.sees(/demande du télétravail/)).toMatch(/\[Approuver\]/)
    await chief.presses('Approuver')
    await chief.says('qu’est-ce qui attend ma décision ?')
    await chief.sees(/Rien à décider/)
  })

  it('knowing who else is away, the counter and the quota', async () => {
    const chief = await story.newcomer('fr')
    const [one, two] = [
      await story.newcomer('fr', { managerId: chief.id }),
      await story.newcomer('nl', { managerId: chief.id }),
    ]
    await one.says('télétravail jeudi')
    await one.presses('Envoyer')
    await chief.sees(/\[Approuver\]/)
    await chief.presses('Approuver')
    await two.says('telewerk donderdag')
    await two.presses('Verzenden')
    const card = await chief.sees(new RegExp(`${two.name} demande`))
    expect(card).toMatch(new RegExp(`Jeudi 3 décembre.*1 .*sur 2 \\(${one.name}\\).*quota 1`))
    expect(card).toMatch(/Plafond des 3\/5: 2026 : 0 → 1 sur 147,5 jours/)
  })
})

describe('an employee', () => {
  it('corrects in the card', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi')
    await employee.sees(/Jeudi 3 décembre · possible/)
    const checked = await employee.presses('Vérifier', {
      'Ajouter un jour (facultatif)': '2026-12-11',
      part: 'morning',
    })
    expect(checked).toMatch(/Jeudi 3 décembre.*matin[\s\S]*Vendredi 11 décembre.*matin/)
    await employee.presses('Envoyer', { days: '2026-12-11' })
    expect(await chief.sees(/demande du télétravail/)).toMatch(/Demandé: vendredi 11 décembre.*matin/)
  })

  it('chooses one of two readings', async () => {
    const { employee } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi prochain')
    const asked = await employee.sees(/Quels jours/)
    expect(asked).toMatch(/\[Jeudi 3 décembre\]\n\[Jeudi 10 décembre\]/)
    expect(await employee.presses('Jeudi 10 décembre')).toMatch(/Jeudi 10 décembre · possible[\s\S]*\[Envoyer\]/)
  })

  it('chooses one of two readings in Dutch, and may change their mind by typing', async () => {
    const { employee } = await story.team('nl', 'fr')
    await employee.says('telewerk dinsdag')
    expect(await employee.sees(/Welke dag/)).toMatch(/\[Dinsdag 1 december\]\n\[Dinsdag 8 december\]/)
    await employee.presses('Dinsdag 8 december')
    await employee.says('liever woensdag')
    await employee.sees(/Woensdag 2 december · mogelijk/)
    expect(employee.reads().filter(text => /\[Verzenden\]/.test(text))).toHaveLength(1)
  })

  it('only says «télétravail» and chooses on the card', async () => {
    const { employee, chief } = await story.team('fr', 'nl')
    await employee.says('télétravail')
    expect(await employee.sees(/\[Envoyer\]/)).toMatch(/Choisissez/)
    await employee.presses('Envoyer', { days: '2026-12-02,2026-12-07' })
    await chief.sees(/woensdag 2 december en maandag 7 december/)
  })

  it('sends twice, and asks once', async () => {
    const { employee, chief } = await story.team('fr', 'fr')
    await employee.says('télétravail jeudi')
    await employee.sees(/\[Envoyer\]/)
    const answers = await Promise.all([employee.presses('Envoyer'), employee.presses('Envoyer')])
    expect(answers[0]).toBe(answers[1])
    await quiet(story)
    expect(await story.novo.store.teleworkOf(employee.id, 9)).toHaveLength(1)
    expect(told(story, chief, /demande du télétravail/)).toBe(1)
  })

  it('types «mes demandes»', async () => {
    const { employee } = await story.team('fr', 'fr')
    await employee.says('mes demandes')
    await employee.sees(/pas encore de demande/)
    await employee.says('télétravail jeudi')
    await employee.presses('Envoyer')
    await employee.says('mes demandes')
    await employee.sees(/Mes demandes\nJeudi 3 décembre\n.*en attente/)
  })

  it('is not mixed up with another who asks in the same minute', async () => {
    const [a, b] = [await story.team('fr', 'fr'), await story.team('nl', 'nl')]
    await Promise.all([a.employee.says('télétravail jeudi'), b.employee.says('telewerk vrijdag')])
    await Promise.all([a.employee.says('plutôt mercredi'), b.employee.says('liever maandag')])
    await a.employee.sees(/Mercredi 2 décembre · possible/)
    await b.employee.sees(/Maandag 7 december · mogelijk/)
    await Promise.all([a.employee.presses('Envoyer'), b.employee.presses('Verzenden')])
    expect(await a.chief.sees(/demande du télétravail/)).toMatch(/mercredi 2 décembre/)
    expect(await b.chief.sees(/vraagt telewerk/)).toMatch(/maandag 7 december/)
  })
})
