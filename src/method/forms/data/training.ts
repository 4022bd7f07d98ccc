import { defineForm, field, list } from '../define.ts'

export const training = defineForm({
  id: 'training',
  answeredBy: ['facilitator'],
  audience: 'programme',
  source: ['guide.ch4', 'slides.toImprove'],
  rules: [{ id: 'tr.r.recommended', level: 'notice' }],
  lists: {
    agendaQuestions: ['tr.q.what', 'tr.q.who', 'tr.q.steps', 'tr.q.tools', 'tr.q.expect'],
    agendaTemplates: ['twoHalfDays', 'oneDay'],
  },
  traits: {
    'agendaQuestions/tr.q.what': { origin: 'seed' },
    'agendaQuestions/tr.q.who': { origin: 'seed' },
    'agendaQuestions/tr.q.steps': { origin: 'seed' },
    'agendaQuestions/tr.q.tools': { origin: 'seed' },
    'agendaQuestions/tr.q.expect': { origin: 'seed' },
    'agendaTemplates/twoHalfDays': { origin: 'seed', parts: 2 },
    'agendaTemplates/oneDay': { origin: 'proposed', parts: 2 },
  },
  sections: [
    {
      id: 'tr.session',
      answeredBy: ['facilitator', 'coordinator'],
      source: 'guide.ch4.training',
      fields: [
        field('tr.date', 'dateRange', { origin: 'derived', source: 'near guide.ch4.training' }),
        field('tr.form', 'choice', {
          origin: 'derived',
          source: 'near guide.ch4.training',
          options: ['physical', 'virtual', 'mixed'],
        }),
        list('tr.parties', 'person', { origin: 'derived', source: 'near guide.ch4.training' }),
        list('tr.answers', 'richText', { origin: 'derived', source: 'near guide.ch4.training' }),
        list(
          'tr.responsibilities',
          [
            field('tr.responsibilities.role', 'choice', {
              origin: 'derived',
              options: [
                'menteeCity',
                'mentorCity',
                'menteeAssociation',
                'mentorAssociation',
                'localSupportGroup',
                'mirrorGroup',
                'facilitator',
                'coordinator',
                'politician',
                'service',
                'partner',
              ],
            }),
            field('tr.responsibilities.what', 'text', { origin: 'derived' }),
          ],
          { origin: 'derived', source: 'near guide.ch4.training' },
        ),
        list('tr.expectations', 'text', {
          origin: 'derived',
          answeredBy: ['everyone'],
          source: 'near guide.ch4.training',
          audience: 'team',
          anonymousAllowed: true,
        }),
        list('tr.calendar', 'date', { origin: 'derived', source: 'near guide.ch4.training' }),
        field('tr.acquaintance', 'richText', { origin: 'derived', source: 'near slides.toImprove' }),
      ],
    },
  ],
})
