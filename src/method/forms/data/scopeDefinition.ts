import { defineForm, field, list } from '../define.ts'

export const scopeDefinition = defineForm({
  id: 'scopeDefinition',
  answeredBy: ['menteeCity', 'mentorCity'],
  audience: 'programme',
  source: ['guide.ch4', 'slides.incluCities2'],
  rules: [{ id: 'sc.r.agree', level: 'notice' }],
  sections: [
    {
      id: 'sc.find',
      source: 'guide.ch4.scope',
      fields: [
        list(
          'sc.candidates',
          [
            field('sc.candidates.theme', 'text', { source: 'guide.ch4.scope' }),
            field('sc.candidates.urgency', 'scale', { source: 'guide.ch4.scope', min: 1, max: 5 }),
            field('sc.candidates.power', 'scale', { source: 'guide.ch4.scope', min: 1, max: 5 }),
            field('sc.candidates.mentor', 'scale', { source: 'guide.ch4.scope', min: 1, max: 5 }),
          ],
          { origin: 'derived', source: 'near slides.toImprove' },
        ),
      ],
    },
    {
      id: 'sc.four',
      source: 'guide.ch4.scope',
      fields: [
        list('sc.goals', 'text'),
        list('sc.resources', 'text'),
        list('sc.people', 'person'),
        list('sc.obstacles', 'text'),
      ],
    },
    {
      id: 'sc.decide',
      source: 'guide.ch4.scope',
      fields: [
        field('sc.sentence', 'text', { origin: 'derived', source: 'near guide.ch4.scope' }),
        list('sc.goalsIn', 'text'),
        list('sc.goalsLater', 'text', { origin: 'derived', source: 'near guide.ch4.scope' }),
        list('sc.mentorAspects', 'text', { linkTo: 'goodPractice' }),
        field('sc.keyFactors', 'link', { source: 'guide.ch3', multiple: true }),
        field('sc.groupView', 'richText', { answeredBy: ['localSupportGroup'], audience: 'group' }),
        field('sc.assocView', 'richText', { answeredBy: ['menteeAssociation', 'mentorAssociation'] }),
        list('sc.agreed', 'person', { origin: 'derived', source: 'near guide.ch4.scope' }),
      ],
    },
  ],
})
