import { defineForm, field, list } from '../define.ts'

export const goodPractice = defineForm({
  id: 'goodPractice',
  answeredBy: ['mentorCity'],
  audience: 'group',
  source: 'guide.annex4',
  rules: [{ id: 'gp.r.outsider', level: 'notice' }],
  sections: [
    {
      id: 'gp.identity',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [
        field('gp.title', 'text'),
        field('gp.kind', 'choice', { options: ['policy', 'project', 'service', 'activity'] }),
        field('gp.place', 'text'),
        list('gp.lead', 'organisation'),
      ],
    },
    {
      id: 'gp.context',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [field('gp.origin', 'richText'), field('gp.target', 'richText'), list('gp.aims', 'text')],
    },
    {
      id: 'gp.description',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [
        field('gp.start', 'date', { precision: 'year' }),
        field('gp.preexisting', 'richText'),
        list('gp.activities', 'text'),
        list('gp.partners', 'organisation'),
      ],
    },
    {
      id: 'gp.inputs',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [
        list('gp.resources', [
          field('gp.resources.kind', 'choice', {
            options: ['funding', 'staff', 'volunteers', 'partners', 'premises', 'other'],
          }),
          field('gp.resources.amount', 'text'),
        ]),
      ],
    },
    {
      id: 'gp.outcome',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [
        field('gp.beneficiaries', 'richText'),
        field('gp.change', 'richText'),
        field('gp.evaluated', 'choice', { options: ['yes', 'ongoing', 'no'] }),
        field('gp.findings', 'richText'),
      ],
    },
    {
      id: 'gp.success',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [field('gp.toContinue', 'richText'), field('gp.workedBest', 'richText')],
    },
    {
      id: 'gp.risks',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [
        list('gp.challenges', [field('gp.challenges.what', 'text'), field('gp.challenges.how', 'text')]),
        list('gp.mainRisks', 'text'),
      ],
    },
    {
      id: 'gp.replicability',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [
        list('gp.prerequisites', 'text'),
        list('gp.dos', 'text'),
        list('gp.donts', 'text'),
        field('gp.transferJudgement', 'choice', {
          origin: 'derived',
          answeredBy: ['menteeCity'],
          source: 'near guide.ch5',
          options: ['yes', 'partly', 'no', 'unknown'],
        }),
        field('gp.adaptation', 'richText', {
          origin: 'derived',
          answeredBy: ['menteeCity'],
          source: ['near guide.ch3', 'near slides.mentoring'],
        }),
      ],
    },
    {
      id: 'gp.more',
      answeredBy: ['mentorCity', 'menteeCity', 'anyMember'],
      fields: [field('gp.contact', 'person', { personalData: true }), list('gp.links', 'url')],
    },
  ],
})
