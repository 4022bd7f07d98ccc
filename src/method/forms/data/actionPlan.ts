import { defineForm, field, group, list } from '../define.ts'

export const actionPlan = defineForm({
  id: 'actionPlan',
  answeredBy: ['menteeCity'],
  audience: 'group',
  source: ['guide.ch5', 'guide.annex6', 'slides.incluCities1'],
  rules: [
    { id: 'ap.r.menteeDecides', level: 'hard' },
    { id: 'ap.r.linkNeed', level: 'notice' },
    { id: 'ap.r.oneLeader', level: 'notice' },
  ],
  versions: ['v0', 'v1', 'v2', 'v3', 'approved'],
  sections: [
    {
      id: 'ap.header',
      source: 'guide.annex6',
      fields: [
        field('ap.title', 'text'),
        field('ap.mentee', 'organisation'),
        field('ap.mentor', 'organisation'),
        field('ap.dateVersion', 'text', { computed: true }),
      ],
    },
    {
      id: 'ap.table',
      source: 'guide.annex6',
      fields: [
        list('ap.actions', [
          field('ap.actions.what', 'richText', { column: 1 }),
          list('ap.actions.results', 'text', { column: 2 }),
          field('ap.actions.timetable', 'dateRange', { precision: 'month', column: 3, plainTextAllowed: true }),
          field('ap.actions.leader', 'person', { column: 4 }),
          group(
            'ap.actions.resources',
            [
              field('ap.actions.resources.staff', 'text'),
              list('ap.actions.resources.partners', 'organisation'),
              list('ap.actions.resources.funding', [
                field('ap.actions.resources.funding.amount', 'money', { approximate: true, plainTextAllowed: true }),
                field('ap.actions.resources.funding.source', 'text'),
                field('ap.actions.resources.funding.status', 'choice', {
                  origin: 'proposed',
                  source: 'near guide.annex6',
                  options: ['secured', 'requested', 'toFind'],
                }),
              ]),
            ],
            { column: 5 },
          ),
          list(
            'ap.actions.success',
            [
              field('ap.actions.success.sign', 'text'),
              field('ap.actions.success.check', 'text', { origin: 'derived', source: 'near guide.annex6' }),
              field('ap.actions.success.when', 'date', {
                origin: 'derived',
                source: 'near guide.annex6',
                precision: 'month',
                plainTextAllowed: true,
              }),
            ],
            { column: 6 },
          ),
          field('ap.actions.needs', 'link', { linkTo: 'needsAnalysis.na.m.needs', multiple: true, detail: true }),
          field('ap.actions.keyFactors', 'link', {
            origin: 'derived',
            source: 'near guide.ch3',
            linkTo: 'benchmark.bm.kf.title',
            multiple: true,
            detail: true,
          }),
          field('ap.actions.origin', 'link', {
            origin: 'derived',
            source: 'near guide.ch5',
            multiple: true,
            detail: true,
          }),
          list('ap.actions.alternatives', 'richText', { origin: 'derived', source: 'near guide.ch2', detail: true }),
          list('ap.actions.risks', 'richText', { origin: 'derived', source: 'near guide.ch2', detail: true }),
          list(
            'ap.actions.viability',
            [
              field('ap.actions.viability.who', 'person', { source: 'guide.annex6' }),
              field('ap.actions.viability.opinion', 'choice', {
                source: 'guide.annex6',
                options: ['yes', 'conditions', 'no'],
              }),
              field('ap.actions.viability.comment', 'richText', { source: 'guide.annex6' }),
            ],
            { source: 'guide.ch5.visit1', detail: true },
          ),
          field('ap.actions.mainState', 'choice', {
            origin: 'proposed',
            source: 'near guide.annex6',
            options: ['idea', 'draft', 'agreed', 'underWay', 'done', 'paused', 'dropped'],
            detail: true,
          }),
          field('ap.actions.firstStep', 'boolean', { source: 'slides.incluCities2', detail: true }),
          field('ap.actions.otherLevel', 'boolean', { origin: 'derived', source: 'near guide.ch1', detail: true }),
        ]),
      ],
    },
    {
      id: 'ap.people',
      source: 'guide.annex6',
      fields: [
        list('ap.creators', 'person', { source: 'guide.annex2' }),
        list('ap.workshops', 'text', { source: 'guide.ch5' }),
        list('ap.openQuestions', 'text', { source: 'guide.ch5.visit3', computed: true }),
      ],
    },
    {
      id: 'ap.approval',
      source: 'guide.ch5.after',
      fields: [
        list('ap.approval.steps', [
          field('ap.approval.steps.body', 'text'),
          field('ap.approval.steps.date', 'date'),
          field('ap.approval.steps.decision', 'choice', {
            options: ['pending', 'approved', 'approvedWithChanges', 'refused'],
          }),
          field('ap.approval.steps.note', 'richText'),
        ]),
        field('ap.approval.version', 'link', { origin: 'derived', source: 'near guide.ch5.after' }),
      ],
    },
  ],
})
