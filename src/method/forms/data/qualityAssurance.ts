import { defineForm, field, list } from '../define.ts'

export const qualityAssurance = defineForm({
  id: 'qualityAssurance',
  answeredBy: ['coordinator', 'facilitator'],
  audience: 'programme',
  source: 'report.whole',
  rules: [],
  lists: {
    openQuestions: [
      'oq.demand',
      'oq.flexibility',
      'oq.scarce',
      'oq.sceptics',
      'oq.network',
      'oq.costs',
      'oq.after',
      'oq.conditions',
      'oq.visibility',
      'oq.money',
    ],
  },
  traits: {
    'openQuestions/oq.demand': { origin: 'seed' },
    'openQuestions/oq.flexibility': { origin: 'seed' },
    'openQuestions/oq.scarce': { origin: 'seed' },
    'openQuestions/oq.sceptics': { origin: 'seed' },
    'openQuestions/oq.network': { origin: 'seed' },
    'openQuestions/oq.costs': { origin: 'seed' },
    'openQuestions/oq.after': { origin: 'seed' },
    'openQuestions/oq.conditions': { origin: 'seed' },
    'openQuestions/oq.visibility': { origin: 'seed' },
    'openQuestions/oq.money': { origin: 'seed' },
  },
  sections: [
    {
      id: 'qa.profile',
      source: 'report.instruments',
      fields: [
        field('qa.profile.city', 'richText', { origin: 'derived', source: 'near report.instruments' }),
        field('qa.profile.people', 'richText', { origin: 'derived', source: 'near report.instruments' }),
      ],
    },
    {
      id: 'qa.selection',
      source: 'report.instruments',
      audience: 'team',
      fields: [
        list('qa.selection.criteria', 'text', { origin: 'derived', source: 'near report.instruments' }),
        list('qa.selection.waiting', 'organisation', { origin: 'derived', source: 'near report.organisation' }),
      ],
    },
    {
      id: 'qa.frame',
      source: 'report.instruments',
      fields: [
        field('qa.frame.conditions', 'richText', { origin: 'derived', source: 'near report.instruments' }),
        list('qa.frame.tasks', 'text', { origin: 'derived', source: 'near report.instruments' }),
      ],
    },
    {
      id: 'qa.questionnaire',
      source: 'report.instruments',
      fields: [
        field('qa.questionnaire.when', 'choice', {
          origin: 'derived',
          source: 'near report.instruments',
          options: ['start', 'afterVisit', 'end', 'afterYear'],
        }),
        list('qa.questionnaire.items', 'text', { origin: 'derived', source: 'near report.instruments' }),
        list('qa.questionnaire.answers', 'text', {
          origin: 'derived',
          answeredBy: ['everyone'],
          source: 'near report.instruments',
        }),
      ],
    },
    {
      id: 'qa.training',
      source: 'report.organisation',
      fields: [
        list('qa.training.offer', 'text', { origin: 'derived', source: 'near report.organisation' }),
        list('qa.training.followed', 'person', { origin: 'derived', source: 'near report.organisation' }),
      ],
    },
    {
      id: 'qa.evaluations',
      source: 'report.instruments',
      fields: [
        list('qa.evaluations.plan', 'text', { origin: 'derived', source: 'near report.instruments' }),
        field('qa.evaluations.result', 'richText', { origin: 'derived', source: 'near report.instruments' }),
      ],
    },
    {
      id: 'qa.reference',
      source: 'report.instruments',
      fields: [
        field('qa.reference.measure', 'text', { origin: 'derived', source: 'near report.instruments' }),
        field('qa.reference.start', 'text', { origin: 'derived', source: 'near report.instruments' }),
        field('qa.reference.target', 'text', { origin: 'derived', source: 'near report.instruments' }),
        field('qa.reference.now', 'text', { origin: 'derived', source: 'near report.instruments' }),
      ],
    },
    {
      id: 'qa.followPairs',
      source: 'report.quality',
      audience: 'team',
      fields: [
        field('qa.followPairs.date', 'date', { origin: 'derived', source: 'near report.quality' }),
        field('qa.followPairs.fit', 'scale', {
          origin: 'derived',
          source: 'near report.quality',
          audience: 'team',
          min: 1,
          max: 5,
          sensitive: true,
        }),
        field('qa.followPairs.progress', 'text', { origin: 'derived', source: 'near report.quality' }),
      ],
    },
    {
      id: 'qa.exchange',
      source: 'report.quality',
      fields: [
        list('qa.exchange.lesson', 'text', { origin: 'derived', source: 'near report.quality' }),
        list('qa.exchange.contacts', 'person', {
          origin: 'derived',
          source: 'near report.quality',
          personalData: true,
        }),
      ],
    },
    {
      id: 'qa.peerReview',
      source: 'report.quality',
      fields: [
        field('qa.peerReview.seen', 'richText', { origin: 'derived', source: 'near report.quality' }),
        list('qa.peerReview.strong', 'text', { origin: 'derived', source: 'near report.quality' }),
        list('qa.peerReview.questions', 'text', { origin: 'derived', source: 'near report.quality' }),
      ],
    },
    {
      id: 'qa.criteria',
      source: 'report.federal',
      fields: [
        field('qa.criteria.needs', 'boolean', { origin: 'proposed', source: 'near report.federal' }),
        field('qa.criteria.match', 'boolean', { origin: 'proposed', source: 'near report.federal' }),
        field('qa.criteria.agreement', 'boolean', { origin: 'proposed', source: 'near report.federal' }),
        field('qa.criteria.group', 'boolean', { origin: 'proposed', source: 'near report.federal' }),
        field('qa.criteria.politics', 'boolean', { origin: 'proposed', source: 'near report.federal' }),
        field('qa.criteria.follow', 'boolean', { origin: 'proposed', source: 'near report.federal' }),
        field('qa.criteria.resources', 'boolean', { origin: 'proposed', source: 'near report.federal' }),
      ],
    },
    {
      id: 'qa.costs',
      source: 'report.anchoring',
      fields: [
        list(
          'qa.costs.lines',
          [
            field('qa.costs.lines.what', 'text', { origin: 'derived' }),
            field('qa.costs.lines.amount', 'money', { origin: 'derived' }),
            field('qa.costs.lines.payer', 'choice', {
              origin: 'derived',
              options: ['city', 'region', 'state', 'europe', 'foundation', 'company', 'open'],
            }),
          ],
          { origin: 'derived', source: 'near report.anchoring' },
        ),
      ],
    },
    {
      id: 'qa.sustainability',
      source: 'report.durability',
      fields: [
        field('qa.sustainability.anchoring', 'richText', { origin: 'derived', source: 'near report.durability' }),
        field('qa.sustainability.adapt', 'richText', { origin: 'derived', source: 'near report.durability' }),
        list('qa.sustainability.leads', 'text', { origin: 'derived', source: 'near report.durability' }),
        field('qa.sustainability.handover', 'richText', { origin: 'derived', source: 'near report.durability' }),
      ],
    },
    {
      id: 'qa.benefits',
      source: 'report.anchoring',
      fields: [
        field('qa.benefits.mentee', 'text', { origin: 'derived', source: 'near report.anchoring' }),
        field('qa.benefits.mentor', 'text', { origin: 'derived', source: 'near report.anchoring' }),
        field('qa.benefits.partners', 'text', { origin: 'derived', source: 'near report.anchoring' }),
        field('qa.benefits.society', 'text', { origin: 'derived', source: 'near report.anchoring' }),
        list('qa.benefits.successes', 'text', { origin: 'derived', source: 'near report.durability' }),
      ],
    },
    {
      id: 'qa.letter',
      source: 'report.federal',
      fields: [
        field('qa.letter.from', 'organisation', { origin: 'derived', source: 'near report.federal' }),
        field('qa.letter.text', 'richText', { origin: 'derived', source: 'near report.federal' }),
      ],
    },
  ],
})
