import { defineForm, field, group, list } from '../define.ts'

export const conversation = defineForm({
  id: 'conversation',
  answeredBy: ['menteeCity', 'mentorCity'],
  audience: 'talk',
  source: ['near guide.ch2', 'near guide.annex1'],
  rules: [
    { id: 'cv.r.offTheRecord', level: 'hard' },
    { id: 'cv.r.menteeConfirms', level: 'notice' },
    { id: 'cv.r.nextStep', level: 'notice' },
  ],
  sections: [
    {
      id: 'me.conversation',
      answeredBy: ['mentorCity', 'menteeCity'],
      source: 'guide.annex1',
      fields: [
        field('me.c.when', 'date', { origin: 'derived', source: 'near guide.annex1' }),
        field('me.c.circle', 'choice', {
          origin: 'derived',
          source: 'near guide.ch1',
          options: ['me', 'talk', 'team', 'programme', 'group', 'public'],
          default: 'talk',
        }),
        list('me.c.people', 'person', { origin: 'derived', source: 'near guide.ch1', personalData: true }),
        field('me.c.heard', 'richText', { origin: 'derived', source: 'near guide.annex1' }),
        field('me.c.change', 'richText', { origin: 'derived', source: 'near guide.ch2' }),
        list('me.c.options', 'richText', {
          origin: 'derived',
          source: 'near guide.ch2',
          linkTo: 'actionPlan.ap.actions',
        }),
        list('me.c.risks', 'text', { origin: 'derived', source: 'near guide.ch2' }),
        field('me.c.choice', 'richText', { origin: 'derived', answeredBy: ['menteeCity'], source: 'near guide.ch2' }),
        field('me.c.intention', 'richText', {
          origin: 'derived',
          answeredBy: ['menteeCity'],
          source: 'near guide.annex1',
        }),
        field('me.c.intentionConfirmed', 'boolean', {
          origin: 'derived',
          answeredBy: ['menteeCity'],
          source: 'near guide.annex1',
        }),
        field('me.c.summary', 'richText', { origin: 'derived', source: 'near guide.annex1' }),
        field('me.c.summaryConfirmed', 'choice', {
          origin: 'derived',
          answeredBy: ['menteeCity'],
          source: 'near guide.annex1',
          options: ['notYet', 'confirmed', 'corrected'],
        }),
        field('me.c.summaryCorrection', 'richText', {
          origin: 'derived',
          answeredBy: ['menteeCity'],
          source: 'near guide.annex1',
          showIf: { field: 'me.c.summaryConfirmed', is: 'corrected' },
        }),
        group(
          'me.c.nextStep',
          [
            field('me.c.nextStep.who', 'person', { origin: 'derived' }),
            field('me.c.nextStep.what', 'text', { origin: 'derived' }),
            field('me.c.nextStep.when', 'date', { origin: 'derived', plainTextAllowed: true }),
            field('me.c.nextStep.agreed', 'multiChoice', { origin: 'derived', options: ['mentee', 'mentor'] }),
          ],
          { origin: 'derived', source: 'near guide.annex1' },
        ),
        field('me.c.position', 'choice', {
          origin: 'derived',
          answeredBy: ['mentorCity'],
          source: 'near guide.annex1',
          audience: 'me',
          options: ['listen', 'ask', 'rephrase', 'offerOptions', 'feedback', 'direction', 'advise', 'instruct', 'tell'],
        }),
      ],
    },
    {
      id: 'me.support',
      answeredBy: ['mentorCity', 'menteeCity', 'facilitator'],
      source: 'near guide.annex1',
      fields: [
        list(
          'me.c.otherSupport',
          [
            field('me.c.otherSupport.request', 'richText', { origin: 'derived' }),
            field('me.c.otherSupport.kind', 'choice', {
              origin: 'derived',
              options: ['legal', 'professional', 'consultancy', 'training', 'other'],
            }),
            field('me.c.otherSupport.passedTo', 'text', { origin: 'derived' }),
            field('me.c.otherSupport.when', 'date', { origin: 'derived', plainTextAllowed: true }),
            field('me.c.otherSupport.outcome', 'text', { origin: 'derived' }),
          ],
          { origin: 'derived' },
        ),
      ],
    },
  ],
})
