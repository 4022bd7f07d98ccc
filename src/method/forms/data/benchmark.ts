import { REFERENCE_TOOLS } from '../../benchmark/reference.ts'
import { BENCHMARK_THEMES, LEAFLET_FACTORS, templateWords } from '../../benchmark/themes.ts'
import { defineForm, field, list } from '../define.ts'

export const benchmark = defineForm({
  id: 'benchmark',
  answeredBy: ['menteeCity', 'mentorCity'],
  audience: 'programme',
  source: 'guide.ch3',
  rules: [
    { id: 'bm.r.optional', level: 'notice' },
    { id: 'bm.r.noRanking', level: 'hard' },
    { id: 'bm.r.canAct', level: 'notice' },
  ],
  lists: {
    presenceScale: ['present', 'partly', 'absent', 'unknown'],
    guidingUses: ['change', 'assets', 'goals', 'steps'],
    theme: BENCHMARK_THEMES.map(({ id }) => id),
    template: templateWords,
    tool: REFERENCE_TOOLS.map(({ id }) => id),
    leaflet: ['ex.school', ...LEAFLET_FACTORS],
  },
  sections: [
    {
      id: 'bm.identity',
      answeredBy: ['facilitator', 'menteeCity', 'mentorCity'],
      fields: [
        field('bm.theme', 'text'),
        field('bm.use', 'choice', { source: 'guide.ch6', options: ['yes', 'no'] }),
        field('bm.agreedLines', 'boolean', { source: 'guide.ch6', showIf: { field: 'bm.use', is: 'no' } }),
        field('bm.knowPractice', 'boolean', { source: 'guide.ch6', showIf: { field: 'bm.use', is: 'no' } }),
        list('bm.evidence', 'text'),
      ],
    },
    {
      id: 'bm.factor',
      answeredBy: ['facilitator', 'menteeCity', 'mentorCity'],
      fields: [
        field('bm.kf.title', 'text'),
        field('bm.kf.rationale', 'richText'),
        list('bm.kf.questions', 'text'),
        list('bm.kf.measures', 'text', { linkTo: 'actionPlan.ap.actions' }),
        list('bm.kf.tips', 'text'),
        list('bm.kf.examples', 'link', { linkTo: 'goodPractice' }),
        field('bm.kf.cityCanAct', 'boolean', {
          origin: 'derived',
          source: ['near guide.ch3', 'near leaflet.examples'],
        }),
      ],
    },
    {
      id: 'bm.check',
      fields: [
        list('bm.ck.answers', [
          field('bm.ck.answers.question', 'link'),
          field('bm.ck.answers.presence', 'choice', { options: ['present', 'partly', 'absent', 'unknown'] }),
          field('bm.ck.answers.evidence', 'text'),
        ]),
        field('bm.ck.change', 'richText'),
        field('bm.ck.assets', 'richText'),
        list('bm.ck.goals', 'text', { linkTo: 'actionPlan.ap.actions.results' }),
        list('bm.ck.steps', 'text', { linkTo: 'actionPlan.ap.actions' }),
        field('bm.ck.inScope', 'boolean'),
      ],
    },
    {
      id: 'bm.contextSection',
      answeredBy: ['menteeAssociation', 'menteeCity'],
      fields: [
        field('cf.law', 'richText'),
        field('cf.budgets', 'richText'),
        field('cf.trends', 'richText'),
        field('cf.labour', 'richText', { origin: 'proposed', source: 'implied guide.ch3' }),
        list('bm.cx.factors', [
          field('bm.cx.factors.name', 'text'),
          field('bm.cx.factors.effect', 'richText'),
          field('bm.cx.factors.carry', 'boolean', { origin: 'derived', source: 'near guide.ch1' }),
        ]),
      ],
    },
    {
      id: 'bm.common',
      fields: [
        field('bm.cg.institutions', 'richText'),
        field('bm.cg.migration', 'richText'),
        field('bm.cg.integration', 'richText'),
        list('bm.cg.terms', 'text', { origin: 'proposed', source: 'near guide.ch3' }),
      ],
    },
  ],
})
